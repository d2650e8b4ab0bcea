package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.comparison.Comparison;
import org.liansim.comparison.Finding;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Span;
import org.liansim.scenario.Stage;
import org.liansim.scenario.Text;

/**
 * A result as readers of one language see it.
 *
 * @param data the result
 * @param comparison its strategies against the baseline
 * @param code language, {@code en} or {@code zh}
 */
record View(ResultData data, Comparison comparison, String code) {
    /** Points that the pictures of the city have, all strategies together. */
    private static final int CITY_POINTS = 120;

    private static final int MOST_BANDS = 3;

    /** Half years are left out: where output follows the seasons they would be teeth of a saw. */
    private static final List<Integer> BLOCKS = List.of(1, 2, 3, 12);

    String say(Phrase phrase, Object... arguments) {
        return phrase.in(code, arguments);
    }

    /** The title of a strategy. */
    String title(String strategy) {
        String title = data.title(strategy).in(code);
        return title.isBlank() ? strategy : title;
    }

    /** The title of a strategy without the words that all of them begin with. */
    String shortTitle(String strategy) {
        String title = title(strategy);
        int shared = title.length();
        for (ResultData.Strategy other : others()) {
            int same = 0;
            String each = title(other.id());
            while (same < Math.min(shared, each.length()) && each.charAt(same) == title.charAt(same)) {
                same++;
            }
            shared = Math.min(shared, same);
        }
        while (shared > 0 && Character.isLetterOrDigit(title.charAt(shared - 1))) {
            shared--;
        }
        return others().size() < 2 || shared == title.length() ? title : title.substring(shared);
    }

    String title(Kpi kpi) {
        return kpi.description().title().in(code);
    }

    String title(Scope scope) {
        return scope.title().in(code);
    }

    /** What all firms together are called. */
    String whole() {
        return title(data.city());
    }

    /** Clusters or zones. */
    List<Scope> parts(Scope.Kind kind) {
        return data.scopes().stream().filter(scope -> scope.kind() == kind).toList();
    }

    /** The same within a sentence. */
    String wholeInSentence() {
        return whole().equals(say(Phrase.CITY)) ? say(Phrase.THE_CITY) : whole();
    }

    Amount amount(Kpi kpi) {
        return Amount.of(kpi.description().unit(), code);
    }

    /** What a table calls {@code cluster:ID}, {@code product:ID} and the like. */
    String named(String name) {
        String id = name.substring(name.indexOf(':') + 1);
        if (name.startsWith("stage:")) {
            return Stream.of(Stage.values())
                    .filter(stage -> stage.id().equals(id))
                    .findFirst()
                    .map(stage -> stage.title().in(code))
                    .orElse(id);
        }
        return switch (id) {
            case "national" -> say(Phrase.NATIONAL);
            case "abroad" -> say(Phrase.ABROAD);
            case "local" -> whole();
            default -> data.titles().getOrDefault(name, new Text(id, id)).in(code);
        };
    }

    /** Who pays, by the id of a payer; empty for nobody. */
    String payer(String id) {
        return switch (id) {
            case "" -> "";
            case "city" -> say(Phrase.PAYER_CITY);
            case "province" -> say(Phrase.PAYER_PROVINCE);
            case "state" -> say(Phrase.PAYER_STATE);
            case "private" -> say(Phrase.PAYER_PRIVATE);
            default -> named("zone:" + id);
        };
    }

    /** What a thing of a kind is called that a scenario file names. */
    String thing(String kind, String id) {
        return switch (kind) {
            case "payer" -> payer(id);
            case "kpi" ->
                data.kpis().all().stream()
                        .filter(each -> each.description().id().equals(id))
                        .findFirst()
                        .map(this::title)
                        .orElse(id);
            default -> named(kind + ":" + id);
        };
    }

    /** How differences of a KPI are written. */
    Amount change(Kpi kpi) {
        return amount(kpi).ofChange(code);
    }

    /** The title of a KPI within a sentence. */
    String inSentence(Kpi kpi) {
        String title = title(kpi);
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(say(Phrase.COMMA), words.subList(0, words.size() - 1))
                + say(Phrase.AND)
                + words.get(words.size() - 1);
    }

    String baseline() {
        return data.strategies().get(0).id();
    }

    /** Strategies other than the baseline. */
    List<ResultData.Strategy> others() {
        return data.strategies().subList(1, data.strategies().size());
    }

