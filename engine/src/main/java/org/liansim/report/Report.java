package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.comparison.Comparison;
import org.liansim.kpi.KpiCatalog;
import org.liansim.result.ResultFolder;

/** What a result folder shows, as one HTML page and as single pictures. */
public final class Report {
    private final Content content;
    private final String code;

    private Report(Content content, String code) {
        this.content = content;
        this.code = code;
    }

    /**
     * Reads a result.
     *
     * @param folder folder of a run, a comparison or an experiment
     * @param code language, {@code en} or {@code zh}
     * @throws org.liansim.result.ResultException when it holds no runs of a scenario
     */
    public static Report of(ResultFolder folder, KpiCatalog kpis, String code) {
        if (ExperimentData.isIn(folder)) {
            return new Report(new ExperimentPage(ExperimentData.of(folder, kpis, code)).content(), code);
        }
        ResultData data = ResultData.of(folder, kpis);
        Comparison comparison = data.isCompared() ? data.comparison() : new Comparison("", 0.95, List.of(), List.of());
        return new Report(new ResultPage(new View(data, comparison, code)).content(), code);
    }

    /** The page: one file that needs no other and no network. */
    public String html() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("t", Phrase.all(code));
        all.put("lang", code.equals("zh") ? "zh-CN" : "en");
        all.put("question", content.question());
        all.put("verdict", content.verdict());
        all.put("about", content.about());
        all.put("main", content.first().main());
        all.put("aside", content.first().aside());
        all.put("sections", content.sections());
        all.put("data", content.data());
        return Page.html(all);
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
        List<Block> blocks = new ArrayList<>(content.first().main());
        blocks.add(Block.of(content.first().aside()));
        content.sections().forEach(section -> blocks.addAll(section.blocks()));
        return blocks.stream().flatMap(block -> block.figures().stream());
    }
}
