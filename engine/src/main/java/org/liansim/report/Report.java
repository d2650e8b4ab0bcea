package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.comparison.Comparison;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scope;
import org.liansim.result.ResultFolder;

/** What a result folder shows, as one HTML page and as single pictures. */
public final class Report {
    private final View view;
    private final FirstScreen first;
    private final List<Section> sections;

    private Report(View view) {
        this.view = view;
        first = new FirstScreen(view);
        sections = Stream.of(
                        new InputSection(view).section(),
                        new TimeSection(view).section(),
                        new ThresholdSection(view).section(),
                        new ShockSection(view).section(),
                        new NetworkSection(view).section(),
                        new ChainSection(view).section(),
                        new ScopeSection(view, Scope.Kind.CLUSTER, Phrase.CLUSTERS).section(),
                        new ScopeSection(view, Scope.Kind.ZONE, Phrase.ZONES).section(),
                        new PrecisionSection(view).section(),
                        new ReproduceSection(view).section())
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    /**
     * Reads a result.
     *
     * @param code language, {@code en} or {@code zh}
     * @throws org.liansim.result.ResultException when it holds no runs of a scenario
     */
    public static Report of(ResultFolder folder, KpiCatalog kpis, String code) {
        ResultData data = ResultData.of(folder, kpis);
        Comparison comparison = data.isCompared() ? data.comparison() : new Comparison("", 0.95, List.of(), List.of());
        return new Report(new View(data, comparison, code));
    }

    /** The page: one file that needs no other and no network. */
    public String html() {
        Sentences sentences = new Sentences(view);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("t", Phrase.all(view.code()));
        content.put("lang", view.code().equals("zh") ? "zh-CN" : "en");
        content.put("question", sentences.question());
        content.put("verdict", sentences.verdict());
        content.put("period", view.period());
        content.put("compared", view.data().isCompared());
        content.put("main", first.main());
        content.put("aside", first.aside());
        content.put("sections", sections);
        content.put("data", new Explorer(view).json());
        return Page.html(content);
    }

    /** Names of its pictures. */
    public List<String> figures() {
        return all().map(Figure::id).toList();
    }

    /** A picture as an SVG file; empty when there is none of this name. */
    public Optional<String> figure(String name) {
        return all().filter(figure -> figure.id().equals(name)).findFirst().map(Figure::file);
    }

    private Stream<Figure> all() {
        List<Block> blocks = new ArrayList<>(first.main());
        blocks.add(Block.of(List.of(first.aside())));
        sections.forEach(section -> blocks.addAll(section.blocks()));
        return blocks.stream().flatMap(block -> block.figures().stream());
    }
}
