package org.liansim;

import java.time.LocalDate;
import java.util.List;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;
import org.liansim.outcome.Recorder;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;

/**
 * Four firms in two zones and two clusters, with runs made by hand: firm number k of replication r makes k + r million
 * yuan a day, and every other measure is a fixed multiple of that.
 */
public final class TinyCity {
    private TinyCity() {}

    public static Scenario scenario(LocalDate start, LocalDate end, int replications) {
        return new Scenario(
                "tiny",
                new Text("Tiny city", "小城"),
                new Scenario.Period(start, end),
                new Scenario.Sampling(7, replications),
                Rationing.PROPORTIONAL,
                Parameters.defaults(),
                List.of(
                        new Zone("east", new Text("East", "东区"), Text.same("judgement")),
                        new Zone("west", new Text("West", "西区"), Text.same("judgement"))),
                List.of(
                        new Cluster("alpha", new Text("Alpha, \"first\"", "甲链"), Text.same("judgement")),
                        new Cluster("beta", new Text("Beta", "乙链"), Text.same("judgement"))),
                products());
    }

    /** From 2023 to the end of February 2024. */
    public static Scenario scenario() {
        return scenario(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 3, 1), 2);
    }

    public static Network network() {
        NetworkDraft draft = new NetworkDraft(products(), List.of("east", "west"), List.of("alpha", "beta"));
        firm(draft, "a1", "A", "east");
        firm(draft, "a2", "A", "west");
        firm(draft, "b1", "B", "east");
        firm(draft, "c1", "C", "west");
        return draft.freeze();
    }

    public static RunOutcome run(Scenario scenario, int replication) {
        return run(scenario, replication, 0);
    }

    /** A run in which every firm makes some million yuan a day more. */
    public static RunOutcome run(Scenario scenario, int replication, int more) {
        long[] dates =
                SampleDates.monthly(scenario.period().start(), scenario.period().end());
        Recorder recorder = new Recorder(network(), dates);
        for (long date : dates) {
            recorder.sample(readings(date - dates[0], replication + more));
        }
        return recorder.outcome(
                replication, new EventCounts(List.of("review", "delivery"), new long[] {100, 20L * replication}, 15));
    }

    private static Readings readings(long days, int replication) {
        return (firm, measure) -> {
            double daily = 1e6 * (firm + replication);
            return measure.isFlow() ? daily * days * multiple(measure) : daily * multiple(measure);
        };
    }

    private static double multiple(Measure measure) {
        return switch (measure) {
            case STARTED, FINISHED, SHIPPED, ORDERED, DUE -> 1;
            case VALUE_ADDED -> 0.25;
            case CAPACITY_OFFERED, CAPACITY -> 1.25;
            case ON_TIME -> 0.9;
            case INPUTS_USED -> 0.75;
            case BOUGHT_LOCALLY -> 0.3;
            case BOUGHT_NATIONALLY, EXPORTED, WAGES -> 0.4;
            case BOUGHT_ABROAD, LOST, TAX, DESTROYED, COST_RISE -> 0.05;
            case PUBLIC_COST, PUBLIC_COST_PRESENT, PUBLIC_COST_REFUSED -> 0.01;
            case FINISHED_STOCK -> 7;
            case INPUT_STOCK -> 10.5;
            case WORK_IN_PROCESS, BACKLOG, CASH -> 2;
            case JOBS, SERVICE_JOBS -> 1e-4;
            case LEAST_STOCK -> 1e-3;
            case FIRMS, ENTERED, LEFT -> 1e-6;
            case START_UPS, TECHNOLOGY_SMES, HIGH_TECH_FIRMS, SPECIALISED_FIRMS, LITTLE_GIANTS, LISTED_FIRMS -> 1e-7;
            case EQUITY_RAISED, PRICE_RISE, INVESTED, RESEARCH, REPORTED_RESEARCH -> 0.01;
            case INNOVATIONS -> 1e-8;
            case SKILLED_STAFF -> 1e-5;
            case DEMANDED_OUTPUT, SHARED_OUTPUT, RECEIVED, WEIGHTED_PRODUCTIVITY -> 1;
            case ON_ORDER -> 14;
            case PROFIT_TAX -> 0.05;
            case GRADUATIONS, ENTRIES_REFUSED -> 1e-8;
        };
    }

    private static void firm(NetworkDraft draft, String name, String product, String zone) {
        draft.firm(name, product, zone, 1);
        draft.demand(name, Region.NATIONAL, 1e6);
    }

    private static List<Product> products() {
        return List.of(
                new TestProduct("A").cluster("alpha").product(),
                new TestProduct("B").cluster("beta").product(),
                new TestProduct("C").product());
    }
}
