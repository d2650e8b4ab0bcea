package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Poisson;
import org.liansim.scenario.Parameter;

/**
 * Innovations arrive at a rate that is concave in knowledge (Poisson arrivals, Aghion and Howitt 1992; concavity,
 * Griliches 1990). An innovation in goods passes a pilot slot of its cell before its launch, a service launches at once; a
 * launch is a step in productivity or in quality. A simulated firm that stands for many real ones has as many arrivals and
 * steps that much smaller. The outside frontier grows as fast as is expected here with the knowledge of the base year, and
 * leads and lags fade as knowledge spreads (Griffith, Redding and Van Reenen 2004).
 */
final class Innovation implements Mechanism {
    private static final int PRODUCTIVITY = 0;
    private static final int QUALITY = 1;
    /** Months before the start in which the pilot slots fill. */
    private static final int BEFORE = 36;
    /** Most innovations of a simulated firm that are drawn in one month. */
    private static final double MOST = 400;

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Knowledge knowledge;
    private final double rate;
    private final double concavity;
    private final double step;
    private final double fading;
    /** Share of the innovations of each kind. */
    private final double[] shareOf;
    /** Logarithms of productivity and quality over the outside world's, by firm and kind. */
    private final double[] lead;
    /** Random keys by firm and kind. */
    private final long[] key;

    private final PilotLine[] pilots;
    private final double[] slots;
    private final boolean isPiloted;

    Innovation(EconomyState state, Knowledge knowledge) {
        this.state = state;
        this.knowledge = knowledge;
        plan = state.plan;
        network = plan.network;
        rate = plan.of(Parameter.INNOVATION_RATE) / EconomyPlan.MONTHS;
        concavity = plan.of(Parameter.INNOVATION_CONCAVITY);
        step = StrictMath.log1p(plan.of(Parameter.INNOVATION_STEP));
        fading = plan.of(Parameter.DIFFUSION) / EconomyPlan.MONTHS;
        double quality = plan.of(Parameter.QUALITY_INNOVATIONS);
        shareOf = new double[] {1 - quality, quality};
        lead = new double[network.firms * 2];
        key = new long[network.firms * 2];
        for (int i = 0; i < network.firms; i++) {
            key[i * 2] = plan.key(state.replication, network.name[i], "productivity");
            key[i * 2 + 1] = plan.key(state.replication, network.name[i], "quality");
        }
        double time = plan.of(Parameter.PILOT_TIME) / EconomyPlan.YEAR * EconomyPlan.MONTHS;
        isPiloted = time >= 0.5;
        pilots = new PilotLine[plan.cells];
        Arrays.setAll(pilots, cell -> new PilotLine((int) Math.max(1, Math.round(time))));
        slots = slots(time);
        warmUp();
    }

    /** Fills the pilot slots as months before the start would have left them; what was launched then counts for nothing. */
    private void warmUp() {
        for (int month = -BEFORE; isPiloted && month < 0; month++) {
            for (int i = 0; i < network.firms; i++) {
                if (needsPilot(i) && state.conditions.present[i]) {
                    arrive(i, month, rate * network.weight[i]);
                }
            }
            pilot(month);
        }
        Arrays.fill(lead, 0);
        Arrays.fill(state.innovations, 0);
    }

    private double[] slots(double time) {
        double[] asked = new double[plan.cells];
        for (int i = 0; i < network.firms; i++) {
            if (needsPilot(i) && state.conditions.present[i]) {
                asked[plan.cell[i]] += rate * network.weight[i] * time;
            }
        }
        return Arrays.stream(asked)
                .map(each -> Math.ceil(each / plan.of(Parameter.PILOT_LOAD)))
                .toArray();
    }

    @Override
    public void pass(State run) {
        run.pass(lead);
        for (PilotLine each : pilots) {
            each.pass(run);
        }
    }

    @Override
    public void month(int month) {
        double[] behind = {rate * shareOf[PRODUCTIVITY] * step, rate * shareOf[QUALITY] * step};
        for (int each = 0; each < lead.length; each++) {
            lead[each] -= fading * lead[each] + behind[each % 2];
        }
        for (int i : state.known) {
            if (state.conditions.present[i]) {
                double known = StrictMath.pow(Math.max(0, knowledge.effective(i)), concavity);
                arrive(i, month, rate * network.weight[i] * known * state.controls.economy.conversion[i]);
            }
        }
        pilot(month);
        raise(state.productivity, PRODUCTIVITY);
        raise(state.quality, QUALITY);
    }

    /** Turns leads into levels; firms that never came all lag as far behind. */
    private void raise(double[] level, int kind) {
        double same = 0;
        double raised = 1;
        for (int i = 0; i < network.firms; i++) {
            if (lead[i * 2 + kind] != same) {
                same = lead[i * 2 + kind];
                raised = StrictMath.exp(same);
            }
            level[i] = raised;
        }
    }

    /** An entrant is as good as the makers of its product are on average. */
    @Override
    public void enter(int i) {
        for (int kind = PRODUCTIVITY; kind <= QUALITY; kind++) {
            double sum = 0;
            int makers = 0;
            for (int other = 0; other < network.firms; other++) {
                if (other != i && network.product[other] == network.product[i] && state.conditions.present[other]) {
                    sum += lead[other * 2 + kind];
                    makers++;
                }
            }
            lead[i * 2 + kind] = makers > 0 ? sum / makers : 0;
        }
    }

    private void pilot(int month) {
        for (int cell = 0; cell < plan.cells; cell++) {
            for (int n = pilots[cell].due(month); n > 0; n--) {
                launch(pilots[cell].leave(), 1);
            }
            pilots[cell].fill(month, slots[cell] + state.controls.economy.pilotSlots[cell]);
        }
    }

    private void arrive(int i, int month, double mean) {
        for (int kind = PRODUCTIVITY; kind <= QUALITY; kind++) {
            double u = KeyedRandom.uniform(key[i * 2 + kind], month);
            int count = Poisson.at(Math.min(MOST, mean * shareOf[kind]), u);
            if (needsPilot(i)) {
                for (int n = 0; n < count; n++) {
                    pilots[plan.cell[i]].ask(i * 2 + kind);
                }
            } else {
                launch(i * 2 + kind, count);
            }
        }
    }

    private void launch(int innovation, int count) {
        int i = innovation / 2;
        if (state.conditions.present[i]) {
            lead[innovation] += count * step / network.weight[i];
            state.innovations[i] += count;
        }
    }

    private boolean needsPilot(int i) {
        return isPiloted && !plan.service[i] && plan.cell[i] >= 0;
    }
}