    /** Colour of a strategy. */
    String colour(String strategy) {
        for (int place = 0; place < data.strategies().size(); place++) {
            if (data.strategies().get(place).id().equals(strategy)) {
                return data.isCompared() ? Palette.strategy(place) : Palette.BETTER;
            }
        }
        throw new IllegalArgumentException("There is no strategy " + strategy + ".");
    }

    /** Names of the strategies with their colours; none when there is only one line. */
    List<Key> keys(boolean withBaseline) {
        List<Key> keys = new ArrayList<>();
        if (data.isCompared() && (withBaseline || others().size() > 1)) {
            if (withBaseline) {
                keys.add(new Key(say(Phrase.BASELINE), colour(baseline())));
            }
            others().forEach(each -> keys.add(new Key(title(each.id()), colour(each.id()))));
        }
        return keys;
    }

    List<Kpi> headline() {
        return data.kpis().headline();
    }

    /** The first of the headline KPIs, which a strategy is first judged by. */
    Kpi leading() {
        return headline().get(0);
    }

    /** The KPI of an id. */
    Kpi kpi(String id) {
        return data.kpis().all().stream()
                .filter(each -> each.description().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is shown of an outcome for a scope and a strategy. */
    Optional<Finding> finding(String strategy, Outcome outcome, Scope scope) {
        return comparison.findings().stream()
                .filter(each -> each.contrast().strategy().equals(strategy)
                        && each.contrast().outcome().equals(outcome)
                        && each.contrast().scope().id().equals(scope.id()))
                .findFirst();
    }

    /** Largest mean or half width of the differences in an outcome, whose decimals suit all of them. */
    double size(Outcome outcome, Scope scope) {
        double size = 0;
        for (ResultData.Strategy strategy : others()) {
            Optional<Finding> found = finding(strategy.id(), outcome, scope);
            if (found.isPresent()) {
                double mean = Math.abs(found.get().contrast().difference().mean());
                double half = found.get().halfWidth();
                size = Math.max(size, Double.isNaN(half) ? mean : Math.max(mean, half));
            }
        }
        return size;
    }

    /** The title of a KPI with the unit of its differences. */
    String labelled(Kpi kpi) {
        return say(Phrase.WITH_UNIT, title(kpi), change(kpi).unit().title());
    }

    /** The whole-period outcome of a KPI. */
    static Outcome whole(Kpi kpi) {
        return new Outcome(kpi, Span.WHOLE);
    }

    /** Values of an outcome, replication by replication. */
    double[] values(String strategy, Outcome outcome, Scope scope) {
        return data.samples().stream()
                .filter(sample -> sample.treatment().equals(strategy))
                .findFirst()
                .flatMap(sample -> sample.values(outcome, scope))
                .orElse(new double[0]);
    }

    /** Replications of the baseline in which the leading KPI has a value. */
    int replications() {
        int count = 0;
        for (double value : values(baseline(), whole(leading()), data.city())) {
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    /** These replications in words. */
    String count() {
        return Phrase.replications(code, Integer.toString(replications()));
    }

    /** Whether the bands of levels are left out for the parts of the city, because they would lie over one another. */
    boolean isCrowded() {
        return others().size() > MOST_BANDS;
    }

    /** Months that are drawn as one point so that the pictures of the city stay small. */
    int block() {
        return block(CITY_POINTS);
    }

    /** Months that are drawn as one point so that all strategies together have at most about so many points. */
    int block(int points) {
        int needed = data.strategies().size() * data.courses().months().size();
        return BLOCKS.stream()
                .filter(block -> needed <= block * points)
                .findFirst()
                .orElse(12);
    }

    /** First days of the blocks of months. */
    List<LocalDate> dates(int block) {
        List<LocalDate> dates = new ArrayList<>();
        List<LocalDate> months = data.courses().months();
        for (int month = 0; month + block <= months.size(); month += block) {
            dates.add(months.get(month));
        }
        return dates;
    }

    /** What a point of a picture stands for. */
    String resolution(int block) {
        return block == 1 ? say(Phrase.OF_MONTHS) : block == 12 ? say(Phrase.OF_YEARS) : say(Phrase.OF_BLOCKS, block);
    }

    /** The period in words. */
    String period() {
        return say(Phrase.PERIOD, data.start(), data.end());
    }
}
