package org.liansim.comparison;

import org.liansim.kpi.Kpi;
import org.liansim.scenario.Text;

/** What a comparison shows, in words. */
public enum Verdict {
    BETTER(new Text("better", "更好")),
    WORSE(new Text("worse", "更差")),
    /** Higher, for a number that is neither good nor bad in itself. */
    HIGHER(new Text("higher", "更高")),
    LOWER(new Text("lower", "更低")),
    NOT_SHOWN(new Text("no difference shown", "未显示差异"));

    private final Text title;

    Verdict(Text title) {
        this.title = title;
    }

    /** How it is said, in both languages. */
    public Text title() {
        return title;
    }

    /**
     * The verdict on a difference.
     *
     * @param p p value, corrected where several outcomes are looked at; NaN shows nothing
     * @param level level of the test
     */
    public static Verdict of(double difference, double p, double level, Kpi.Sense sense) {
        if (!(p <= level) || difference == 0) {
            return NOT_SHOWN;
        }
        boolean more = difference > 0;
        return switch (sense) {
            case MORE_IS_BETTER -> more ? BETTER : WORSE;
            case LESS_IS_BETTER -> more ? WORSE : BETTER;
            case NEITHER -> more ? HIGHER : LOWER;
        };
    }
}
