package org.liansim.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.FieldType.Amount;
import org.liansim.scenario.FieldType.Course;
import org.liansim.scenario.FieldType.Names;
import org.liansim.scenario.FieldType.Weights;
import org.liansim.scenario.FieldType.Word;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.Written;

/** What there is to say about a type of shock or lever: what it does, to whom, when, and its fields. */
final class TypeDescription {
    private static final Text START = new Text("first day (needed)", "首日（必填）");
    private static final Text END =
            new Text("first day after it; or its 'duration' (one of them is needed)", "结束后的首日，或写持续时间duration（二者必填其一）");
    private static final Text RAMP =
            new Text("time until it is in full force, within the duration; default 0 days", "达到全部强度所需时间，包含在持续时间内；默认0天");
    private static final Text RECOVERY =
            new Text("time in which it fades after the end; default 0 days", "结束后逐渐消退的时间；默认0天");
    private static final Text FADING = new Text(
            "linear, or exponential: 95 % of it fades within the recovery; default linear",
            "linear线性，或exponential指数（恢复期内消退95 %）；默认linear");
    private static final Text NEEDED = new Text("needed", "必填");
    private static final Text BY_DATE = new Text("numbers by date, straight lines between them", "按日期给出的数值，其间线性插值");

    private static final Text NAMES = new Text("one id or a list of ids, each of a", "一个或多个标识，类别为");
    private static final Text BY_NAME = new Text("numbers by id of a", "按标识给出的数值，类别为");

    private final String language;

    TypeDescription(Language language) {
        this.language = language.toString();
    }

    Description of(SettingType type) {
        Description description = new Description(type.id()).with("meaning", in(type.meaning()));
        Map<String, String> target = new LinkedHashMap<>();
        for (Selector selector : type.selectors()) {
            target.put(selector.id(), in(selector.meaning()));
        }
        description.with("target", target);
        Map<String, String> timing = new LinkedHashMap<>();
        timing.put("start", in(START));
        timing.put("end", in(END));
        if (type.gradual()) {
            timing.put("ramp", in(RAMP));
            timing.put("recovery", in(RECOVERY));
            timing.put("fading", in(FADING));
        }
        description.with("timing", timing);
        type.fields().forEach(field -> description.with(field.id(), properties(field)));
        return description;
    }

    private Map<String, String> properties(FieldType field) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("meaning", in(field.meaning()));
        if (field.form() instanceof Amount amount) {
            properties.put("units", Quantity.allowed(amount.dimension()));
            properties.put("range", range(amount.range(), amount.dimension()));
            properties.put(
                    "default",
                    field.required() ? in(NEEDED) : Written.value(amount.range().standard(), amount.dimension()));
            properties.put("neutral", Written.value(amount.neutral(), amount.dimension()));
        } else if (field.form() instanceof Course course) {
            properties.put("form", in(BY_DATE));
            properties.put("units", Quantity.allowed(course.dimension()));
            properties.put("range", range(course.range(), course.dimension()));
        } else if (field.form() instanceof Word word) {
            properties.put("words", String.join(", ", word.words()));
            properties.put("default", word.words().get(0));
        } else if (field.form() instanceof Names names) {
            properties.put("form", in(NAMES) + " " + kind(names.kind()));
        } else if (field.form() instanceof Weights weights) {
            properties.put("form", in(BY_NAME) + " " + kind(weights.kind()));
            properties.put("range", range(weights.range(), Dimension.NUMBER));
            properties.put("default", Written.value(weights.range().standard(), Dimension.NUMBER));
        }
        properties.put("source", in(field.source()));
        return properties;
    }

    private static String kind(FieldType.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String range(Range range, Dimension dimension) {
        return Written.value(range.least(), dimension) + " to " + Written.value(range.most(), dimension);
    }

    private String in(Text text) {
        return text.in(language);
    }
}
