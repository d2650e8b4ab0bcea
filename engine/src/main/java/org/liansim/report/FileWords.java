package org.liansim.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.SettingType;
import org.liansim.shock.ShockCatalog;

/**
 * Settings of scenario files in the words of a language: English as the files have them, Chinese with the meanings of the
 * catalogs. What only a file names stays as it is.
 *
 * @param code language
 * @param names what things that a table names are called
 */
record FileWords(String code, Names names) {
    private static final Pattern AMOUNT = Pattern.compile(
            "([+-]?\\d+(?:\\.\\d+)?)\\s*(%|points?|days?|weeks?|h|s|(?:thousand |million |bn |tn )?yuan)?(/year|/day)?");
    private static final Map<String, String> ROOTS = Map.of(
            "levers",
            "政策工具",
            "shocks",
            "冲击",
            "parameters",
            "参数",
            "products",
            "产品",
            "zones",
            "园区",
            "clusters",
            "产业集群",
            "budget",
            "预算",
            "economy",
            "经济模块",
            "horizon",
            "期限",
            "rationing",
            "配给规则");
    /** Keys that all levers and shocks have, and those whose meaning is a list of words. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("type", "类型"),
            Map.entry("target", "对象"),
            Map.entry("zone", "园区"),
            Map.entry("cluster", "产业集群"),
            Map.entry("product", "产品"),
            Map.entry("firm", "企业"),
            Map.entry("stage", "企业阶段"),
            Map.entry("region", "地区"),
            Map.entry("start", "开始"),
            Map.entry("end", "结束"),
            Map.entry("duration", "持续时间"),
            Map.entry("permanent", "长期有效"),
            Map.entry("ramp", "逐步到位时间"),
            Map.entry("recovery", "恢复时间"),
            Map.entry("fading", "消退方式"),
            Map.entry("intensity", "力度"),
            Map.entry("take_up", "参与率"),
            Map.entry("leakage", "漏损率"),
            Map.entry("success", "成功概率"),
            Map.entry("cost", "一次性成本"),
            Map.entry("running_cost", "年度成本"),
            Map.entry("payer", "出资方"),
            Map.entry("source", "来源"),
            Map.entry("kind", "种类"),
            Map.entry("instrument", "方式"),
            Map.entry("area", "范围"),
            Map.entry("eligible", "适用企业"),
            Map.entry("rule", "规则"),
            Map.entry("profile", "支出分布"),
            Map.entry("corridor", "通道"),
            Map.entry("technology", "技术"),
            Map.entry("of", "依据"));

    private static final Map<String, String> WORDS = Map.of(
            "true",
            "是",
            "false",
            "否",
            "on",
            "开启",
            "off",
            "关闭",
            "linear",
            "线性",
            "exponential",
            "指数",
            "capacity",
            "产能",
            "output",
            "产出");

    /** What things are called that a table names: {@code zone:ID}, {@code payer:ID}, {@code kpi:ID} and the like. */
    interface Names {
        /** The title of a thing; its id where it has none. */
        String of(String kind, String id);
    }

    /** The entry of a path such as {@code levers.rail}. */
    String entry(String path) {
        if (isEnglish()) {
            return path;
        }
        String[] parts = path.split("\\.", 2);
        String root = ROOTS.getOrDefault(parts[0], parts[0]);
        if (parts.length < 2) {
            return root;
        }
        return root + " " + (parts[0].equals("parameters") ? parameter(parts[1]) : parts[1]);
    }

    /**
     * A key within an entry, with its value.
     *
     * @param type type of the lever or shock; empty for other entries
     */
    String keyed(String type, String key, String value) {
        return isEnglish() ? key + ": " + value : key(type, key) + "：" + value(type, key, value);
    }

