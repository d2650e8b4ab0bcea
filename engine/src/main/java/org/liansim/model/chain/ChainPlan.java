package org.liansim.model.chain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.network.ReviewOrder;
import org.liansim.random.Quantiles;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;
import org.liansim.scenario.Rationing;

/** All that the replications of a scenario share: the network, delays, seasons, growth, and the firms' constants. */
public final class ChainPlan {
    /** Most reviews by which arrivals are told apart. */
    private static final int MOST_PAGES = 32;
    /** Share of deliveries that are to find a page. */
    private static final double USUALLY = 0.9999;
    /** Capacity over the busiest season's output, at least (judgement). */
    private static final double PEAK_MARGIN = 1.05;

    private static final int REGIONS = Region.values().length;

    final Network network;
    final SeasonCalendar calendar;
    final Delays delays;
    final Seasons seasons;
    final Rationing rationing;
    final long end;
    final DemandProfile demand;

    /** Noise of each product's final demand in a month; null when it does not vary. */
    final Quantiles[] demandNoise;

    /** Share of the newest orders in the fast and slow forecasts. */
    final double fastWeight;

    final double slowWeight;
    /** Share of the finished-stock gap made good in one review. */
    final double stockCorrection;
    /** Reviews over which an input gap is made good. */
    final double orderCorrection;

    final double shareResponse;
    final double shareWeight;
    /** Reviews that overdue final demand waits. */
    final int patience;
    /** Reviews from delivery to payment. */
    final int invoiceTerm;

    /** First review of each firm. */
    final long[] phase;
    /** Capacity at the base year's mean demand, by firm [yuan/day]. */
    final double[] baseCapacity;
    /** Output at the start, at rest with the start's level of demand; 0 for a firm that may enter [yuan/day]. */
    final double[] startOutput;

    /** Reviews that a batch takes, by product; 0 for a service. */
    final int[] batches;
    /** Reviews that an order waits in the book of a firm, by its product. */
    final int[] book;

    final boolean[] service;
    /** Finished stock at rest, by product [days of output]. */
    final double[] cover;
    /** Wages, net production tax and value added over output, by product. */
    final double[] wageShare;

    final double[] taxShare;
    final double[] valueAdded;
    /** Share of the wages that follow the batch, by product. */
    final double[] temporary;
    /** Jobs per yuan a day of output, by product. */
    final double[] jobs;

    /** Cover of each input, safety stock included [days of use]. */
    final double[] inputCover;
    /** Share of each input bought abroad where no link carries it. */
    final double[] inputAbroad;

    /** Inputs that are stored, firm by firm, and where each firm's begin. */
    final int[] stored;

    final int[] storedStart;

    /** {@link Region} ordinal of each market. */
    final byte[] marketRegion;

    /** Orders outstanding on each link just after one is placed, at mean delays. */
    final int[] outstanding;

    /** Where each entity's goods come from: its product and its region. */
    private final int[] origin;
    /**
     * Delivery times by {@link #origin}: book and transport that every delivery takes, and the mean of the sampled rest
     * [ticks].
     */
    final double[] floorTicks;

    final double[] restTicks;
    /** Sampled rest over its mean, likewise; null when it does not vary. */
    final Quantiles[] spread;

    /** Reviews by which arrivals are told apart while they are under way, and orders; powers of two. */
    final int arrivalPages;

    final int orderPages;

    /** Output of each product by month since the start, over the base year's mean; products in the inner index. */
    final double[] trend;
    /** Final demand of each product by month since the start, over the base year's mean, likewise. */
    final double[] demandTrend;

    final int months;
    final int products;

