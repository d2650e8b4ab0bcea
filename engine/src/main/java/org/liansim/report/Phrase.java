package org.liansim.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liansim.scenario.Text;

/** Everything that a report says in its own words, in both languages. */
enum Phrase {
    PERIOD("%s to %s", "%s 至 %s"),
    QUESTION_RUN("How does “%s” develop?", "“%s”将如何发展？"),
    QUESTION_ONE("What does “%s” change against “%s”?", "与“%2$s”相比，“%1$s”带来什么变化？"),
    QUESTION_MANY("Which of %s strategies does best against “%s”?", "与“%2$s”相比，%1$s个方案中哪个最好？"),
    QUESTION_EVENTS("What do these %s cases change against “%s”?", "与“%2$s”相比，这%1$s种情形带来什么变化？"),
    VERDICT_RUN(
            "On average over %s, %s makes %s, of which %s is value added; %s of what falls due is shipped on time.",
            "%s平均：%s总产出%s，其中增加值%s；到期订单按时发货率%s。"),
    VERDICT_CHANGES("Shown for %s: %s.", "%s已显示的变化：%s。"),
    VERDICT_REST(" No difference is shown in %s.", "%s未显示差异。"),
    VERDICT_NOTHING(
            "No difference is shown in any of the %s headline outcomes of %s over %s replications.",
            "在%3$s次重复中，%2$s%1$s项主要指标均未显示差异。"),
    VERDICT_FEW("One pair of runs allows no conclusion: run more replications.", "仅一对运行，无法得出结论：请增加重复次数。"),
    VERDICT_EACH("Over the whole period, %s of %s: %s.", "全期%2$s%1$s：%3$s。"),
    CASE_UP("“%s” up %s (%s)", "“%s”上升%s（%s）"),
    CASE_DOWN("“%s” down %s (%s)", "“%s”下降%s（%s）"),
    CASE_NONE("no difference is shown for %s", "%s未显示差异"),
    VERDICT_BEST("“%s” is shown to be best for %s: %s over the baseline%s.", "就%2$s而言，“%1$s”最优：比基准%3$s%4$s。"),
    VERDICT_COST(", for %s of public cost", "，为此公共支出%s"),
    VERDICT_BEST_MEAN("“%s” is shown to be best for %s: %s.", "就%2$s而言，“%1$s”最优：%3$s。"),
    IN_BRACKETS(" (%s)", "（%s）"),
    VERDICT_MAY_BE_BEST("For %s, %s may be best; %s replications cannot tell them apart.", "就%s而言，%s均可能最优；%s次重复尚不能区分。"),
    ONE_REPLICATION("1 replication", "1次重复"),
    MANY_REPLICATIONS("%s replications", "%s次重复"),
    POINTS("points", "个百分点"),
    UP("%s up %s (%s)", "%s上升%s（%s）"),
    DOWN("%s down %s (%s)", "%s下降%s（%s）"),
    AND(" and ", "、"),
    COMMA(", ", "、"),
    SEMICOLON("; ", "；"),
    QUOTED("“%s”", "“%s”"),
    BASELINE("Baseline", "基准"),
    STRATEGY("Strategy", "方案"),
    TREATMENT("Treatment", "处理"),
    STRATEGIES("Strategies", "方案"),
    CITY("City", "全市"),
    THE_CITY("the city", "全市"),
    OUTCOME("Outcome", "指标"),
    UNIT("Unit", "单位"),
    DIFFERENCE("Difference", "差异"),
    INTERVAL("95 % interval", "95%置信区间"),
    VERDICT("Verdict", "结论"),
    MEAN("Mean", "均值"),
    MEAN_INTERVAL("Mean ± half width of the 95 % interval", "均值 ± 95%置信区间半宽"),
    FOREST_TITLE("Differences from the baseline, whole period, %s", "与基准的差异（全期，%s）"),
    FOREST_AXIS("difference, % of the baseline", "差异（占基准的百分比）"),
    FOREST_CAPTION(
            "Mean paired difference with its 95 %% interval over %s under common random numbers. Filled marks: shown with Holm's correction over this figure.",
            "共同随机数下%s的成对差异均值及95%%置信区间。实心：经本图范围内Holm校正后差异显著。"),
    HEADLINES("Headline outcomes", "主要指标"),
    HEADLINE_CAPTION("Whole period, %s.", "全期，%s。"),
    ASIDE_TITLE("Output of %s, %s", "%s总产出（%s）"),
    OF_MONTHS("by month", "按月"),
    OF_BLOCKS("means of %s months", "每%s个月平均"),
    OF_YEARS("by year", "按年"),
    MONTH_OF("%3$s %1$s", "%1$s年%2$s月"),
    OVER_TIME("Over time", "随时间变化"),
    OVER_TIME_TEXT(
            "Line: mean over the replications. Band: 5th to 95th percentile, what may happen and not how well the mean is known.",
            "线：各次重复的均值。带：第5至第95百分位，表示可能出现的范围，而非均值的误差。"),
    LEVEL_IN("%s, %s", "%s（%s）"),
    DIFFERENCE_OF("%s, difference from the baseline", "%s（与基准之差）"),
    EXPLORE("Look closer", "交互查看"),
    EXPLORE_TEXT("Choose an outcome and a part; point at the chart for numbers.", "选择指标和范围；指向图表可查看数值。"),
    SHOW("Show", "显示"),
    LEVEL("level", "水平值"),
    PART("Part", "范围"),
    INPUTS("What differs between the inputs", "输入有何不同"),
    INPUTS_TEXT(
            "Every setting whose text is not the baseline's, as the files have it. A policy can be chosen; an assumption can only be believed.",
            "与基准不同的全部设置。政策可以选择，假设只能相信。"),
    INPUTS_OF("%s: %s", "%s：%s"),
    INPUTS_NONE("The inputs of all strategies are the same.", "各方案的输入相同。"),
    INPUTS_MORE("and %s more, see settings.csv", "另有%s项，见settings.csv"),
    SETTING("Setting", "设置"),
    PLACE("Where", "出处"),
    ABSENT("–", "–"),
    THRESHOLDS("When a cluster reaches 100 bn yuan a year", "产业集群何时达到千亿级"),
    THRESHOLDS_TEXT(
            "Share of the replications in which output of twelve months reached 100 bn yuan at base-year prices by a date.",
            "截至某日，连续12个月产出（按基年价格）达到1000亿元的重复所占比例。"),
    THRESHOLD_OF("%s: 100 bn yuan a year reached", "%s：达到千亿级"),
    THRESHOLD_AXIS("% of replications", "重复占比（%）"),
    THRESHOLD_ALWAYS("From the start in every replication: %s.", "各次重复均自始达到：%s。"),
    THRESHOLD_NEVER("In no replication: %s.", "各次重复均未达到：%s。"),
    CLUSTER("Cluster", "产业集群"),
    REACHED("Reached", "达到比例"),
    HALF_BY("Half of the replications by", "半数重复达到的月份"),
    SHOCKS("Resilience under the shocks", "冲击下的韧性"),
    SHOCK_TITLE("Output under “%s”: %s", "“%s”下的产出：%s"),
    SHOCK_AXIS("% of the output without it", "占无冲击时产出的百分比"),
    SHOCK_TEXT(
            "Output of each month in percent of the same replication of the baseline. Shaded: what is missing. Grey: while a shock is in force or fades.",
            "各月产出占同一次重复基准产出的百分比。阴影：缺失的产出。灰底：冲击作用及消退期间。"),
    SHOCK_TEXT_WEEKS(
            "Output of each week in percent of the same replication without the shocks, over %s. Shaded: what is missing. Grey: while a shock is in force or fades.",
            "各周产出占无冲击的同一次重复产出的百分比（%s）。阴影：缺失的产出。灰底：冲击作用及消退期间。"),
    SHOCK_TEXT_ALONE(
            "What they cost shows against the same replications without them: the command explain with --keep repeats these and puts the loss here.",
            "冲击造成的损失须与无冲击的同一批重复对比得出：运行explain命令并加--keep，即重复运行并将损失列于此处。"),
    SHOCK_LOST("Output missing", "损失产出"),
    SHOCK_MADE_UP("made up later", "其后补回"),
    SHOCK_DEEPEST("Deepest month", "最低月份"),
    SHOCK_DEEPEST_WEEK("Deepest week", "最低一周"),
    SHOCK_RECOVERY("Within 1 % from", "恢复到1%以内"),
    SHOCK_NEVER("not by the end", "期末仍未恢复"),
    SHOCK_AT_ONCE("never below 99 %", "从未低于99%"),
    SHOCK("Shock", "冲击"),
    TYPE("Type", "类型"),
    TARGET("Hits", "作用对象"),
    WINDOW("From – to", "起止"),
    SOURCE("Source", "来源"),
    NETWORK("The network", "供应网络"),
    NETWORK_TEXT(
            "At rest, in the base year. Circles: %s, as large as their yearly value; lines: flows between them, the %s largest; columns: clusters; rows: where they are.",
            "基年静态。圆：%s，面积与年产值成比例；线：其间流量（最大%s条）；列：产业集群；行：所在地。"),
    NETWORK_MOVES("The wheel with the control key zooms, dragging moves.", "按住控制键滚动可缩放，拖动可平移。"),
    NODES_FIRMS("firms", "企业"),
    NODES_GROUPS("firms of one product and zone together", "同一产品、同一园区的企业合计"),
    NODES_PRODUCTS("firms of one product together", "同一产品的企业合计"),
    SHARED("Shared inputs", "通用投入品"),
    OTHER_PRODUCTS("Other products", "其他产品"),
    ALL_PRODUCTS("All products", "全部产品"),
    NATIONAL("Rest of the country", "国内其他地区"),
    ABROAD("Abroad", "境外"),
    BOTTLENECKS("Firms whose stop costs most", "停产损失最大的企业"),
    BOTTLENECKS_TEXT(
            "ESRI: share of all output lost when the firm stops, through its customers and suppliers (Diem and others, 2022).",
            "ESRI：该企业停产时经上下游传导损失的总产出比例（Diem等，2022）。"),
    BOTTLENECKS_NONE("Not computed for a network of this size; see the command network.", "此规模的网络未计算；见network命令。"),
    FIRM("Firm", "企业"),
    PRODUCT("Product", "产品"),
    ZONE("Zone", "园区"),
    OUTPUT_UNIT("Output, %s", "总产出（%s）"),
    ESRI("ESRI, %", "ESRI（%）"),
    NODE_NOTE("%s, %s: %s", "%s，%s：%s"),
    NODE_NOTE_RISK("; ESRI %s %%", "；ESRI %s%%"),
    CHAIN("Where inputs come from and goods go", "投入来源与产品去向"),
    CHAIN_TEXT(
            "Means of %s, %s. Inputs: output less value added, divided by origin as bought; other buyers: output less exports.",
            "%s年均值，%s。投入：总产出减增加值，按采购来源划分；其他买家：总产出减出口。"),
    CHAIN_OF("%s, %s, %s", "%s（%s年，%s）"),
    FROM_CITY("Firms of %s", "%s企业"),
    FROM_COUNTRY("Rest of the country", "国内其他地区"),
    FROM_ABROAD("Imports", "进口"),
    FROM_VALUE("Value added", "增加值"),
    TO_EXPORTS("Exports", "出口"),
    TO_OTHERS("Buyers in the country", "国内买家"),
    CLUSTERS("Clusters", "产业集群"),
    ZONES("Zones", "园区"),
    PRECISION("How many replications, and what they could have shown", "重复次数与可检出的差异"),
    PRECISION_TEXT(
            "Replications asked for: %s, done: %s, failed: %s. With these, a true difference of the size given under “could show” is found with probability 0.8 after Holm's correction; smaller ones may be there unseen. Variance cut: variance of independent runs over that of the pairs.",
            "要求%s次重复，完成%s次，失败%s次。“可检出”：经Holm校正后以0.8的概率能发现的真实差异；更小的差异可能存在而未被发现。方差缩减：独立运行的方差与成对差异方差之比。"),
    PRECISION_RUN(
            "Replications asked for: %s, done: %s, failed: %s. The half widths say how well the means are known.",
            "要求%s次重复，完成%s次，失败%s次。半宽表示均值的精确程度。"),
    COULD_SHOW("Could show", "可检出"),
    P_HOLM("p (Holm)", "p值（Holm）"),
    CUT("Variance cut", "方差缩减"),
    HARM("Common random numbers did harm for %s: the pairs are negatively correlated.", "共同随机数对%s不利：成对结果呈负相关。"),
    WITH_UNIT("%s, %s", "%s（%s）"),
    PERCENT("%s %%", "%s%%"),
    AXIS_CHANGE("change in %s, %s", "%s的变化（%s）"),
    PLANE_TITLE("Cost beside effect, mean a year", "成本与效果（年均）"),
    LEVERS("The levers: cost, effect and sources", "政策工具：成本、效果与来源"),
    LEVERS_TEXT(
            "Whole period, %s, with the half width of the 95 %% interval. Public cost as spent, not as planned.",
            "全期，%s，±为95%%置信区间半宽。公共支出为实际支出，而非计划数。"),
    LEVERS_SOURCES("What they are and where their numbers come from", "工具内容与数据来源"),
    LEVER("Lever", "政策工具"),
    LEVER_WHEN("When", "时间"),
    LEVER_RAMP("%s, in full from %s", "%s起，%s起全面实施"),
    LEVER_UNTIL("%s, until %s", "%s，至%s"),
    LEVER_INTENSITY("%s (× %s)", "%s（×%s）"),
    SUCCESS("Chance", "成功概率"),
    COST("Cost in full force", "全面实施成本"),
    PAYER("Payer", "出资方"),
    PAYER_CITY("City", "市级财政"),
    PAYER_PROVINCE("Province", "省级财政"),
    PAYER_STATE("State", "中央财政"),
    PAYER_PRIVATE("Private", "社会资本"),
    ALL("all", "全部"),
    ATTRIBUTION("Which lever did what", "各政策工具的贡献"),
    ATTRIBUTION_TEXT(
            "Shapley's value, %s, over %s: what each lever adds, with its part of what levers do only together. Lines: 95 %% intervals.",
            "沙普利值（%s，%s）：每项工具的贡献，含其在协同效应中的份额。细线：95%%置信区间。"),
    ATTRIBUTION_OF("%s: what each lever adds", "%s：各政策工具的贡献"),
    ATTRIBUTION_HOW(
            "Which lever did what is shown here after the command explain with --levers --keep.",
            "运行explain命令（加--levers --keep）后，此处显示各政策工具的贡献。"),
    ALL_SUBSETS("over all subsets", "遍历所有子集"),
    RANDOM_ORDERS("over random orders of joining", "随机加入顺序"),
    ALL_LEVERS("All levers together", "全部工具合计"),
    OTHER_LEVERS("%s other levers", "其他%s项工具"),
    EXPERIMENT_SIZE("%s treatments, replications of each: %s", "%s个处理，各重复%s次"),
    FROM_TO("%s to %s", "%s至%s"),
    FOREST_OF("Differences from “%s”, the whole and its parts", "与“%s”的差异（全域及各部分）"),
    DIFFERENCES_TEXT(
            "Mean paired differences with their 95 %% intervals under common random numbers; verdict and p with Holm's correction. Could show: a true difference of this size is found with probability 0.8. Variance cut: variance of independent runs over that of the pairs.",
            "共同随机数下的成对差异均值及95%%置信区间；结论与p值经Holm校正。可检出：以0.8的概率能发现的真实差异。方差缩减：独立运行的方差与成对差异方差之比。"),
    DIFFERENCES_LEGEND("Filled marks: a difference is shown.", "实心：差异显著。"),
    BEST_OF_ALL("Best of all, at once with 95 %% confidence (Hsu)", "总体最优（95%%同时置信）"),
    IS_BEST("best", "最优"),
    MAY_BE_BEST("may be best", "可能最优"),
    STANDING("Standing", "判定"),
    REGRET("Regret over the futures", "各未来情景下的遗憾值"),
    REGRET_TEXT(
            "How much better the best strategy of a future does than this one (Savage, 1951). Means of the replications of each future.",
            "某一未来情景下最优方案比本方案好多少（Savage，1951）。各情景取重复均值。"),
    REGRET_LEGEND("White: none does better.", "白色：本方案即最优。"),
    REGRET_OF("Regret in %s", "%s的遗憾值"),
    REGRET_COLUMNS("%s futures, those that “%s” regrets most at the left", "%s种未来情景，按“%s”的遗憾值从大到小排列"),
    REGRET_COLUMNS_SHARED(
            "%1$s futures by the regret of “%2$s”; a column: the largest of %3$s",
            "%1$s种未来情景，按“%2$s”的遗憾值排列；每列取%3$s种中的最大值"),
    REGRET_SHADE("regret", "遗憾值"),
    REGRET_MEAN("Mean regret", "平均遗憾值"),
    REGRET_LARGEST("Maximum regret", "最大遗憾值"),
    MINIMAX("Minimax regret", "最大遗憾最小"),
    SATISFIED("Good enough in", "达标的情景"),
    SATISFIED_OF("%s %% (%s)", "%s%%（%s）"),
    YES("yes", "是"),
    FRONT("What is weighed against what", "目标权衡"),
    FRONT_OF("%s against %s", "%s与%s"),
    FRONT_TEXT(
            "The table has the treatments that no other one beats in all aims (Pareto).",
            "表中各处理：没有其他处理在所有目标上都更好（帕累托前沿）。"),
    FRONT_LEGEND("One mark a treatment; filled: in the table.", "每个点为一个处理；实心：列于表中。"),
    TORNADO("One factor at a time", "单因素变动"),
    TORNADO_TEXT(
            "Change when one factor goes to the end of its range and all others stay, ± half width of the 95 %% interval of the paired differences.",
            "单个因素取区间端点、其余不变时的变化；±为成对差异的95%%置信区间半宽。"),
    TORNADO_LOW("at the first value of its range", "区间首值"),
    TORNADO_HIGH("at the last value of its range", "区间末值"),
    SENSITIVITY("What the outcomes depend on", "结果取决于什么"),
    MORRIS_TEXT(
            "Mean size of the elementary effects, per whole range of the factor (Morris, 1991; Campolongo and others, 2007), with 95 %% bootstrap intervals. A spread as large as the size: the effect bends, or depends on other factors.",
            "基本效应的平均大小，按因素全区间计（Morris，1991；Campolongo等，2007），附95%%自助法区间。离散程度与平均大小相当：效应非线性，或取决于其他因素。"),
    SOBOL_TEXT(
            "Share of the variance that a factor makes alone, and with all its interactions (Sobol', 1993; Saltelli, 2010), with 95 %% bootstrap intervals. An estimate may lie below 0.",
            "因素单独解释的方差份额，及含全部交互作用的份额（Sobol'，1993；Saltelli，2010），附95%%自助法区间。估计值可能低于0。"),
    GIVEN_DATA_TEXT(
            "Share of the variance that a factor makes alone, from the points of the design, with 95 %% intervals. An estimate may lie below 0.",
            "由设计点估计的因素单独解释的方差份额，附95%%置信区间。估计值可能低于0。"),
    MORRIS_SIZE("Mean size, μ*", "平均大小 μ*"),
    MORRIS_SPREAD("Spread, σ", "离散程度 σ"),
    MORRIS_AXIS("effect on %s, %s", "对%s的效应（%s）"),
    MORRIS_PLANE("%s: size and spread of the effects", "%s：效应的大小与离散程度"),
    SHARE_AXIS("share of the variance", "方差份额"),
    SOBOL_FIRST("alone", "单独"),
    SOBOL_TOTAL("with all interactions", "含全部交互作用"),
    SEARCH("The best mix that was found", "找到的最优组合"),
    SEARCH_TEXT("What the best mix within the budget consists of, and what it gave.", "预算内最优组合的构成及其结果。"),
    SEARCH_LEGEND("One mark a mix that was tried; filled: the best.", "每个点为一个试验过的组合；实心：最优。"),
    LINES("Lines: the intervals.", "细线：区间。"),
    SEARCH_WITHIN("within the budget", "预算内"),
    SEARCH_BEYOND("beyond it", "超出预算"),
    SEARCH_BEST("Best mix", "最优组合"),
    SELECTION("Which strategy was selected", "选定的方案"),
    SELECTION_TEXT(
            "Strategies were run until the best one could be told; those that fall behind get fewer replications.",
            "逐步运行各方案，直至能够判定最优；落后的方案重复次数较少。"),
    SELECTED("Selected", "选定"),
    REPLICATIONS("Replications", "重复次数"),
    VERDICT_SELECTED("“%s” is selected as the best for %s.", "“%s”被选定为%s最优的方案。"),
    FAILURES("Where a strategy is not good enough", "方案何时不达标"),
    FAILURES_TEXT(
            "The box of futures that tells the failing ones best (PRIM; Friedman and Fisher, 1999). Coverage: failing futures in the box over all failing ones. Density: failing futures over all in the box.",
            "最能区分不达标情景的区域（PRIM；Friedman和Fisher，1999）。覆盖率：区域内不达标情景占全部不达标情景的比例。密度：区域内不达标情景的比例。"),
    TRADE_OFF_OF("%s: coverage and density of the boxes", "%s：各区域的覆盖率与密度"),
    TRADE_OFF_LEGEND(
            "One mark a box, from all futures at the right to the smallest box at the left; filled: in the table.",
            "每个点为一个区域，从右侧的全部情景到左侧的最小区域；实心：列于表中。"),
    TREE(
            "The same by a tree (CART; Breiman and others, 1984): its leaves, those in which most futures fail first",
            "用分类树区分（CART；Breiman等，1984）：按不达标比例从高到低列出各叶"),
    TREE_RULE("Futures with", "情景条件"),
    TREE_POINTS("Futures", "情景数"),
    TREE_FAILING("Not good enough", "不达标比例"),
    ANY_FACTOR("any", "任意"),
    RANGE("Range", "区间"),
    COVERAGE("Coverage", "覆盖率"),
    DENSITY("Density", "密度"),
    FACTOR("Factor", "因素"),
    FROM("From", "从"),
    TO("To", "到"),
    DESIGN("What was varied, and how often it was run", "变动的因素与运行次数"),
    DESIGN_TEXT("Ranges as the files have them, with their sources.", "区间与来源按文件所写。"),
    DESIGN_RUNS("Runs done: %s, failed: %s; failed ones are left out of all means.", "完成%s次运行，失败%s次；失败的不计入均值。"),
    SPAN("; %s", "；%s"),
    SPAN_FIRST(", first year", "（首年）"),
    SPAN_FINAL(", final year", "（末年）"),
    VERDICT_REGRET(
            "Over %1$s futures, “%3$s” has the smallest maximum regret in %2$s: %4$s.",
            "在%1$s种未来情景中，就%2$s而言，“%3$s”的最大遗憾值最小：%4$s。"),
    VERDICT_DRIVERS("What moves %s most: %s.", "对%s影响最大的因素：%s。"),
    VERDICT_SEARCH("The best mix within the budget makes %s %s; mixes tried: %s.", "预算内最优组合的%s为%s；共试验%s个组合。"),
    MEANS("What each treatment gave", "各处理的结果"),
    VERDICT_EXPERIMENT("Every treatment and its outcomes stand in summary.csv.", "各处理及其结果见summary.csv。"),
    REPRODUCE("How to reproduce", "如何重现"),
    REPRODUCE_TEXT(
            "This command gives the same bytes in the tables, on any number of threads.", "在任意线程数下，此命令得到逐字节相同的表。"),
    FACTS("Facts of the run", "运行信息"),
    VALUE("Value", "数值"),
    VERSION("LianSim", "LianSim"),
    JAVA("Java", "Java"),
    SEED("Seed", "随机种子"),
    FINISHED("Finished", "完成时间"),
    FILES("Input files", "输入文件"),
    TABLES("Tables", "结果表"),
    FILE("File", "文件"),
    SHA("SHA-256", "SHA-256"),
    CONTENTS("Contents", "目录"),
    SHOW_DATA("Data", "数据"),
    DATA_FROM("Data: ", "数据："),
    PRINT_NOTE("Made by LianSim; one file, no network.", "由LianSim生成；单一文件，无需网络。");

    private final Text text;

    Phrase(String en, String zh) {
        text = new Text(en, zh);
    }

    Text text() {
        return text;
    }

    /** In a language; the arguments fill its places. */
    String in(String code, Object... arguments) {
        String words = text.in(code);
        return arguments.length == 0 ? words.replace("%%", "%") : words.formatted(arguments);
    }

    /** So many replications. */
    static String replications(String code, String count) {
        return count.equals("1") ? ONE_REPLICATION.in(code) : MANY_REPLICATIONS.in(code, count);
    }

    /** All of them in a language, under names such as {@code couldShow}. */
    static Map<String, String> all(String code) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Phrase phrase : values()) {
            all.put(phrase.camel(), phrase.in(code));
        }
        return all;
    }

    private String camel() {
        StringBuilder name = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
