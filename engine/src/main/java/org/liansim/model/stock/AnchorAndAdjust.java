package org.liansim.model.stock;

import org.liansim.scenario.StockPolicy;

/** The rule of {@link StockPolicy.AnchorAndAdjust}. */
final class AnchorAndAdjust implements OrderRule {
    private final StockPolicy.AnchorAndAdjust policy;
    private final Forecaster forecaster;
    private long reviews;

    AnchorAndAdjust(StockPolicy.AnchorAndAdjust policy) {
        this.policy = policy;
        forecaster = Forecaster.of(policy.forecast());
    }

    @Override
    public double order(double net, double onOrder, double demand) {
        double expected = forecaster.after(demand);
        boolean adjusts = reviews >= policy.firstReview();
        reviews++;
        double lacking = policy.target() - net - policy.pipelineWeight() * onOrder;
        return Math.max(0, adjusts ? expected + policy.stockWeight() * lacking : expected);
    }
}