    /**
     * Plans the runs of a network.
     *
     * @param start first day
     * @param end tick at which runs end
     * @param seed keys the firms' review days
     */
    public ChainPlan(Network network, Settings settings, LocalDate start, long end) {
        this.network = network;
        this.end = end;
        Parameters parameters = settings.parameters();
        rationing = settings.rationing();
        calendar = new SeasonCalendar(start);
        demand = settings.steady() ? DemandProfile.STEADY : DemandProfile.OF_PRODUCT;
        delays = new Delays(parameters);
        ProductFlows flows = new ProductFlows(network, delays, demand);
        seasons = new Seasons(calendar, flows);
        products = flows.products;
        months = calendar.monthsSinceStart(end) + 2;
        demandNoise = demandNoise();
        demandTrend = demandTrend();
        trend = trend(flows);

        double reviewDays = delays.review / Delays.DAY;
        fastWeight = Math.min(1, reviewDays / parameters.get(Parameter.FAST_FORECAST));
        slowWeight = Math.min(1, reviewDays / parameters.get(Parameter.SLOW_FORECAST));
        stockCorrection = parameters.get(Parameter.STOCK_CORRECTION);
        orderCorrection = parameters.get(Parameter.ORDER_CORRECTION);
        shareResponse = parameters.get(Parameter.SHARE_RESPONSE);
        shareWeight = Math.min(1, reviewDays / parameters.get(Parameter.SHARE_MEMORY));
        patience = (int) Math.max(1, Math.ceil(parameters.get(Parameter.PATIENCE) / reviewDays));
        invoiceTerm = (int) Math.max(1, Math.round(parameters.get(Parameter.INVOICE_TERM) / reviewDays));

        batches = new int[products];
        book = new int[products];
        service = new boolean[products];
        cover = new double[products];
        wageShare = new double[products];
        taxShare = new double[products];
        valueAdded = new double[products];
        temporary = new double[products];
        jobs = new double[products];
        for (int row = 0; row < products; row++) {
            Product product = network.productAt(row);
            service[row] = product.service();
            batches[row] = product.service() ? 0 : delays.batches(product);
            book[row] = delays.bookReviews(product);
            cover[row] = product.service() ? 0 : product.cover().finishedDays();
            valueAdded[row] = product.valueAdded();
            wageShare[row] = product.valueAdded() * product.labour().labourShare();
            taxShare[row] = product.valueAdded() * product.labour().taxShare();
            temporary[row] = product.labour().temporaryShare();
            jobs[row] = product.labour().jobsPer100mYuan() * 365 / 1e8;
        }
        phase = new long[network.firms];
        baseCapacity = new double[network.firms];
        for (int firm = 0; firm < network.firms; firm++) {
            phase[firm] = phase(settings.seed(), network.name[firm]);
            double peak = seasons.peak(network.product[firm]);
            baseCapacity[firm] = Math.max(network.capacity[firm], PEAK_MARGIN * peak * network.output[firm]);
        }
        int inputs = network.inputProduct.length;
        inputCover = new double[inputs];
        inputAbroad = new double[inputs];
        for (int firm = 0; firm < network.firms; firm++) {
            Product maker = network.productAt(network.product[firm]);
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                Product bought = network.productAt(network.inputProduct[input]);
                double safety = parameters.get(Parameter.SAFETY_FACTOR)
                        * shortfall(input, flows.volatility[network.product[firm]]);
                inputCover[input] = maker.cover().inputDays() + safety;
                double outside = 1 - bought.supply().localShare();
                inputAbroad[input] = outside > 0 ? bought.supply().importShare() / outside : 0;
            }
        }
        stored = IntStream.range(0, inputs).filter(input -> !isService(input)).toArray();
        storedStart = new int[network.firms + 1];
        for (int firm = 0, at = 0; firm < network.firms; firm++) {
            while (at < stored.length && stored[at] < network.inputStart[firm + 1]) {
                at++;
            }
            storedStart[firm + 1] = at;
        }
        origin = new int[network.entities];
        Arrays.setAll(origin, entity -> network.product[entity] * REGIONS + network.region[entity]);
        floorTicks = new double[products * REGIONS];
        restTicks = new double[products * REGIONS];
        spread = new Quantiles[products * REGIONS];
        planDeliveries();
        arrivalPages = arrivalPages();
        orderPages = pages(delays.information);
        marketRegion = new byte[network.markets()];
        for (int market = 0; market < marketRegion.length; market++) {
            marketRegion[market] = (byte) network.marketAt(market).region().ordinal();
        }
        outstanding = new int[network.linkSupplier.length];
        for (int slot = 0; slot < outstanding.length; slot++) {
            outstanding[network.supplierLink[slot]] = 1 + (int) (orderToReceipt(slot) / delays.review);
        }
        startOutput = startOutput();
    }

    /**
     * What a scenario sets of the chain model.
     *
     * @param seed seed of all random numbers
     * @param rationing how firms divide goods that do not cover what is due
     * @param parameters numbers of the model
     * @param steady whether final demand stays at the mean of the base year, without growth, season and noise
     */
    public record Settings(long seed, Rationing rationing, Parameters parameters, boolean steady) {}

    /** Time between two reviews of a firm [ticks]. */
    public long reviewTicks() {
        return delays.review;
    }

    /** Least delay of any message between entities [ticks]. */
    public long lookahead() {
        long least = delays.information;
        for (int entity = 0; entity < network.entities; entity++) {
            least = Math.min(least, deliveryTicks(entity, 0, 0));
        }
        return Math.max(1, least - 1);
    }

    /** Tick at which a month begins, counted from the month that the start lies in. */
    public long startOfMonth(int month) {
        return calendar.startOfMonth(month);
    }

    /** Output of a product in a month since the start over the base year's mean, from the growth of all demand. */
    public double trend(int product, int month) {
        return trend[Math.min(month, months - 1) * products + product];
    }

    /** Final demand of a product in a month since the start over the base year's mean, from its growth alone. */
    public double demandTrend(int product, int month) {
        return demandTrend[Math.min(month, months - 1) * products + product];
    }

    /** Time that a delivery takes: odd for a firm, even for an outside supplier. */
    long deliveryTicks(int entity, long key, long index) {
        return deliveryTicks(entity, key, index, 1);
    }

    /**
     * The same around the same mean.
     *
     * @param part of the standard deviation that is left, 0 to 1
     */
    long deliveryTicks(int entity, long key, long index, double part) {
        int at = origin[entity];
        Quantiles sampled = spread[at];
        double rest = restTicks[at];
        if (sampled != null) {
            double drawn = key == 0 ? 0 : sampled.drawn(key, index);
            rest *= part == 1 ? drawn : 1 + part * (drawn - 1);
        }
        long ticks = (long) (floorTicks[at] + rest);
        return entity < network.firms ? ticks | 1 : Math.max(2, ticks & ~1L);
    }

    /** Mean time that a delivery takes. */
    long meanDeliveryTicks(int entity) {
        int at = origin[entity];
        long ticks = (long) (floorTicks[at] + restTicks[at]);
        return entity < network.firms ? ticks | 1 : Math.max(2, ticks & ~1L);
    }

    /** Whether an input is drawn directly. */
    boolean isService(int input) {
        return service[network.inputProduct[input]];
    }

    /** Input that a link serves, in buyer order. */
    int inputOf(int link) {
        int low = 0;
        int high = network.linkStart.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (network.linkStart[middle] <= link) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Final demand of a demand slot at the level of the start [yuan/day]. */
    double startDemand(int slot) {
        Product product =
                network.productAt(network.marketAt(network.demandMarket[slot]).product());
        return network.demandBase[slot] * DemandPaths.restLevel(demand.of(product), calendar);
    }

    /** Supplier of a link, by its slot in supplier order. */
    int supplierOf(int slot) {
        return network.linkSupplier[network.supplierLink[slot]];
    }

    /** Time from an order to its supplier's next review; 0 at an outside supplier, which answers at once. */
    long waitTicks(int slot) {
        int supplier = supplierOf(slot);
        return supplier < network.firms
                ? Math.floorMod(
                        phase[supplier] - phase[network.supplierBuyer[slot]] - delays.information, delays.review)
                : 0;
    }

    /** Order-to-receipt time of a link at mean delays. */
    long orderToReceipt(int slot) {
        int supplier = supplierOf(slot);
        long inBook = supplier < network.firms ? book[network.product[supplier]] * delays.review : 0;
        return delays.information + waitTicks(slot) + inBook + meanDeliveryTicks(supplier);
    }

    private long phase(long seed, String name) {
        long slots = delays.review / 2 - 1;
        if (slots < 1) {
            return delays.review;
        }
        return 2 * (1 + (long) (ReviewOrder.place(seed, name) * slots));
    }

    /**
     * Standard deviation of what an input is short of while an order is on its way: use that varies from month to month
     * over the lead time, and transport time, both in days of use (Silver, Pyke and Thomas 2017, section 6.10).
     */
    private double shortfall(int input, double volatility) {
        double month = SeasonCalendar.MONTH / Delays.DAY;
        double transport = 0;
        double use = 0;
        for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
            int supplier = network.linkSupplier[link];
            Product product = network.productAt(network.product[supplier]);
            double transit = delays.transit(product, Region.values()[network.region[supplier]]) / Delays.DAY;
            double lead = delays.leadTicks(product) / Delays.DAY;
            transport += network.linkShare[link] * product.lead().cv() * transit;
            use += network.linkShare[link] * volatility * Math.min(lead, Math.sqrt(lead * month));
        }
        return Math.sqrt(transport * transport + use * use);
    }

    private void planDeliveries() {
        double[] variation = new double[spread.length];
        for (int entity = 0; entity < network.entities; entity++) {
            int at = origin[entity];
            Product product = network.productAt(network.product[entity]);
            Region region = Region.values()[network.region[entity]];
            double transit = delays.transit(product, region);
            double least = delays.leastTransit(transit);
            floorTicks[at] = region == Region.LOCAL ? least : least + delays.outsideBook(product, region);
            restTicks[at] = transit - least;
            if (restTicks[at] > 0 && product.lead().cv() > 0 && spread[at] == null) {
                variation[at] = product.lead().cv() * transit / restTicks[at];
                spread[at] = table(spread, variation, at);
            }
        }
    }

    /** Reviews by which what an entity sends is told apart while it is under way: nearly all of it takes no longer. */
    int arrivalPages(int entity) {
        int at = origin[entity];
        double factor = spread[at] == null ? 1 : spread[at].at(USUALLY);
        return Math.min(MOST_PAGES, pages(delays.information + floorTicks[at] + factor * restTicks[at]));
    }

    private int arrivalPages() {
        int most = 1;
        for (int entity = 0; entity < network.entities; entity++) {
            most = Math.max(most, arrivalPages(entity));
        }
        return most;
    }

    /** Least power of two of reviews among which what takes so long falls into another one than what is taken in next. */
    private int pages(double ticks) {
        return Integer.highestOneBit(2 * (int) Math.ceil(ticks / delays.review));
    }

    /** A table for the variation of a cell: one that stands already, or a new one. */
    private static Quantiles table(Quantiles[] tables, double[] variation, int cell) {
        for (int other = 0; other < tables.length; other++) {
            if (tables[other] != null && variation[other] == variation[cell]) {
                return tables[other];
            }
        }
        return Quantiles.logNormal(1, variation[cell]);
    }

    private Quantiles[] demandNoise() {
        Quantiles[] tables = new Quantiles[products];
        double[] volatility = new double[products];
        for (int product = 0; product < products; product++) {
            volatility[product] = demand.of(network.productAt(product)).volatility();
            for (int other = 0; other < product && tables[product] == null; other++) {
                tables[product] = volatility[other] == volatility[product] ? tables[other] : null;
            }
            if (tables[product] == null && volatility[product] > 0) {
                tables[product] = Quantiles.logNormal(1, volatility[product]);
            }
        }
        return tables;
    }

    private double[] demandTrend() {
        double[] all = new double[months * products];
        for (int p = 0; p < products; p++) {
            double[] path = DemandPaths.trend(demand.of(network.productAt(p)), calendar, months);
            for (int month = 0; month < months; month++) {
                all[month * products + p] = path[month];
            }
        }
        return all;
    }

    private double[] trend(ProductFlows flows) {
        double[] all = new double[months * products];
        double[] factors = new double[products];
        for (int month = 0; month < months; month++) {
            System.arraycopy(demandTrend, month * products, factors, 0, products);
            System.arraycopy(flows.outputFactors(factors), 0, all, month * products, products);
        }
        return all;
    }

    /** Solves x = f + A'x over firms for final demand at the level of the start. */
    private double[] startOutput() {
        double[] demand = new double[network.firms];
        boolean moved = false;
        for (int firm = 0; firm < network.present; firm++) {
            for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                double level = startDemand(slot);
                moved |= level != network.demandBase[slot];
                demand[firm] += level;
            }
        }
        return moved
                ? network.outputFor(demand)
                : Arrays.copyOf(Arrays.copyOf(network.output, network.present), network.firms);
    }
}
