package org.liansim.serve;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liansim.scenario.Text;

/** Everything that the page says in its own words, in both languages. */
enum Words {
    LEVERS("Levers", "政策工具"),
    FIND("Find a lever", "查找政策工具"),
    START_FROM("Start from", "起点方案"),
    AS_IN_THE_FILE("as in the file", "按文件"),
    ALL_OFF("all levers off", "全部关闭"),
    UNDO("Undo", "撤销"),
    REDO("Redo", "重做"),
    SHARE("Copy link", "复制链接"),
    COPIED("Link copied", "链接已复制"),
    DOWNLOAD("Download scenario", "下载情景文件"),
    OUTCOME("Outcome", "指标"),
    PART("Part", "范围"),
    SHOW("Show", "显示"),
    LEVEL("Level", "水平值"),
    DIFFERENCE("Difference", "差异"),
    BASELINE("Baseline", "基准"),
    CURRENT("Current", "当前"),
    FIRST_RUN("Current, first replication", "当前（首次重复）"),
    INTERVAL("95 % interval", "95%置信区间"),
    HEADLINES("Main outcomes", "主要指标"),
    FURTHER("Further outcomes", "其他指标"),
    WHOLE("Mean over the whole period; paired differences under common random numbers.", "全期均值；共同随机数下的成对差异。"),
    BAND(
            "At the end of each month, over the twelve months before."
                    + " Line: mean over the replications; band: 5th to 95th percentile.",
            "各月末此前十二个月的数值。线：各次重复的均值；带：第5至第95百分位。"),
    AT_MONTH("first replication: {month}", "首次重复：{month}"),
    RUNNING("replications: {done} of {total}", "已完成{total}次重复中的{done}次"),
    WARMING("running the baseline, replications: {done} of {total}", "正在运行基准：{total}次重复中的{done}次"),
    ENDED("done in {seconds} s, replications: {total}", "{total}次重复，用时{seconds}秒"),
    LOST("The server has ended. Start it again and reload this page.", "服务已停止。请重新启动后刷新本页。"),
    WARNINGS("Warnings", "警告"),
    CITY("The whole or several zones", "全域或多个区域"),
    IN_USE("{on} of {all} on", "{all}项中已启用{on}项"),
    INTENSITY("Intensity", "力度"),
    TAKE_UP("Take-up: share of the firms that could take part and do", "参与率：可参与企业中实际参与的比例"),
    LEAKAGE("Leakage: share of the effect that is lost", "漏损率：效果损失的比例"),
    SUCCESS("Probability that it comes about", "落地概率"),
    TARGET("Target", "对象"),
    WHEN("When", "时间"),
    COST("Cost at full intensity", "满力度成本"),
    SOURCE("Source", "来源"),
    FROM("source: {source}", "来源：{source}"),
    RANGE("Range {least} to {most}, in the file {standard}", "范围{least}至{most}，文件中为{standard}"),
    EVERYWHERE("everywhere", "全部"),
    FREE("none", "无"),
    ONCE("{amount} once", "一次性{amount}"),
    PAID_BY("paid by {payer}", "由{payer}承担"),
    PAYER_CITY("the city", "市级财政"),
    PAYER_PROVINCE("the province", "省级财政"),
    PAYER_STATE("the state", "中央财政"),
    PAYER_PRIVATE("private money", "社会资本"),
    RAMP("ramp {days}", "{days}内逐步到位"),
    PERCENT("{number} %", "{number}%"),
    WITH_UNIT("{title} ({unit})", "{title}（{unit}）"),
    DAYS("{number} days", "{number}天"),
    PER_YEAR("{amount} a year", "每年{amount}"),
    RATE("{amount} a year", "{amount}/年"),
    BILLION("{number} bn yuan", "{number}亿元"),
    MILLION("{number} m yuan", "{number}万元"),
    YUAN("{number} yuan", "{number}元"),
    OTHER_LANGUAGE("中文", "English"),
    SKIP("Skip to the outcomes", "跳到结果"),
    MORE("Settings of {name}", "{name}的设置");

    private final Text text;

    Words(String en, String zh) {
        text = new Text(en, zh);
    }

    /** All of them in a language, by their names in camel case. */
    static Map<String, String> in(String language) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Words each : values()) {
            String[] parts = each.name().toLowerCase(Locale.ROOT).split("_");
            StringBuilder key = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                key.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
            }
            all.put(key.toString(), each.text.in(language));
        }
        return all;
    }
}
