package org.liansim.report;

import org.liansim.scenario.Text;

/** What a setting is about: whoever decides can change a policy, and only believe an assumption. */
enum InputKind {
    POLICY(new Text("Policy", "政策")),
    EVENT(new Text("Outside events", "外部冲击")),
    ASSUMPTION(new Text("Assumptions", "假设"));

    private final Text title;

    InputKind(Text title) {
        this.title = title;
    }

    /** The kind of a setting, by the first key of its path. */
    static InputKind of(String root) {
        return switch (root) {
            case "levers", "strategies", "budget" -> POLICY;
            case "shocks" -> EVENT;
            default -> ASSUMPTION;
        };
    }

    String id() {
        return switch (this) {
            case POLICY -> "policy";
            case EVENT -> "event";
            case ASSUMPTION -> "assumption";
        };
    }

    Text title() {
        return title;
    }
}
