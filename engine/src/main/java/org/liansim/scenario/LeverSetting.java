package org.liansim.scenario;

/**
 * A lever of a scenario: what public policy does, from when, for whom and at whose cost.
 *
 * @param id stable name, unique among the scenario's levers
 * @param type id of its {@link SettingType}
 * @param target what it acts on
 * @param timing when it acts
 * @param values values of its type's fields, defaults filled in
 * @param terms on which terms it is offered
 * @param source where its numbers come from
 */
public record LeverSetting(
        String id, String type, Target target, Timing timing, SettingValues values, Terms terms, Text source)
        implements Setting {
    @Override
    public String kind() {
        return "Lever";
    }

    /** The same lever so many times as strong, and as dear. */
    public LeverSetting scaled(double factor) {
        return new LeverSetting(id, type, target, timing, values, terms.scaled(factor), source);
    }

    /**
     * On which terms a lever is offered.
     *
     * @param intensity how much of what its type's fields say is done; 1 in full
     * @param cost what it costs
     * @param takeUp share of the firms that could take part and do, 0 to 1
     * @param leakage share of the effect that is lost, 0 to 1; it costs as much
     * @param success probability that it comes about, 0 to 1; where it does not, nothing happens and nothing is spent
     */
    public record Terms(double intensity, Cost cost, double takeUp, double leakage, double success) {
        /** In full, free of cost, taken up by all, without leakage, and certain. */
        public static final Terms FULL = new Terms(1, Cost.NONE, 1, 0, 1);

        /** The same terms with another intensity. */
        public Terms scaled(double factor) {
            return new Terms(intensity * factor, cost, takeUp, leakage, success);
        }
    }

    /**
     * Public outlay of a lever in full force.
     *
     * @param once to set it up, spread evenly over its ramp, or spent on its first day [yuan]
     * @param perYear to run it, in proportion to what is in force [yuan/year]
     * @param payer zone, or level of government, that pays; empty when it costs nothing
     */
    public record Cost(double once, double perYear, String payer) {
        /** Nothing. */
        public static final Cost NONE = new Cost(0, 0, "");
    }
}
