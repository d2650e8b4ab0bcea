package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.comparison.Finding;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Unit;
import org.liansim.lever.LeverCatalog;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/**
 * What the levers cost and bring, which of them did what, and where their numbers come from.
 *
 * @param view the result
 */
record LeverSection(View view) {
    private static final List<String> BESIDES = List.of("public-cost", "public-cost-present", "output", "value-added");

    Section section() {
        List<Block> blocks = new ArrayList<>();
        ResultFolder folder = view.data().folder();
        List<String[]> levers = new ArrayList<>();
        if (folder.has(LeverTable.NAME)) {
            folder.read(LeverTable.NAME, LeverTable.HEADER, levers::add);
        }
        if (!levers.isEmpty()) {
            blocks.add(Block.of(costs()));
            blocks.addAll(new AttributionBlocks(view).blocks());
            blocks.add(Block.heading(view.say(Phrase.LEVERS_SOURCES)));
            blocks.add(Block.of(sources(levers)));
        }
        return new Section(
                "levers", view.say(Phrase.LEVERS), view.say(Phrase.LEVERS_TEXT, view.wholeInSentence()), blocks);
    }

    /** Cost beside effect: differences from the baseline, or the means of a single run. */
    private Table costs() {
        List<Kpi> kpis = BESIDES.stream().map(view::kpi).toList();
        List<String> head = new ArrayList<>(List.of(view.say(Phrase.STRATEGY)));
        kpis.forEach(kpi -> {
            String unit = view.amount(kpi).unit().title();
            head.add(
                    view.data().isCompared()
                            ? view.say(Phrase.AXIS_CHANGE, view.inSentence(kpi), unit)
                            : view.say(Phrase.WITH_UNIT, view.title(kpi), unit));
        });
        List<List<String>> rows = new ArrayList<>();
        for (ResultData.Strategy strategy :
                view.data().isCompared() ? view.others() : view.data().strategies()) {
            List<String> row = new ArrayList<>(List.of(view.title(strategy.id())));
            kpis.forEach(kpi -> row.add(view.data().isCompared() ? difference(strategy.id(), kpi) : mean(kpi)));
            rows.add(row);
        }
        return Table.of(1, head, rows);
    }

    private String difference(String strategy, Kpi kpi) {
        Optional<Finding> found =
                view.finding(strategy, View.whole(kpi), view.data().city());
        double size = view.size(View.whole(kpi), view.data().city());
        Amount amount = view.change(kpi);
        return found.map(
                        finding -> amount.signed(finding.contrast().difference().mean(), size)
                                + amount.error(finding.halfWidth(), size))
                .orElse("–");
    }

    private String mean(Kpi kpi) {
        Estimate estimate = Estimate.of(
                view.values(view.baseline(), View.whole(kpi), view.data().city()));
        Amount amount = view.amount(kpi);
        return amount.number(estimate.mean()) + amount.error(estimate.halfWidth(), estimate.mean());
    }

    /** One row a lever; strategies that have the same one share it. */
    private Table sources(List<String[]> levers) {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (String[] row : levers) {
            List<String> lever = List.of(
                    row[1],
                    type(row[2]),
                    target(row[3]),
                    when(row),
                    row[8].equals("1") ? "" : Amount.percent(row[8], view.code()),
                    cost(row),
                    view.payer(row[11]),
                    new Text(row[12], row[13]).in(view.code()));
            String strategy = view.shortTitle(row[0]);
            rows.computeIfAbsent(lever, key -> new ArrayList<>())
                    .add(row[7].equals("1") ? strategy : view.say(Phrase.LEVER_INTENSITY, strategy, row[7]));
        }
        List<String> head = Stream.of(
                        Phrase.LEVER,
                        Phrase.TYPE,
                        Phrase.TARGET,
                        Phrase.LEVER_WHEN,
                        Phrase.SUCCESS,
                        Phrase.COST,
                        Phrase.PAYER,
                        Phrase.SOURCE,
                        Phrase.STRATEGY)
                .map(view::say)
                .toList();
        List<List<String>> cells = new ArrayList<>();
        rows.forEach((lever, strategies) -> {
            List<String> row = new ArrayList<>(lever);
            row.add(
                    strategies.size() == view.data().strategies().size()
                            ? view.say(Phrase.ALL)
                            : view.list(strategies));
            cells.add(row);
        });
        return Table.of(head.size(), head, cells).quoting(0, 7).filled();
    }

    /** What levers of a type do. */
    String type(String id) {
        SettingType type = LeverCatalog.standard().descriptions().type(id);
        return type == null ? id : type.meaning().in(view.code());
    }

    private String target(String names) {
        return names.isEmpty()
                ? view.whole()
                : view.list(Stream.of(names.split(" ")).map(view::named).toList());
    }

    private String when(String[] row) {
        String from = row[4].equals(row[5]) || row[5].isEmpty() ? row[4] : view.say(Phrase.LEVER_RAMP, row[4], row[5]);
        return row[6].isEmpty() || row[6].compareTo(view.data().end().toString()) > 0
                ? from
                : view.say(Phrase.LEVER_UNTIL, from, row[6]);
    }

    private String cost(String[] row) {
        List<String> parts = new ArrayList<>();
        if (!row[9].equals("0")) {
            parts.add(Amount.of(Unit.YUAN, view.code()).of(Double.parseDouble(row[9])));
        }
        if (!row[10].equals("0")) {
            parts.add(Amount.of(Unit.YUAN_PER_YEAR, view.code()).of(Double.parseDouble(row[10])));
        }
        return String.join(" + ", parts);
    }
}
