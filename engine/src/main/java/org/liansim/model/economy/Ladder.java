package org.liansim.model.economy;

import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Stage;

/**
 * The ladder on which firms are cultivated. A firm that meets the criteria of the next stage reaches it at a hazard, which
 * levers multiply, and may get a grant for each real firm that it stands for. Firms enter as start-ups, anchors are listed
 * already, and the others of the start are drawn.
 *
 * <p>Criteria: a technology SME makes at most 200 million yuan a year in each real firm; a high-tech firm is at least a
 * year old and knows at least 0.8 of what is known outside; a specialised firm is at least two years old and makes at least
 * 10 million; a little giant is three years old, knows at least as much as is known outside less a tenth, and makes
 * goods; a listed firm makes at least 100 million (thresholds after the rules for technology SMEs of 2017, for high-tech
 * firms of 2016 and for specialised firms of 2022; those for knowledge are judgement).
 */
final class Ladder implements Mechanism {
    private static final Stage[] STAGES = Stage.values();
    private static final int TOP = Stage.LISTED.ordinal();
    private static final Parameter[] HAZARDS = {
        Parameter.LADDER_SME,
        Parameter.LADDER_HIGH_TECH,
        Parameter.LADDER_SPECIALISED,
        Parameter.LADDER_LITTLE_GIANT,
        Parameter.LADDER_LISTED
    };

    /**
     * Shares of the stages among the drawn firms at the start: judgement beside about 5,900 high-tech firms in Zhengzhou in
     * 2023, 176 specialised firms and 41 little giants in its High-tech Zone in 2022 (dzb.zzrbnews.com/news/37072.html).
     */
    private static final double[] AT_START = {0.2, 0.4, 0.332, 0.06, 0.006, 0.002};

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Outlook outlook;
    private final Knowledge knowledge;
    private final double[] hazard = new double[TOP];
    private final long[] key;

    Ladder(EconomyState state, Outlook outlook, Knowledge knowledge) {
        this.state = state;
        this.outlook = outlook;
        this.knowledge = knowledge;
        plan = state.plan;
        network = plan.network;
        key = new long[network.firms];
        for (int stage = 0; stage < TOP; stage++) {
            hazard[stage] = plan.of(HAZARDS[stage]) / EconomyPlan.MONTHS;
        }
        for (int i = 0; i < network.firms; i++) {
            key[i] = plan.key(state.replication, network.name[i], "ladder");
        }
        for (int i = 0; i < network.present; i++) {
            state.stage[i] = (byte) (plan.anchor[i] ? TOP : drawn(KeyedRandom.uniform(key[i], 0)));
        }
    }

    private static int drawn(double u) {
        double sum = 0;
        int stage = 0;
        while (stage < TOP && (sum += AT_START[stage]) < u) {
            stage++;
        }
        return stage;
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            int stage = state.stage[i];
            if (state.conditions.present[i] && stage < TOP && qualifies(i, stage + 1, month)) {
                double chance = hazard[stage] * state.controls.economy.graduation[i];
                if (KeyedRandom.uniform(key[i], month) < chance) {
                    state.stage[i]++;
                    state.graduations[i] += network.weight[i];
                    double grant = state.controls.economy.graduationGrant[i] * network.weight[i];
                    state.books.pay(state.books.government(network.zone[i]), i, Flow.GRANT, grant);
                }
            }
        }
    }

    private boolean qualifies(int i, int stage, int month) {
        double age = state.born[i] == 0 ? Double.POSITIVE_INFINITY : (month - state.born[i]) / EconomyPlan.MONTHS;
        double sales = network.output[i] * outlook.level(i) * EconomyPlan.YEAR / network.weight[i];
        double known = knowledge.own(i);
        return switch (STAGES[stage]) {
            case START_UP -> true;
            case TECH_SME -> sales <= 200e6;
            case HIGH_TECH -> age >= 1 && known >= 0.8;
            case SPECIALISED -> age >= 2 && sales >= 10e6;
            case LITTLE_GIANT -> age >= 3 && known >= 0.9 && !plan.service[i];
            case LISTED -> sales >= 100e6;
        };
    }

    @Override
    public void enter(int i) {
        state.stage[i] = (byte) Stage.START_UP.ordinal();
    }
}
