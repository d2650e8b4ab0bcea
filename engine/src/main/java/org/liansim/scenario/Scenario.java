package org.liansim.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One scenario, read and checked. Lists are in the order of their ids, so that the order in a file decides nothing.
 *
 * @param id name of the file without folder and ending
 * @param title name in both languages
 * @param period first day, and the day after the last one
 * @param sampling seed and number of replications
 * @param rationing how firms divide goods that do not cover what is due
 * @param parameters numbers of the chain model
 * @param zones zones of the city
 * @param clusters industrial clusters
 * @param products products, made locally or only bought
 * @param circumstances what acts on it and how it is run
 */
public record Scenario(
        String id,
        Text title,
        Period period,
        Sampling sampling,
        Rationing rationing,
        Parameters parameters,
        List<Zone> zones,
        List<Cluster> clusters,
        List<Product> products,
        Circumstances circumstances) {

    /** A scenario that nothing hits and whose firms and links are drawn. */
    public Scenario(
            String id,
            Text title,
            Period period,
            Sampling sampling,
            Rationing rationing,
            Parameters parameters,
            List<Zone> zones,
            List<Cluster> clusters,
            List<Product> products) {
        this(
                id,
                title,
                period,
                sampling,
                rationing,
                parameters,
                zones,
                clusters,
                products,
                new Circumstances(List.of(), Policy.NONE, Optional.empty(), false));
    }

    /** What hits it from outside. */
    public List<ShockSetting> shocks() {
        return circumstances.shocks;
    }

    /** What public policy does. */
    public Policy policy() {
        return circumstances.policy;
    }

    /** Firms and links that are given; empty when they are drawn. */
    public Optional<SupplyTable> network() {
        return circumstances.network;
    }

    /** Whether prices, investment, innovation, talent and finance move; without it only the chains do. */
    public boolean economy() {
        return circumstances.economy;
    }

    /** Whether another scenario has the same firms, links and numbers over the same time; shocks and policies may differ. */
    public boolean isLike(Scenario other) {
        return period.equals(other.period)
                && sampling.equals(other.sampling)
                && rationing == other.rationing
                && parameters.equals(other.parameters)
                && zones.equals(other.zones)
                && clusters.equals(other.clusters)
                && products.equals(other.products)
                && network().equals(other.network())
                && economy() == other.economy();
    }

    /** The same scenario hit by other shocks. */
    public Scenario with(List<ShockSetting> others) {
        return with(new Circumstances(others, policy(), network(), economy()));
    }

    /** The same scenario with firms and links that are given. */
    public Scenario with(SupplyTable given) {
        return with(new Circumstances(shocks(), policy(), Optional.of(given), economy()));
    }

    /** The same scenario with or without the slow economy. */
    public Scenario with(boolean moving) {
        return with(new Circumstances(shocks(), policy(), network(), moving));
    }

    /** The same scenario under another policy. */
    public Scenario with(Policy other) {
        return with(new Circumstances(shocks(), other, network(), economy()));
    }

    private Scenario with(Circumstances others) {
        return new Scenario(id, title, period, sampling, rationing, parameters, zones, clusters, products, others);
    }

    /**
     * What acts on a scenario and how it is run.
     *
     * @param shocks what hits it from outside, in the order of their ids
     * @param policy what public policy does
     * @param network firms and links that are given; empty when they are drawn from what the products say of their firms
     * @param economy whether prices, investment, innovation, talent and finance move
     */
    public record Circumstances(
            List<ShockSetting> shocks, Policy policy, Optional<SupplyTable> network, boolean economy) {
        public Circumstances {
            shocks = shocks.stream()
                    .sorted(Comparator.comparing(ShockSetting::id))
                    .toList();
        }
    }

    /**
     * Simulated time.
     *
     * @param start first day
     * @param end day after the last one
     */
    public record Period(LocalDate start, LocalDate end) {
        /** Length in days. */
        public int days() {
            return (int) ChronoUnit.DAYS.between(start, end);
        }
    }

    /**
     * Random sampling.
     *
     * @param seed seed of all random numbers
     * @param replications number of replications
     */
    public record Sampling(long seed, int replications) {}
}
