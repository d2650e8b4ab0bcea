package org.liansim.scenario;

/**
 * The numbers of the chain model that a scenario may set, each with its meaning, default, range and source.
 *
 * <p>Ranges are what experiments sample; values outside them are refused.
 */
public enum Parameter {
    REVIEW(
            "review",
            Dimension.DURATION,
            new Range(7, 1, 28),
            new Text("Time between two reviews of a firm", "企业两次盘点之间的时间"),
            "judgement; weekly planning, and the weekly step of DisruptSC (ccolon/disrupt-sc, default.yaml)"),
    MIN_DELAY(
            "min_delay",
            Dimension.DURATION,
            new Range(0.5, 1.0 / 86_400, 7),
            new Text("Shortest time that an order or a delivery takes", "订单或交货的最短时间"),
            "judgement; half a working day"),
    LOCAL_TRANSIT(
            "local_transit",
            Dimension.DURATION,
            new Range(1, 0, 5),
            new Text("Mean transport time within the city", "市内平均运输时间"),
            "judgement; range 0.5 to 2 days"),
    NATIONAL_TRANSIT(
            "national_transit",
            Dimension.DURATION,
            new Range(4, 0, 14),
            new Text("Mean transport time from other parts of the country", "国内其他地区的平均运输时间"),
            "judgement; road freight of about 1,000 km with handling, range 2 to 7 days"),
    IMPORT_TRANSIT(
            "import_transit",
            Dimension.DURATION,
            new Range(12, 0, 60),
            new Text("Mean transport time from abroad", "境外平均运输时间"),
            "China-Europe rail 11 days out and 13 days in (plan of 2016, m.mybestrealtors.com); air freight is faster,"
                    + " sea freight slower; range 5 to 35 days"),
    SAFETY_FACTOR(
            "safety_factor",
            Dimension.NUMBER,
            new Range(1.65, 0, 4),
            new Text(
                    "Safety stock of an input, in standard deviations of use and transport over its lead time",
                    "投入品安全库存相当于提前期内用量与运输时间标准差的倍数"),
            "95 % of a normal distribution, the textbook's service level"),
    FAST_FORECAST(
            "fast_forecast",
            Dimension.DURATION,
            new Range(35, 7, 120),
            new Text("Time constant of the fast forecast of orders", "快速订单预测的时间常数"),
            "judgement; five weekly reviews"),
    SLOW_FORECAST(
            "slow_forecast",
            Dimension.DURATION,
            new Range(365, 60, 1460),
            new Text("Time constant of the slow forecast, which sets stock targets", "设定库存目标的慢速预测时间常数"),
            "judgement; targets follow a year of orders"),
    STOCK_CORRECTION(
            "stock_correction",
            Dimension.SHARE,
            new Range(0.25, 0.02, 0.25),
            new Text("Share of the finished-stock gap made good in one review", "每次盘点弥补成品库存缺口的比例"),
            "judgement; larger values swing with long processing times"),
    ORDER_CORRECTION(
            "order_correction",
            Dimension.NUMBER,
            new Range(4, 1, 26),
            new Text("Reviews over which the gap of an input stock is made good", "弥补投入品库存缺口所用的盘点次数"),
            "stock restoration in 4 weekly steps, DisruptSC (ccolon/disrupt-sc, default.yaml)"),
    PATIENCE(
            "patience",
            Dimension.DURATION,
            new Range(30, 7, 365),
            new Text("Time after the due date at which unfilled final demand is lost", "到期后未满足的最终需求流失前的等待时间"),
            "judgement"),
    SHARE_RESPONSE(
            "share_response",
            Dimension.NUMBER,
            new Range(0.5, 0, 2),
            new Text("Response of a supplier's share to its relative fill rate", "供应商份额对相对满足率的反应"),
            "judgement; 0 keeps contract shares"),
    SHARE_MEMORY(
            "share_memory",
            Dimension.DURATION,
            new Range(182, 28, 730),
            new Text("Time constant of the fill rate that buyers remember", "买方记忆满足率的时间常数"),
            "judgement; half a year"),
    INVOICE_TERM(
            "invoice_term",
            Dimension.DURATION,
            new Range(66.7, 0, 180),
            new Text("Time from delivery to payment", "交货到付款的时间"),
            "receivables of Chinese above-scale industry 66.7 days, National Bureau of Statistics, October 2024"
                    + " (jiongage.com 20241127)"),
    EXIT_RATE(
            "exit_rate",
            Dimension.RATE,
            new Range(0.05, 0, 0.2),
            new Text("Share of the drawn firms that leave by chance in a year", "抽样企业每年随机退出的比例"),
            "judgement; range 0.03 to 0.08, at which the stock of firms turns over as in settled industrial chains"),
    ENTRY_ROOM(
            "entry_room",
            Dimension.NUMBER,
            new Range(2, 0, 10),
            new Text(
                    "Firms that can enter over the horizon, relative to those that leave by chance",
                    "期内可新进入企业数相对随机退出企业数的倍数"),
            "judgement; bounds the size of the network, not the rate of entry"),
    SUPPLIER_ATTACHMENT(
            "supplier_attachment",
            Dimension.NUMBER,
            new Range(1, 0, 2),
            new Text("Exponent of a supplier's size in the choice of suppliers", "选择供应商时规模的指数"),
            "attachment exponent 1.08 in Hungary (arXiv 2503.20594), rounded"),
    SUPPLIER_NEARNESS(
            "supplier_nearness",
            Dimension.NUMBER,
            new Range(2, 1, 10),
            new Text("Weight of a supplier of the same zone relative to one of another zone", "同区供应商相对其他区供应商的权重"),
            "judgement");

    private final String id;
    private final Dimension dimension;
    private final Range range;
    private final Text meaning;
    private final String source;

    Parameter(String id, Dimension dimension, Range range, Text meaning, String source) {
        this.id = id;
        this.dimension = dimension;
        this.range = range;
        this.meaning = meaning;
        this.source = source;
    }

    /** Key in a scenario file. */
    public String id() {
        return id;
    }

    /** Kind of quantity; values are in the unit of {@link Dimension}. */
    public Dimension dimension() {
        return dimension;
    }

    /** Default and bounds, in the unit of the dimension. */
    public Range range() {
        return range;
    }

    /** What it means, in both languages. */
    public Text meaning() {
        return meaning;
    }

    /** Where the default comes from. */
    public String source() {
        return source;
    }

    /**
     * Default of a number with the bounds that a file may set.
     *
     * @param standard default
     * @param least lower bound, included
     * @param most upper bound, included
     */
    public record Range(double standard, double least, double most) {}
}
