package org.liansim.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;
import org.liansim.lever.Family;
import org.liansim.report.Brief;
import org.liansim.report.Choice;
import org.liansim.report.DisplayUnit;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.Stage;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;

/**
 * What the page is told once: levers with their ranges and sources, outcomes, parts of the city, its own words.
 *
 * @param board levers
 * @param gauge outcomes
 * @param language {@code en} or {@code zh}
 */
record BoardView(Board board, Gauge gauge, String language) {
    /** Everything. */
    Map<String, Object> json() {
        Scenario scenario = board.scenario();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("language", language);
        all.put("title", in(scenario.title()));
        all.put("start", scenario.period().start().toString());
        all.put("end", scenario.period().end().minusDays(1).toString());
        all.put("seed", scenario.sampling().seed());
        all.put("months", months(scenario.period()));
        all.put("outcomes", gauge.kpis().stream().map(this::outcome).toList());
        all.put(
                "scopes",
                gauge.scopes().stream().map(Scope::title).map(this::in).toList());
        List<Map<String, String>> zones = new ArrayList<>();
        scenario.zones().forEach(zone -> zones.add(named(zone.id(), zone.title())));
        zones.add(Map.of("id", "", "title", Words.in(language).get("city")));
        all.put("zones", zones);
        List<Map<String, String>> families = new ArrayList<>();
        for (Family family : Family.values()) {
            families.add(named(family.name(), family.title()));
        }
        all.put("families", families);
        all.put("levers", board.offers().stream().map(this::lever).toList());
        all.put(
                "presets",
                board.presets().stream()
                        .map(preset -> Map.of("title", in(preset.title()), "levers", preset.levers()))
                        .toList());
        all.put("words", Words.in(language));
        return all;
    }

    private String in(Text text) {
        return text.in(language);
    }

    private Map<String, String> named(String id, Text title) {
        return Map.of("id", id, "title", in(title));
    }

    /** Months of the run, each as year and month. */
    private static List<String> months(Scenario.Period period) {
        List<String> months = new ArrayList<>();
        for (LocalDate day = period.start();
                day.isBefore(period.end());
                day = period.start().plusMonths(months.size())) {
            months.add(day.toString().substring(0, 7));
        }
        return months;
    }

    private Map<String, Object> outcome(Kpi kpi) {
        Kpi.Description description = kpi.description();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", description.id());
        entry.put("title", in(description.title()));
        entry.put("meaning", in(description.meaning()));
        entry.put("unit", DisplayUnit.of(description.unit(), language).title());
        entry.put("sense", kpi.sense().name());
        return entry;
    }

    private Map<String, Object> lever(Offer offer) {
        LeverSetting lever = offer.setting();
        LeverSetting.Terms terms = lever.terms();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", offer.id());
        entry.put("type", lever.type());
        entry.put("name", Brief.of(in(offer.type().meaning())));
        entry.put("meaning", in(offer.type().meaning()));
        entry.put("zone", offer.zone());
        entry.put("family", offer.family().name());
        entry.put("inherited", offer.inherited());
        entry.put("target", target(lever));
        entry.put("start", lever.timing().start().toString());
        entry.put("end", end(lever));
        entry.put("ramp", lever.timing().rampDays());
        entry.put("once", terms.cost().once());
        entry.put("perYear", terms.cost().perYear());
        entry.put("payer", title(Selector.ZONE, terms.cost().payer()));
        entry.put("source", in(lever.source()));
        List<Map<String, Object>> fields = new ArrayList<>();
        offer.type().fields().forEach(field -> field(lever, field).ifPresent(fields::add));
        fields.add(term("intensity", terms.intensity()));
        fields.add(term("take_up", terms.takeUp()));
        fields.add(term("leakage", terms.leakage()));
        fields.add(term("success", terms.success()));
        entry.put("fields", fields);
        return entry;
    }

    private static String end(LeverSetting lever) {
        return lever.timing()
                .start()
                .plusDays((long) Math.ceil(lever.timing().days()))
                .minusDays(1)
                .toString();
    }

    private List<String> target(LeverSetting lever) {
        List<String> parts = new ArrayList<>();
        lever.target().names().forEach((selector, names) -> parts.add(titles(selector, names)));
        return parts;
    }

    private String titles(Selector selector, SortedSet<String> names) {
        return names.stream()
                .map(name -> title(selector, name))
                .collect(Collectors.joining(language.equals("zh") ? "、" : ", "));
    }

    private String title(Selector selector, String id) {
        Scenario scenario = board.scenario();
        Optional<Text> title = switch (selector) {
            case ZONE ->
                scenario.zones().stream()
                        .filter(zone -> zone.id().equals(id))
                        .map(Zone::title)
                        .findFirst();
            case CLUSTER ->
                scenario.clusters().stream()
                        .filter(cluster -> cluster.id().equals(id))
                        .map(cluster -> cluster.title())
                        .findFirst();
            case PRODUCT ->
                scenario.products().stream()
                        .filter(product -> product.id().equals(id))
                        .map(product -> product.title())
                        .findFirst();
            case FIRM ->
                scenario.products().stream()
                        .flatMap(product -> product.firms().anchors().stream())
                        .filter(anchor -> anchor.id().equals(id))
                        .map(anchor -> anchor.title())
                        .findFirst();
            case STAGE ->
                Stream.of(Stage.values())
                        .filter(stage -> stage.id().equals(id))
                        .map(Stage::title)
                        .findFirst();
            case REGION -> Optional.empty();
        };
        return title.map(this::in).orElse(id);
    }

    private static Map<String, Object> term(String key, double value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", key);
        entry.put("dimension", "SHARE");
        entry.put("least", 0);
        entry.put("most", 1);
        entry.put("value", value);
        return entry;
    }

    private Optional<Map<String, Object>> field(LeverSetting lever, FieldType field) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", field.id());
        entry.put("title", Choice.meaning(field, language));
        entry.put("source", in(field.source()));
        if (field.form() instanceof FieldType.Amount amount) {
            Parameter.Range range = amount.range();
            entry.put("dimension", amount.dimension().name());
            entry.put("least", range.least());
            entry.put("most", range.most());
            entry.put("value", lever.values().number(field.id()));
        } else if (field.form() instanceof FieldType.Word word) {
            entry.put(
                    "words",
                    word.words().stream()
                            .map(each -> Map.of("id", each, "title", Choice.title(field, each, language)))
                            .toList());
            entry.put("value", lever.values().word(field.id()));
        } else {
            return Optional.empty();
        }
        return Optional.of(entry);
    }
}
