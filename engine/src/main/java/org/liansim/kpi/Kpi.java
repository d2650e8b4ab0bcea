package org.liansim.kpi;

import java.util.List;
import org.liansim.scenario.Text;

/** A number that says how a part of the city does over an interval. */
public interface Kpi {
    /** What it is called, what it means and how it counts. */
    Description description();

    /** Its value over a window; NaN where it has no meaning, such as a fill rate when nothing fell due. */
    double of(Window window);

    /** The parts of a run that it is stated for. */
    default List<Span> spans() {
        return List.of(Span.WHOLE);
    }

    /** Which way it is better. */
    default Sense sense() {
        return Sense.MORE_IS_BETTER;
    }

    /** Which way a KPI is better, for the verdict of a comparison. */
    enum Sense {
        MORE_IS_BETTER,
        LESS_IS_BETTER,
        /** Good or bad depends on the purpose. */
        NEITHER
    }

    /**
     * What a KPI is.
     *
     * @param id stable name, lower case with hyphens
     * @param title name in both languages
     * @param meaning one sentence in both languages, with how it is computed
     * @param unit what it is counted in
     * @param additive whether the values of disjoint scopes add up to that of their union
     */
    record Description(String id, Text title, Text meaning, Unit unit, boolean additive) {}
}
