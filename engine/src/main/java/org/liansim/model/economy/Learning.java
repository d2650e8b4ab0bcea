package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;

/**
 * Learning by doing: labour and inputs of a unit fall by a constant share with every doubling of what its makers ever
 * made (Wright 1936; lithium-ion cells, Ziegler and Trancik 2021). The makers of a product in the city learn from all that
 * they made together, and the outside world from its own output, which grows as the city's is expected to; only what is
 * made beyond that moves the cost here against there. Such a lead, or a lag, fades as knowledge spreads (Irwin and Klenow
 * 1994). Experience is reviewed after whole years, since a season would count as progress.
 */
final class Learning implements Mechanism {
    private static final double LN_2 = StrictMath.log(2);

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    /** Share of a lead that is left after a year. */
    private final double kept;
    /** Exponent of Wright's law by product; 0 where nothing is learnt. */
    private final double[] exponent;
    /** Output of each product in the base year [yuan/day]. */
    private final double[] usual;
    /** Cumulative output of each product in the city, and what an outside world like it made [yuan]. */
    private final double[] made;

    private final double[] reference;
    /** Logarithm of the first over the second at the last review, and of the unit cost there over that here. */
    private final double[] ahead;

    private final double[] lead;

    Learning(EconomyState state) {
        this.state = state;
        plan = state.plan;
        network = plan.network;
        kept = StrictMath.exp(-plan.of(Parameter.DIFFUSION));
        int products = network.products();
        exponent = new double[products];
        usual = new double[products];
        made = new double[products];
        reference = new double[products];
        ahead = new double[products];
        lead = new double[products];
        for (int i = 0; i < network.present; i++) {
            usual[network.product[i]] += network.output[i];
        }
        for (int product = 0; product < products; product++) {
            double rate = network.productAt(product).production().learning();
            exponent[product] = usual[product] > 0 ? -StrictMath.log1p(-rate) / LN_2 : 0;
            made[product] = usual[product] * plan.of(Parameter.EXPERIENCE);
            reference[product] = made[product];
        }
    }

    @Override
    public void pass(State run) {
        run.pass(made, reference, ahead, lead);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            made[network.product[i]] += state.activity.of(i, Measure.STARTED);
        }
        for (int product = 0; product < exponent.length; product++) {
            double trend = (plan.trends.output(product, month - 1) + plan.trends.output(product, month)) / 2;
            reference[product] += usual[product] * trend * state.activity.days();
            if (month % EconomyPlan.MONTHS == 0 && exponent[product] > 0) {
                review(product);
            }
        }
    }

    private void review(int product) {
        double before = ahead[product];
        ahead[product] = StrictMath.log(made[product] / reference[product]);
        lead[product] = kept * lead[product] + exponent[product] * (ahead[product] - before);
        state.learnt[product] = StrictMath.exp(-lead[product]);
    }
}
