package org.liansim.experiment;

import java.io.Serializable;
import java.util.List;
import org.liansim.scenario.Text;

/**
 * A value of a scenario that an experiment varies.
 *
 * @param id its name in the results
 * @param paths where it stands in the scenario; all of them take the same value
 * @param scale which values it takes
 * @param source where its range comes from, in both languages; empty when that is not said
 */
public record Factor(String id, List<String> paths, Scale scale, Text source) implements Serializable {
    public Factor {
        paths = List.copyOf(paths);
    }

    /** Its coordinate in a design. */
    public Axis axis() {
        return new Axis(scale.choices());
    }

    /** Its value at a place from 0 to 1; empty at NaN, where the base scenario is left as it is. */
    public String value(double place) {
        return Double.isNaN(place) ? "" : scale.at(place);
    }

    /** The overrides of the scenario at a place, in the form {@code path=value}. */
    public List<String> sets(double place) {
        String value = value(place);
        return value.isEmpty()
                ? List.of()
                : paths.stream().map(path -> path + "=" + value).toList();
    }
}
