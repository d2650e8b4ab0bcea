package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liansim.result.Json;
import org.liansim.scenario.Text;

/**
 * The page of an experiment.
 *
 * @param data the result
 */
record ExperimentPage(ExperimentData data) {
    Content content() {
        List<Section> sections = new ArrayList<>(List.of(
                new DifferenceSection(data).section(),
                new SelectionSection(data).section(),
                new RegretSection(data).section(),
                new SearchSection(data).section(),
                new FrontSection(data).section(),
                new TornadoSection(data).section(),
                new SensitivitySection(data).section(),
                new FailureSection(data).section(),
                new DesignSection(data).section(),
                new ReproduceSection(data.folder().manifest(), data.code()).section()));
        List<Block> main = new ArrayList<>();
        List<Figure> aside = new ArrayList<>();
        lift(sections, 0).ifPresent(left -> {
            main.add(Block.of(List.of(left.figure())));
            main.add(Block.note(left.text()));
            lift(sections, left.next())
                    .or(() -> lift(sections, 0))
                    .map(Lifted::figure)
                    .ifPresent(aside::add);
        });
        return new Content(
                title(), new ExperimentSentences(data).verdict(), size(), new Content.First(main, aside), sections, "");
    }

    /** A picture that was taken out of its section, with what that says of it. */
    private record Lifted(Figure figure, String text, int next) {}

    /** Takes the first picture out of the first section from a place on that begins with one. */
    private static Optional<Lifted> lift(List<Section> sections, int from) {
        for (int i = from; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (!section.blocks().isEmpty() && section.blocks().get(0).isPictured()) {
                List<Figure> figures = section.blocks().get(0).figures();
                List<Block> blocks = new ArrayList<>(section.blocks());
                blocks.remove(0);
                if (figures.size() > 1) {
                    blocks.add(0, Block.of(figures.subList(1, figures.size())));
                }
                sections.set(i, new Section(section.id(), section.title(), section.text(), section.legend(), blocks));
                return Optional.of(new Lifted(figures.get(0), section.words(), i + 1));
            }
        }
        return Optional.empty();
    }

    private String title() {
        return data.folder().manifest().get("title") instanceof Map<?, ?> title
                ? new Text(Json.string(title, "en"), Json.string(title, "zh")).in(data.code())
                : "";
    }

    private String size() {
        int[] counts = data.treatments().stream()
                .mapToInt(ExperimentData.Treatment::count)
                .sorted()
                .toArray();
        int least = counts.length == 0 ? 0 : counts[0];
        int most = counts.length == 0 ? 0 : counts[counts.length - 1];
        return data.say(
                Phrase.EXPERIMENT_SIZE,
                counts.length,
                least == most ? Integer.toString(most) : data.say(Phrase.FROM_TO, least, most));
    }
}
