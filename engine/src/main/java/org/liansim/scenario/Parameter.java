package org.liansim.scenario;

/**
 * The numbers of the model that a scenario may set, each with its meaning, default, range and source.
 *
 * <p>Ranges are what experiments sample; values outside them are refused.
 */
public enum Parameter {
    REVIEW(
            "review",
            Dimension.DURATION,
            new Range(7, 1, 28),
            new Text("Time between two reviews of a firm", "企业两次盘点之间的时间"),
            "judgement; weekly planning, and the weekly step of DisruptSC (ccolon/disrupt-sc, default.yaml)",
            "经验判断；每周盘点；DisruptSC亦以一周为步长（ccolon/disrupt-sc，default.yaml）"),
    MIN_DELAY(
            "min_delay",
            Dimension.DURATION,
            new Range(0.5, 1.0 / 86_400, 7),
            new Text("Shortest time that an order or a delivery takes", "订单或交货的最短时间"),
            "judgement; half a working day",
            "经验判断；半个工作日"),
    LOCAL_TRANSIT(
            "local_transit",
            Dimension.DURATION,
            new Range(1, 0, 5),
            new Text("Mean transport time within the city", "市内平均运输时间"),
            "judgement; range 0.5 to 2 days",
            "经验判断；范围0.5至2天"),
    NATIONAL_TRANSIT(
            "national_transit",
            Dimension.DURATION,
            new Range(4, 0, 14),
            new Text("Mean transport time from other parts of the country", "国内其他地区的平均运输时间"),
            "judgement; road freight of about 1,000 km with handling, range 2 to 7 days",
            "经验判断；约1,000公里公路运输（含装卸），范围2至7天"),
    IMPORT_TRANSIT(
            "import_transit",
            Dimension.DURATION,
            new Range(12, 0, 60),
            new Text("Mean transport time from abroad", "境外平均运输时间"),
            "China-Europe rail 11 days out and 13 days in (plan of 2016, m.mybestrealtors.com); air freight is faster,"
                    + " sea freight slower; range 5 to 35 days",
            "中欧班列去程11天、回程13天（2016年计划，m.mybestrealtors.com）；空运更快，海运更慢；范围5至35天"),
    SAFETY_FACTOR(
            "safety_factor",
            Dimension.NUMBER,
            new Range(1.65, 0, 4),
            new Text(
                    "Safety stock of an input, in standard deviations of use and transport over its lead time",
                    "投入品安全库存相当于提前期内用量与运输时间标准差的倍数"),
            "95 % of a normal distribution, the textbook's service level",
            "正态分布95%分位数，教科书常用服务水平"),
    FAST_FORECAST(
            "fast_forecast",
            Dimension.DURATION,
            new Range(35, 7, 120),
            new Text("Time constant of the fast forecast of orders", "快速订单预测的时间常数"),
            "judgement; five weekly reviews",
            "经验判断；五次周盘点"),
    SLOW_FORECAST(
            "slow_forecast",
            Dimension.DURATION,
            new Range(365, 60, 1460),
            new Text("Time constant of the slow forecast, which sets stock targets", "设定库存目标的慢速预测时间常数"),
            "judgement; targets follow a year of orders",
            "经验判断；目标取决于一年的订单"),
    STOCK_CORRECTION(
            "stock_correction",
            Dimension.SHARE,
            new Range(0.25, 0.02, 0.25),
            new Text("Share of the finished-stock gap made good in one review", "每次盘点弥补成品库存缺口的比例"),
            "judgement; larger values swing with long processing times",
            "经验判断；加工时间长时，数值过大会引起波动"),
    ORDER_CORRECTION(
            "order_correction",
            Dimension.NUMBER,
            new Range(4, 1, 26),
            new Text("Reviews over which the gap of an input stock is made good", "弥补投入品库存缺口所用的盘点次数"),
            "stock restoration in 4 weekly steps, DisruptSC (ccolon/disrupt-sc, default.yaml)",
            "库存按周分4步恢复，DisruptSC（ccolon/disrupt-sc，default.yaml）"),
    PATIENCE(
            "patience",
            Dimension.DURATION,
            new Range(30, 7, 365),
            new Text("Time after the due date at which unfilled final demand is lost", "到期后未满足的最终需求流失前的等待时间"),
            "judgement",
            "经验判断"),
    SHARE_RESPONSE(
            "share_response",
            Dimension.NUMBER,
            new Range(0.5, 0, 2),
            new Text("Response of a supplier's share to its relative fill rate", "供应商份额对相对满足率的反应"),
            "judgement; 0 keeps contract shares",
            "经验判断；取0则保持合同份额"),
    SHARE_MEMORY(
            "share_memory",
            Dimension.DURATION,
            new Range(182, 28, 730),
            new Text("Time constant of the fill rate that buyers remember", "买方记忆满足率的时间常数"),
            "judgement; half a year",
            "经验判断；半年"),
    INVOICE_TERM(
            "invoice_term",
            Dimension.DURATION,
            new Range(66.7, 0, 180),
            new Text("Time from delivery to payment", "交货到付款的时间"),
            "receivables of Chinese above-scale industry 66.7 days, National Bureau of Statistics, October 2024"
                    + " (jiongage.com 20241127)",
            "中国规模以上工业企业应收账款平均回收期66.7天，国家统计局，2024年10月（jiongage.com 20241127）"),
    EXIT_RATE(
            "exit_rate",
            Dimension.RATE,
            new Range(0.05, 0, 0.2),
            new Text("Share of the drawn firms that leave by chance in a year", "抽样企业每年随机退出的比例"),
            "judgement; range 0.03 to 0.08, at which the stock of firms turns over as in settled industrial chains",
            "经验判断；范围3%至8%，与成熟产业链的企业更替率相当"),
    EXIT_SIZE(
            "exit_size",
            Dimension.NUMBER,
            new Range(0.5, 0, 2),
            new Text("Exponent with which the chance of leaving falls with a firm's size", "退出概率随企业规模下降的指数"),
            "judgement; exit falls with size (Dunne, Roberts and Samuelson 1989, Quarterly Journal of Economics 104); range"
                    + " 0 to 1",
            "经验判断；退出率随规模下降（Dunne、Roberts和Samuelson 1989，Quarterly Journal of Economics 104）；范围0至1"),
    ENTRY_ROOM(
            "entry_room",
            Dimension.NUMBER,
            new Range(6, 0, 10),
            new Text(
                    "Firms that can enter over the horizon, relative to those that leave by chance",
                    "期内可新进入企业数相对随机退出企业数的倍数"),
            "judgement; bounds the size of the network, not the rate of entry",
            "经验判断；仅限定网络规模，不限定进入率"),
    ENTRY_RAMP(
            "entry_ramp",
            Dimension.DURATION,
            new Range(730, 30, 3650),
            new Text("Time in which an entrant grows into its size", "新企业成长到其规模所需时间"),
            "judgement; range 1 to 4 years",
            "经验判断；范围1至4年"),
    ENTRY_RESPONSE(
            "entry_response",
            Dimension.NUMBER,
            new Range(0.5, 0, 3),
            new Text(
                    "Response of entry to what is ordered from local makers over their number and size, relative to the base year",
                    "新进入率对本地订单相对本地供给（以基年为准）的弹性"),
            "judgement; with demand that grows by 5 % a year net entry stays within 2 % a year; range 0 to 1.5",
            "经验判断；需求年增5%时净进入率在每年2%以内；范围0至1.5"),
    ENTRY_ANCHORS(
            "entry_anchors",
            Dimension.NUMBER,
            new Range(0.3, 0, 2),
            new Text("Response of entry to the orders of the cluster's anchors", "新进入率对产业集群龙头企业订单的弹性"),
            "judgement; a vehicle anchor brought more than 100 suppliers in about four years (zlnznjj.com); range 0.1 to 0.6",
            "经验判断；一家整车龙头企业约四年带来100多家供应商（zlnznjj.com）；范围0.1至0.6"),
    ENTRY_SERVICES(
            "entry_services",
            Dimension.NUMBER,
            new Range(0.1, 0, 2),
            new Text("Response of entry to local services", "新进入率对本地服务业规模的弹性"),
            "judgement; range 0 to 0.3",
            "经验判断；范围0至0.3"),
    ENTRY_AMENITY(
            "entry_amenity",
            Dimension.NUMBER,
            new Range(0.01, 0, 0.2),
            new Text("Relative rise of a zone's entry with a point of amenity", "宜居指数每提高一点时该区新进入率的相对增幅"),
            "no usable estimate was found; judgement, range 0 to 0.05",
            "未找到可用估计；经验判断，范围0至0.05"),
    ENTRY_CROWD_OUT(
            "entry_crowd_out",
            Dimension.NUMBER,
            new Range(0.1, 0, 1),
            new Text(
                    "Response of entry to the private equity that is left when public funds draw it into other clusters",
                    "新进入率对政府基金将社会资本吸往其他集群后所余部分的弹性"),
            "sign: in 280 Chinese cities fewer firms are founded in industries that public funds leave out (Zhang 2025, Journal"
                    + " of Empirical Legal Studies 22); size: judgement, range 0 to 0.3",
            "符号：中国280个城市中，未获政府基金投资的行业新设企业减少（Zhang 2025，Journal of Empirical Legal Studies 22）；大小：经验判断，范围0至0.3"),
    RECOVERY(
            "recovery",
            Dimension.SHARE,
            new Range(0.3, 0, 1),
            new Text(
                    "Share of the value of stocks and equipment that a firm which leaves gets for them",
                    "退出企业变现存货与设备的回收率"),
            "judgement; range 0.1 to 0.6",
            "经验判断；范围0.1至0.6"),
    LENDING_RATE(
            "lending_rate",
            Dimension.RATE,
            new Range(0.05, 0, 0.3),
            new Text("Interest on loans to firms", "企业贷款利率"),
            "loans to small firms 4.5 to 5.5 % in 2023, from memory; one-year prime rate 3.45 %",
            "2023年小微企业贷款利率4.5%至5.5%，凭记忆；一年期LPR为3.45%"),
    LINKED_CREDIT(
            "linked_credit",
            Dimension.NUMBER,
            new Range(0.5, 0, 5),
            new Text("Credit that a yuan of public equity unlocks", "每元政府股权投资带动的授信额（投贷联动）"),
            "judgement; range 0 to 2",
            "经验判断；范围0至2"),
    FUNDS_MANAGED(
            "funds_managed",
            Dimension.MONEY,
            new Range(150e9, 0, 1e13),
            new Text("Capital that the funds of the city manage", "全市基金管理规模"),
            "150 venture institutions that manage more than 150 bn yuan (Zhengzhou Evening News, interview with the High-tech Zone)",
            "150家创投机构，管理规模超1500亿元（郑州晚报，高新区访谈）"),
    FUNDS_REALISED(
            "funds_realised",
            Dimension.SHARE,
            new Range(0.24, 0, 1),
            new Text("Share of the managed capital that can be deployed", "管理规模中可实际投放的比例"),
            "27 of 123.4 bn yuan of government funds invested by the end of 2022 (czt.henan.gov.cn); 26 % of guidance funds met"
                    + " their target (Wei, Ang and Jia 2023); range 0.22 to 0.26",
            "截至2022年底，1234亿元政府投资基金已投270亿元（czt.henan.gov.cn）；26%的引导基金达到目标规模（Wei、Ang和Jia 2023）；范围0.22至0.26"),
    FUNDS_PERIOD(
            "funds_period",
            Dimension.DURATION,
            new Range(3285, 365, 7300),
            new Text("Time in which funds invest what they can deploy", "基金投资期"),
            "judgement; with the managed capital it gives 4 bn yuan a year, beside 3.9 bn of equity financing in Zhengzhou in 2024"
                    + " (cstf.org.cn)",
            "经验判断；按管理规模折算每年40亿元，2024年郑州股权融资为39亿元（cstf.org.cn）"),
    FUNDS_EXIT(
            "funds_exit",
            Dimension.DURATION,
            new Range(2555, 365, 5475),
            new Text("Mean time from an equity investment to its exit", "股权投资到退出的平均时间"),
            "judgement; range 5 to 10 years",
            "经验判断；范围5至10年"),
    CROWD_IN(
            "crowd_in",
            Dimension.NUMBER,
            new Range(0.9, 0, 5),
            new Text("Private equity that a yuan of public equity brings", "每元政府股权投资带动的社会资本"),
            "0.88 to 0.93 (government venture capital in China, SSRN 3221997)",
            "0.88至0.93（中国政府创业投资，SSRN 3221997）"),
    EQUITY_RESEARCH(
            "equity_research",
            Dimension.SHARE,
            new Range(0.5, 0, 1),
            new Text("Share of additional equity that firms spend on research", "新增股权资金用于研发的比例"),
            "judgement; range 0.2 to 0.8; the rest pays for capacity",
            "经验判断；范围0.2至0.8；其余用于产能"),
    LADDER_SME(
            "ladder_sme",
            Dimension.RATE,
            new Range(0.25, 0, 2),
            new Text("Rate at which start-ups become technology SMEs", "初创企业成长为科技型中小企业的年速率"),
            "judgement",
            "经验判断"),
    LADDER_HIGH_TECH(
            "ladder_high_tech",
            Dimension.RATE,
            new Range(0.15, 0, 2),
            new Text("Rate at which technology SMEs become high-tech firms", "科技型中小企业成长为高新技术企业的年速率"),
            "judgement",
            "经验判断"),
    LADDER_SPECIALISED(
            "ladder_specialised",
            Dimension.RATE,
            new Range(0.08, 0, 2),
            new Text("Rate at which high-tech firms become specialised firms", "高新技术企业成长为专精特新企业的年速率"),
            "judgement",
            "经验判断"),
    LADDER_LITTLE_GIANT(
            "ladder_little_giant",
            Dimension.RATE,
            new Range(0.05, 0, 2),
            new Text("Rate at which specialised firms become little giants", "专精特新企业成长为小巨人企业的年速率"),
            "judgement",
            "经验判断"),
    LADDER_LISTED(
            "ladder_listed",
            Dimension.RATE,
            new Range(0.01, 0, 2),
            new Text("Rate at which little giants are listed", "小巨人企业上市的年速率"),
            "judgement",
            "经验判断"),
    HIGH_TECH_TAX(
            "high_tech_tax",
            Dimension.SHARE,
            new Range(0.15, 0, 0.6),
            new Text("Tax on the profit of high-tech firms and those above them", "高新技术及以上企业的所得税率"),
            "Enterprise Income Tax Law of China, article 28: 15 % for high-tech firms",
            "《企业所得税法》第二十八条：高新技术企业税率15%"),
    SUPPLIER_ATTACHMENT(
            "supplier_attachment",
            Dimension.NUMBER,
            new Range(1, 0, 2),
            new Text("Exponent of a supplier's size in the choice of suppliers", "选择供应商时规模的指数"),
            "attachment exponent 1.08 in Hungary (arXiv 2503.20594), rounded",
            "匈牙利的择优连接指数为1.08（arXiv 2503.20594），取整"),
    SUPPLIER_NEARNESS(
            "supplier_nearness",
            Dimension.NUMBER,
            new Range(2, 1, 10),
            new Text("Weight of a supplier of the same zone relative to one of another zone", "同区供应商相对其他区供应商的权重"),
            "judgement",
            "经验判断"),
    PRICE_ADJUSTMENT(
            "price_adjustment",
            Dimension.DURATION,
            new Range(365, 30, 1460),
            new Text("Time constant with which a price follows markup times unit cost", "价格跟随加成成本的时间常数"),
            "judgement; prices of manufactures change about once a year",
            "经验判断；制造业价格约一年调整一次"),
    MARKET_ELASTICITY(
            "market_elasticity",
            Dimension.NUMBER,
            new Range(4, 1, 10),
            new Text("Elasticity of a market share to the relative price", "市场份额对相对价格的弹性"),
            "trade elasticity about 4 (Simonovska and Waugh 2014, Journal of International Economics"
                    + " 92); range 2 to 8",
            "贸易弹性约为4（Simonovska和Waugh 2014，Journal of International Economics 92）；范围2至8"),
    QUALITY_ELASTICITY(
            "quality_elasticity",
            Dimension.NUMBER,
            new Range(1, 0, 5),
            new Text("Elasticity of a market share to the relative quality", "市场份额对相对质量的弹性"),
            "judgement; range 0.5 to 3",
            "经验判断；范围0.5至3"),
    FILL_ELASTICITY(
            "fill_elasticity",
            Dimension.NUMBER,
            new Range(0.5, 0, 3),
            new Text(
                    "Elasticity of a market share to the fill rate, relative to that of the years before",
                    "市场份额对相对满足率的弹性"),
            "judgement; range 0 to 1",
            "经验判断；范围0至1"),
    SHARE_ADJUSTMENT(
            "share_adjustment",
            Dimension.DURATION,
            new Range(1095, 90, 3650),
            new Text("Time constant of shares in final markets", "最终市场份额的时间常数"),
            "judgement; range 2 to 4 years",
            "经验判断；范围2至4年"),
    CONTRACT_ADJUSTMENT(
            "contract_adjustment",
            Dimension.DURATION,
            new Range(571, 90, 3650),
            new Text("Time constant of the contract shares of suppliers", "供应商合同份额的时间常数"),
            "half-life of a link 13 months in Hungary (arXiv 2503.20594)",
            "匈牙利供应关系的半衰期为13个月（arXiv 2503.20594）"),
    DEPRECIATION(
            "depreciation",
            Dimension.RATE,
            new Range(0.08, 0, 0.5),
            new Text("Rate at which buildings and equipment wear out", "厂房设备折旧率"),
            "judgement; equipment 10 to 15 years, buildings 30 to 40; range 5 to 12 % a year",
            "经验判断；设备10至15年，建筑30至40年；范围每年5%至12%"),
    CAPITAL_RETURN(
            "capital_return",
            Dimension.RATE,
            new Range(0.08, 0, 0.5),
            new Text("Return that capital earned in the base year, after wear", "基年扣除折旧后的资本回报率"),
            "judgement; the surplus of the base year pays return and wear (user cost, Hall and"
                    + " Jorgenson 1967); range 5 to 12 % a year",
            "经验判断；基年盈余用于资本回报与折旧（资本使用成本，Hall和Jorgenson 1967）；范围每年5%至12%"),
    INVESTMENT_BAND(
            "investment_band",
            Dimension.SHARE,
            new Range(0.1, 0, 0.5),
            new Text("Gap of capacity within which a firm only replaces what wears out", "企业仅作更新投资的产能缺口范围"),
            "judgement; range 5 to 20 %",
            "经验判断；范围5%至20%"),
    GESTATION(
            "gestation",
            Dimension.DURATION,
            new Range(365, 30, 1460),
            new Text("Time from the decision to invest until the capacity is there", "从投资决策到产能形成的时间"),
            "judgement; 17 months from start to production of a whole plant at best (m.gdsxkw.cn),"
                    + " extensions less; range 180 to 900 days",
            "经验判断；整座工厂从开工到投产最快17个月（m.gdsxkw.cn），扩建更短；范围180至900天"),
    CASH_RESERVE(
            "cash_reserve",
            Dimension.DURATION,
            new Range(60, 0, 365),
            new Text("Output that a firm keeps in cash, in days", "企业以现金持有的产出天数"),
            "judgement; range 30 to 90 days",
            "经验判断；范围30至90天"),
    CREDIT_LINE(
            "credit_line",
            Dimension.SHARE,
            new Range(0.2, 0, 2),
            new Text("Credit that banks give a firm on its orders, over a year of them", "银行按订单授信占企业年订单额的比例"),
            "judgement; range 0.1 to 0.4",
            "经验判断；范围0.1至0.4"),
    COLLATERAL(
            "collateral",
            Dimension.SHARE,
            new Range(0.5, 0, 1),
            new Text("Credit that banks give a firm against its equipment, over its cost", "银行以设备抵押授信占设备原值的比例"),
            "judgement; range 0.3 to 0.7",
            "经验判断；范围0.3至0.7"),
    PROFIT_TAX(
            "profit_tax",
            Dimension.SHARE,
            new Range(0.25, 0, 0.6),
            new Text("Tax on the profit of a year", "企业所得税税率"),
            "25 %, 15 % for high-tech firms (Enterprise Income Tax Law of China)",
            "25%，高新技术企业15%（《企业所得税法》）"),
    RESEARCH_SHARE(
            "research_share",
            Dimension.SHARE,
            new Range(0.07, 0, 0.5),
            new Text("Research and development of the base year over value added", "基年研发支出占增加值的比例"),
            "judgement; about 1.4 % of the revenue of Chinese above-scale industry at a value added of"
                    + " a fifth of it; range 4 to 10 %",
            "经验判断；规模以上工业研发支出约占收入1.4%，增加值率约五分之一；范围4%至10%"),
    RESEARCH_ELASTICITY(
            "research_elasticity",
            Dimension.NUMBER,
            new Range(1.58, 0, 4),
            new Text("Elasticity of reported research and development to its user cost", "申报研发支出对使用成本的弹性"),
            "1.58 to 2.05 (Qian, Zhan and Pan, SSRN 4062614)",
            "1.58至2.05（Qian、Zhan和Pan，SSRN 4062614）"),
    KNOWLEDGE_DECAY(
            "knowledge_decay",
            Dimension.RATE,
            new Range(0.15, 0.01, 0.5),
            new Text("Rate at which knowledge becomes obsolete", "知识存量折旧率"),
            "15 % a year, the standard of perpetual inventories (Hall, Mairesse and Mohnen 2010)",
            "每年15%，永续盘存法的标准取值（Hall、Mairesse和Mohnen 2010）"),
    INNOVATION_RATE(
            "innovation_rate",
            Dimension.RATE,
            new Range(0.5, 0, 5),
            new Text("Innovations of a real firm a year, with the knowledge of the base year", "以基年知识计每家企业每年的创新数"),
            "judgement; range 0.2 to 1",
            "经验判断；范围0.2至1"),
    INNOVATION_STEP(
            "innovation_step",
            Dimension.SHARE,
            new Range(0.04, 0, 0.5),
            new Text("Rise of productivity or quality by one innovation", "一次创新使生产率或质量提高的幅度"),
            "judgement; with the rate about 1 % a year each; range 2 to 8 %",
            "经验判断；按此速率，生产率与质量各每年提高约1%；范围2%至8%"),
    INNOVATION_CONCAVITY(
            "innovation_concavity",
            Dimension.SHARE,
            new Range(0.5, 0, 1),
            new Text("Exponent of knowledge in the rate of innovation", "创新率对知识存量的指数"),
            "calibrated: with the other defaults productivity rises by about 0.1 % for 1 % more"
                    + " knowledge (0.098, Chen, Liu, Suarez Serrato and Xu, NBER w24749)",
            "校准：其他参数取默认值时，知识增加1%使生产率提高约0.1%（0.098，Chen、Liu、Suarez Serrato和Xu，NBER w24749）"),
    QUALITY_INNOVATIONS(
            "quality_innovations",
            Dimension.SHARE,
            new Range(0.5, 0, 1),
            new Text("Share of the innovations that raise quality instead of productivity", "提高质量（而非生产率）的创新比例"),
            "judgement; range 0.3 to 0.7",
            "经验判断；范围0.3至0.7"),
    DIFFUSION(
            "diffusion",
            Dimension.RATE,
            new Range(0.04, 0, 1),
            new Text(
                    "Rate at which a lead over the outside world, or a lag behind it, fades as knowledge spreads",
                    "领先或落后随知识扩散而消失的速率"),
            "judgement; range 1 to 10 % a year",
            "经验判断；范围每年1%至10%"),
    EXPERIENCE(
            "experience",
            Dimension.DURATION,
            new Range(1095, 90, 7300),
            new Text(
                    "Output that the makers of a product that is learnt by doing had made before the start, as time at the"
                            + " output of the base year",
                    "有学习效应的产品在起点之前的累计产量，折合按基年产量生产的时间"),
            "traction batteries of the world: 2.0 TWh installed by the end of 2023, 0.7 TWh of it in 2023 (SNE Research, from"
                    + " memory); range 2 to 6 years",
            "全球动力电池：截至2023年底累计装车2.0 TWh，其中2023年0.7 TWh（SNE Research，凭记忆）；范围2至6年"),
    SPILLOVER_LINKS(
            "spillover_links",
            Dimension.SHARE,
            new Range(0.15, 0, 0.5),
            new Text("Weight of the knowledge of suppliers and customers", "供应商与客户知识的权重"),
            "judgement; range 0 to 0.3",
            "经验判断；范围0至0.3"),
    SPILLOVER_CLUSTER(
            "spillover_cluster",
            Dimension.SHARE,
            new Range(0.15, 0, 0.3),
            new Text("Weight of the knowledge of the same cluster and zone, platforms included", "同区同集群（含平台）知识的权重"),
            "judgement; range 0 to 0.3",
            "经验判断；范围0至0.3"),
    SPILLOVER_ZONES(
            "spillover_zones",
            Dimension.SHARE,
            new Range(0.1, 0, 0.2),
            new Text("Weight of the knowledge of the same cluster in the other zones", "其他片区同集群知识的权重"),
            "judgement; range 0 to 0.2",
            "经验判断；范围0至0.2"),
    PILOT_TIME(
            "pilot_time",
            Dimension.DURATION,
            new Range(182, 0, 1460),
            new Text("Time that an innovation in goods takes in a pilot slot before its launch", "产品创新投产前占用中试名额的时间"),
            "judgement; range 60 to 365 days",
            "经验判断；范围60至365天"),
    PILOT_LOAD(
            "pilot_load",
            Dimension.SHARE,
            new Range(0.8, 0.1, 0.95),
            new Text("Use of the pilot slots in the base year", "基年中试名额利用率"),
            "judgement; range 0.6 to 0.9",
            "经验判断；范围0.6至0.9"),
    SKILLED_SHARE(
            "skilled_share",
            Dimension.SHARE,
            new Range(0.2, 0.01, 1),
            new Text("Skilled staff over all jobs", "技能人员占就业的比例"),
            "judgement; range 0.1 to 0.4",
            "经验判断；范围0.1至0.4"),
    SKILLED_SEARCHING(
            "skilled_searching",
            Dimension.SHARE,
            new Range(0.05, 0.005, 0.5),
            new Text("Skilled people of a zone who look for work, in the base year", "基年片区求职技能人员的比例"),
            "judgement; surveyed urban unemployment of China about 5 %",
            "经验判断；中国城镇调查失业率约5%"),
    SKILLED_QUITS(
            "skilled_quits",
            Dimension.RATE,
            new Range(0.15, 0, 1),
            new Text("Rate at which skilled staff quit for another employer", "技能人员离职率"),
            "judgement; range 8 to 25 % a year",
            "经验判断；范围每年8%至25%"),
    SKILLED_LEAVING(
            "skilled_leaving",
            Dimension.RATE,
            new Range(0.05, 0, 1),
            new Text("Rate at which skilled people leave a zone", "技能人员离开片区的速率"),
            "judgement; as many come in the base year; range 2 to 10 % a year",
            "经验判断；基年流入与流出相等；范围每年2%至10%"),
    MIGRATION_WAGE(
            "migration_wage",
            Dimension.NUMBER,
            new Range(1.5, 0, 10),
            new Text("Elasticity of the inflow of skilled people to wages", "技能人员流入对工资的弹性"),
            "judgement; range 0.5 to 3",
            "经验判断；范围0.5至3"),
    MIGRATION_AMENITY(
            "migration_amenity",
            Dimension.NUMBER,
            new Range(0.02, 0, 0.2),
            new Text(
                    "Rise of the inflow of skilled people, and fall of the outflow, by one point of amenity",
                    "宜居指数每升一点使技能人员流入增加、流出减少的比例"),
            "judgement, no usable estimate found; range 0 to 0.1",
            "经验判断，未找到可用估计；范围0至0.1"),
    MIGRATION_JOBS(
            "migration_jobs",
            Dimension.NUMBER,
            new Range(10, 0, 50),
            new Text(
                    "Semi-elasticity of the inflow of skilled people to open positions over all positions",
                    "技能人员流入对空缺率的半弹性"),
            "judgement; range 5 to 20",
            "经验判断；范围5至20"),
    WAGE_CURVE(
            "wage_curve",
            Dimension.NUMBER,
            new Range(0.1, 0, 1),
            new Text(
                    "Elasticity of wages to the share of skilled people who look for work, downwards", "工资对求职比例的（负）弹性"),
            "-0.1, the wage curve (Blanchflower and Oswald 1995)",
            "-0.1，工资曲线（Blanchflower和Oswald 1995）"),
    STAFFING_ELASTICITY(
            "staffing_elasticity",
            Dimension.SHARE,
            new Range(0.5, 0, 1),
            new Text("Elasticity of a capacity to the positions for skilled staff that are filled", "产能对技能岗位到岗率的弹性"),
            "judgement; range 0.2 to 0.8",
            "经验判断；范围0.2至0.8"),
    DISCOUNT_RATE(
            "discount_rate",
            Dimension.RATE,
            new Range(0.0345, 0, 0.1),
            new Text("Rate at which public outlay is discounted to the first day", "公共支出折现到首日所用的年利率"),
            "one-year loan prime rate at the end of 2023, 3.45 % (National Interbank Funding Center)",
            "2023年底一年期LPR，3.45%（全国银行间同业拆借中心）"),
    HOUSEHOLD_SERVICES(
            "household_services",
            Dimension.SHARE,
            new Range(0.25, 0, 1),
            new Text("Share of wages that is spent on services made in the city", "工资用于本市服务消费的比例"),
            "households bought services for 13.3 tn yuan, rents and finance apart, beside 53.0 tn yuan of labour income"
                    + " (National Bureau of Statistics, input-output table 2020); range 0.15 to 0.4",
            "居民购买服务13.3万亿元（不含房租和金融），劳动者报酬53.0万亿元（国家统计局，2020年投入产出表）；范围0.15至0.4"),
    LOCAL_SERVICES(
            "local_services",
            Dimension.SHARE,
            new Range(0.5, 0, 1),
            new Text(
                    "Share of the services that firms buy outside the network which is made in the city",
                    "企业在网络之外购买的服务中由本市提供的比例"),
            "judgement; trade, transport and business services of a regional centre, range 0.3 to 0.8",
            "经验判断；区域中心城市的商贸、运输和商务服务，范围0.3至0.8"),
    SERVICE_LABOUR(
            "service_labour",
            Dimension.SHARE,
            new Range(0.28, 0, 1),
            new Text("Wages of these services over their output", "本市服务业工资占产出的比例"),
            "29.2 of 105.0 tn yuan (National Bureau of Statistics, input-output table 2020)",
            "105.0万亿元中的29.2万亿元（国家统计局，2020年投入产出表）"),
    SERVICE_JOBS(
            "service_jobs",
            Dimension.NUMBER,
            new Range(340, 0, 2000),
            new Text("Jobs of these services for 100 m yuan of output a year", "本市服务业每亿元年产出的就业人数"),
            "358 m people in services in 2020, from memory, over 105.0 tn yuan of output (National Bureau of"
                    + " Statistics, input-output table 2020); range 250 to 450",
            "2020年服务业就业3.58亿人（凭记忆），服务业产出105.0万亿元（国家统计局，2020年投入产出表）；范围250至450");

    private final String id;
    private final Dimension dimension;
    private final Range range;
    private final Text meaning;
    private final Text source;

    Parameter(String id, Dimension dimension, Range range, Text meaning, String source, String sourceInChinese) {
        this.id = id;
        this.dimension = dimension;
        this.range = range;
        this.meaning = meaning;
        this.source = new Text(source, sourceInChinese);
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

    /** Where the default comes from, in both languages. */
    public Text source() {
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
