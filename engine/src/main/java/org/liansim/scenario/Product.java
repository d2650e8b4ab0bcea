package org.liansim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A product of the chains: made by local firms, or (with no firms and no recipe) only bought from outside suppliers.
 *
 * @param id stable name, unique in the scenario
 * @param title name in both languages
 * @param cluster id of its cluster, empty for an input shared by all clusters
 * @param service whether it cannot be stored and is drawn directly
 * @param production how it is made
 * @param lead how long an order takes, mean in days and coefficient of variation
 * @param cover stocks held, in days of use
 * @param supply where its local buyers get it
 * @param firms who makes it in the city
 * @param recipe inputs, in the order of their ids; empty when it is only bought
 * @param valueAdded share of value added in output; with the recipe's shares it sums to 1
 * @param labour what value added consists of
 * @param demand final demand from outside the city's firms
 * @param sources where the numbers come from, by key of the file; key {@code other} stands for those not listed
 */
public record Product(
        String id,
        Text title,
        String cluster,
        boolean service,
        Production production,
        Lead lead,
        Cover cover,
        Supply supply,
        Population firms,
        List<Ingredient> recipe,
        double valueAdded,
        Labour labour,
        Demand demand,
        Map<String, String> sources) {

    /** Whether local firms make it. */
    public boolean isMadeLocally() {
        return firms.count() > 0;
    }

    /** Name of a drawn firm that makes it, by its number from 1; those that may enter have the next numbers. */
    public String drawnFirm(int number) {
        int drawn = firms.count() - firms.anchors().size();
        String digits = Integer.toString(number);
        int width = Math.max(2, Integer.toString(drawn).length());
        return id + "/" + "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /**
     * How a product is made.
     *
     * @param outputYuanPerYear the city's output in the base year [yuan/year]; 0 when it follows from firms and links
     *     that are given
     * @param utilisation output over capacity, above 0, at most 1
     * @param processingDays time from the start of a batch to finished goods [days]
     * @param unitPriceYuan price of one unit [yuan], NaN when it is not counted in units
     * @param unit what one unit is called; empty texts when it is not counted in units
     * @param learning fall of the unit cost with a doubling of cumulative output, 0 to 1
     */
    public record Production(
            double outputYuanPerYear,
            double utilisation,
            double processingDays,
            double unitPriceYuan,
            Text unit,
            double learning) {}

    /**
     * Order-to-receipt time: information, order book and transport together.
     *
     * @param meanDays mean [days]
     * @param cv coefficient of variation of the transport part
     */
    public record Lead(double meanDays, double cv) {}

    /**
     * Stocks in days of use.
     *
     * @param inputDays cover of every storable input [days]
     * @param finishedDays cover of finished goods [days]; 0 for a product made to order
     */
    public record Cover(double inputDays, double finishedDays) {}

    /**
     * Where the city's firms buy this product; the rest comes from other parts of the country.
     *
     * @param localShare share bought from firms of the city, 0 to 1
     * @param importShare share bought abroad, 0 to 1 - localShare
     * @param suppliers local suppliers that one buyer has, at least 1
     */
    public record Supply(double localShare, double importShare, int suppliers) {}

    /**
     * Who makes a product.
     *
     * @param count simulated firms, anchors included; 0 when it is only bought from outside
     * @param real registered firms that they stand for
     * @param sizeTail exponent of the Pareto tail of the drawn firms' sizes, above 0
     * @param anchors named firms
     * @param zones weight of each zone for the drawn firms, by zone id
     */
    public record Population(
            int count, double real, double sizeTail, List<Anchor> anchors, SortedMap<String, Double> zones) {}

    /**
     * What value added consists of.
     *
     * @param labourShare wages over value added, 0 to 1
     * @param taxShare net production tax over value added
     * @param temporaryShare share of the wage bill that follows the batch size, 0 to 1
     * @param jobsPer100mYuan jobs per 100 million yuan of yearly output
     */
    public record Labour(double labourShare, double taxShare, double temporaryShare, double jobsPer100mYuan) {}

    /**
     * Final demand: what is sold to buyers that are not firms of the network.
     *
     * @param growthPerYear growth of the trend [1/year]
     * @param season twelve monthly factors with mean 1, January first
     * @param volatility coefficient of variation of the monthly noise
     * @param regions share of each market, in the order local, national, export; sums to 1, or zeros when the demand of
     *     each firm is given
     */
    public record Demand(double growthPerYear, double[] season, double volatility, double[] regions) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Demand demand
                    && growthPerYear == demand.growthPerYear
                    && Arrays.equals(season, demand.season)
                    && volatility == demand.volatility
                    && Arrays.equals(regions, demand.regions);
        }

        @Override
        public int hashCode() {
            return Objects.hash(growthPerYear, Arrays.hashCode(season), volatility, Arrays.hashCode(regions));
        }
    }
}
