package org.liansim.serve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liansim.result.Json;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.Written;

/**
 * The scenario file that a position of the sliders means. The page simulates what is read back from this text, so a run
 * of the file gives the numbers that the page shows.
 */
final class ScenarioText {
    private static final String INTENSITY = "intensity";
    private static final List<String> SHARES = List.of(INTENSITY, "take_up", "leakage", "success");

    private final Board board;
    private final Position position;
    private final StringBuilder text = new StringBuilder();

    private ScenarioText(Board board, Position position) {
        this.board = board;
        this.position = position;
    }

    /**
     * The file.
     *
     * @param parent how it names the scenario that it extends
     */
    static String of(Board board, String parent, Position position) {
        return new ScenarioText(board, position).whole(parent);
    }

    private String whole(String parent) {
        Scenario scenario = board.scenario();
        text.append("# Levers as they were set on the live page of LianSim.\n")
                .append("liansim: 1\n")
                .append("title: { en: ")
                .append(quoted(scenario.title().en() + ", levers moved"))
                .append(", zh: ")
                .append(quoted(scenario.title().zh() + "·调整后"))
                .append(" }\nextends: ")
                .append(quoted(parent))
                .append('\n');
        line("", "seed", Long.toString(scenario.sampling().seed()));
        line("", "replications", Integer.toString(scenario.sampling().replications()));
        SortedMap<String, SortedMap<String, String>> levers = levers();
        if (!levers.isEmpty()) {
            text.append("levers:\n");
            levers.forEach((id, entries) -> {
                text.append("  ").append(id).append(":\n");
                entries.forEach((key, value) -> line("    ", key, value));
            });
        }
        return text.toString();
    }

    private void line(String margin, String key, String value) {
        text.append(margin).append(key).append(": ").append(value).append('\n');
    }

    private SortedMap<String, SortedMap<String, String>> levers() {
        TreeSet<String> named = new TreeSet<>();
        board.offers().stream()
                .filter(offer -> !offer.inherited() && position.isOn(offer))
                .forEach(offer -> named.addAll(offer.named()));
        SortedMap<String, SortedMap<String, String>> levers = new TreeMap<>();
        for (Offer offer : board.offers()) {
            boolean on = position.isOn(offer);
            if (on || offer.inherited() || named.contains(offer.id())) {
                SortedMap<String, String> entries = offer.inherited() ? new TreeMap<>() : all(offer);
                if (on) {
                    entries.putAll(moved(offer));
                } else {
                    entries.put(INTENSITY, "0 %");
                }
                if (!entries.isEmpty()) {
                    levers.put(offer.id(), entries);
                }
            }
        }
        return levers;
    }

    private SortedMap<String, String> moved(Offer offer) {
        SortedMap<String, String> entries = new TreeMap<>();
        position.of(offer.id()).forEach((key, value) -> {
            if (!key.equals(Position.ON)) {
                entries.put(key, value instanceof Double number ? amount(offer, key, number) : quoted((String) value));
            }
        });
        return entries;
    }

    private static String amount(Offer offer, String key, double value) {
        Dimension dimension = offer.type().fields().stream()
                .filter(field -> field.id().equals(key))
                .map(FieldType::form)
                .filter(FieldType.Amount.class::isInstance)
                .map(form -> ((FieldType.Amount) form).dimension())
                .findFirst()
                .orElse(SHARES.contains(key) ? Dimension.SHARE : Dimension.NUMBER);
        return Written.value(value, dimension);
    }

    /** Everything that a file says of a lever. */
    private static SortedMap<String, String> all(Offer offer) {
        LeverSetting lever = offer.setting();
        SortedMap<String, String> entries = new TreeMap<>();
        entries.put("type", lever.type());
        Text source = lever.source();
        entries.put("source", "{ en: " + quoted(source.en()) + ", zh: " + quoted(source.zh()) + " }");
        if (!lever.target().names().isEmpty()) {
            StringJoiner target = new StringJoiner(", ", "{ ", " }");
            lever.target().names().forEach((selector, names) -> target.add(selector.id() + ": " + list(names)));
            entries.put("target", target.toString());
        }
        putTiming(entries, offer);
        putTerms(entries, lever.terms());
        for (FieldType field : offer.type().fields()) {
            String value = value(lever, field);
            if (!value.isEmpty()) {
                entries.put(field.id(), value);
            }
        }
        return entries;
    }

    private static void putTiming(Map<String, String> entries, Offer offer) {
        Timing timing = offer.setting().timing();
        entries.put("start", timing.start().toString());
        entries.put("duration", Written.value(timing.days(), Dimension.DURATION));
        if (offer.type().gradual()) {
            entries.put("ramp", Written.value(timing.rampDays(), Dimension.DURATION));
            entries.put("recovery", Written.value(timing.recoveryDays(), Dimension.DURATION));
            entries.put("fading", timing.fading() == Timing.Fading.LINEAR ? "linear" : "exponential");
        }
    }

    private static void putTerms(Map<String, String> entries, LeverSetting.Terms terms) {
        entries.put(INTENSITY, share(terms.intensity()));
        entries.put("take_up", share(terms.takeUp()));
        entries.put("leakage", share(terms.leakage()));
        entries.put("success", share(terms.success()));
        if (!terms.cost().payer().isEmpty()) {
            entries.put("cost", Written.value(terms.cost().once(), Dimension.MONEY));
            entries.put("running_cost", Written.value(terms.cost().perYear(), Dimension.FLOW));
            entries.put("payer", terms.cost().payer());
        }
    }

    private static String value(LeverSetting lever, FieldType field) {
        String id = field.id();
        if (field.form() instanceof FieldType.Amount amount) {
            return Written.value(lever.values().number(id), amount.dimension());
        } else if (field.form() instanceof FieldType.Word) {
            return lever.values().word(id);
        } else if (field.form() instanceof FieldType.Names) {
            Collection<String> names = lever.values().listed(id);
            return names.isEmpty() ? "" : list(names);
        } else if (field.form() instanceof FieldType.Course course) {
            return course(lever.values().courses().getOrDefault(id, new TreeMap<>()), course.dimension());
        }
        return weights(lever.values().weights().getOrDefault(id, new TreeMap<>()));
    }

    private static String course(SortedMap<LocalDate, Double> points, Dimension dimension) {
        StringJoiner text = new StringJoiner(", ", "{ ", " }").setEmptyValue("");
        points.forEach((date, value) -> text.add(quoted(date.toString()) + ": " + Written.value(value, dimension)));
        return text.toString();
    }

    private static String weights(SortedMap<String, Double> weights) {
        StringJoiner text = new StringJoiner(", ", "{ ", " }").setEmptyValue("");
        weights.forEach((name, value) -> text.add(name + ": " + Written.value(value, Dimension.NUMBER)));
        return text.toString();
    }

    private static String list(Collection<String> names) {
        StringJoiner text = new StringJoiner(", ", "[", "]");
        names.forEach(name -> text.add(quoted(name)));
        return text.toString();
    }

    private static String share(double value) {
        return Written.value(value, Dimension.SHARE);
    }

    /** JSON texts are YAML texts too. */
    private static String quoted(String value) {
        return Json.quoted(value);
    }
}