    /** A key within an entry. */
    String key(String type, String key) {
        if (isEnglish()) {
            return key;
        }
        String[] parts = key.split("\\.", 2);
        Optional<FieldType> field = field(type, parts[0]);
        String label = KEYS.getOrDefault(
                parts[0], field.map(each -> Brief.of(each.meaning().zh())).orElse(parts[0]));
        if (parts.length < 2) {
            return label;
        }
        return label + "·" + KEYS.getOrDefault(parts[1], named(field, parts[1]));
    }

    /** The value of a key. */
    String value(String type, String key, String value) {
        if (isEnglish()) {
            return value;
        }
        return Stream.of(value.split(", ")).map(each -> one(type, key, each)).collect(Collectors.joining("、"));
    }

    /** A quantity as a file writes it, in the units of the language. */
    static String amount(String text, String code) {
        Matcher matcher = AMOUNT.matcher(text);
        if (code.equals("en") || !matcher.matches()) {
            return text;
        }
        String per = matcher.group(3) == null ? "" : matcher.group(3).equals("/year") ? "/年" : "/天";
        String number = matcher.group(1);
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        return switch (unit) {
            case "" -> number + per;
            case "%" -> number + "%" + per;
            case "point", "points" -> number + "个百分点" + per;
            case "day", "days" -> number + "天" + per;
            case "week", "weeks" -> number + "周" + per;
            case "h" -> number + "小时" + per;
            case "s" -> number + "秒" + per;
            default -> money(Double.parseDouble(number), unit) + per;
        };
    }

    private static String money(double number, String unit) {
        double yuan = number
                * switch (unit) {
                    case "thousand yuan" -> 1e3;
                    case "million yuan" -> 1e6;
                    case "bn yuan" -> 1e9;
                    case "tn yuan" -> 1e12;
                    default -> 1;
                };
        double size = Math.abs(yuan);
        double scale = size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
        return Amount.trimmed(Amount.written(yuan / scale, 4)) + (scale == 1e8 ? "亿元" : scale == 1e4 ? "万元" : "元");
    }

    private boolean isEnglish() {
        return code.equals("en");
    }

    private String one(String type, String key, String value) {
        String[] parts = key.split("\\.", 2);
        Optional<FieldType> field = field(type, parts[0]);
        if (key.equals("type")) {
            return Stream.of(LeverCatalog.standard().descriptions(), ShockCatalog.descriptions())
                    .map(catalog -> catalog.type(value))
                    .filter(each -> each != null)
                    .findFirst()
                    .map(each -> Brief.of(each.meaning().zh()))
                    .orElse(value);
        }
        if (key.equals("payer") || key.equals("kpi")) {
            return names.of(key, value);
        }
        if (parts[0].equals("target") && parts.length == 2) {
            return names.of(parts[1], value);
        }
        if (field.isPresent() && field.get().form() instanceof FieldType.Word) {
            return word(field.get(), value);
        }
        String named = parts.length == 1 ? named(field, value) : value;
        return named.equals(value) ? WORDS.getOrDefault(value, amount(value, code)) : named;
    }

    private String word(FieldType field, String word) {
        String title = Choice.title(field, word, code);
        return title.equals(word) ? WORDS.getOrDefault(word, word) : title;
    }

    private String named(Optional<FieldType> field, String id) {
        return field.map(FieldType::form)
                .map(form -> form instanceof FieldType.Names of
                        ? of.kind()
                        : form instanceof FieldType.Weights weights ? weights.kind() : null)
                .map(kind -> names.of(kind.name().toLowerCase(Locale.ROOT), id))
                .orElse(id);
    }

    private static Optional<FieldType> field(String type, String key) {
        return Stream.of(LeverCatalog.standard().descriptions(), ShockCatalog.descriptions())
                .map(catalog -> catalog.type(type))
                .filter(each -> each != null)
                .map(SettingType::fields)
                .flatMap(fields -> fields.stream())
                .filter(field -> field.id().equals(key))
                .findFirst();
    }

    private static String parameter(String id) {
        return Arrays.stream(Parameter.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.meaning().zh())
                .orElse(id);
    }
}
