package org.liansim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.liansim.comparison.EqualBudget;
import org.liansim.report.Described;
import org.liansim.result.Study;
import org.liansim.run.Simulation;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.Written;

/** Brings the strategies of a comparison to one present value of public outlay, by one factor on the levers of each. */
final class BudgetedStudies {
    /** Word for the outlay of the first scenario that has any. */
    static final String FIRST = "first";

    private final Console console;
    private final boolean quiet;
    private final int threads;

    BudgetedStudies(Console console, boolean quiet, int threads) {
        this.console = console;
        this.quiet = quiet;
        this.threads = threads;
    }

    /**
     * The same treatments at equal budget; those without levers as they are.
     *
     * @param amount an amount of money, or {@link #FIRST}
     */
    List<Treatment> of(List<Treatment> treatments, String amount) {
        double budget = amount.equals(FIRST) ? outlayOfTheFirst(treatments) : money(amount);
        List<Treatment> equal = new ArrayList<>();
        for (Treatment treatment : treatments) {
            boolean acts = !treatment.study().scenario().policy().levers().isEmpty();
            equal.add(acts ? scaled(treatment, budget) : treatment);
        }
        return equal;
    }

    private static double money(String amount) {
        try {
            double yuan = Quantity.parse(amount, Dimension.MONEY).value();
            if (yuan > 0) {
                return yuan;
            }
        } catch (Quantity.Malformed e) {
            throw new UsageException("--equal-budget: " + e.getMessage() + "; " + e.hint());
        }
        throw new UsageException("--equal-budget must be more than 0 yuan, not " + amount);
    }

    private double outlayOfTheFirst(List<Treatment> treatments) {
        return treatments.stream()
                .filter(each -> !each.study().scenario().policy().levers().isEmpty())
                .mapToDouble(each -> mean(each.study().scenario(), each.simulation()::presentOutlay))
                .filter(yuan -> yuan > 0)
                .findFirst()
                .orElseThrow(() -> new UsageException("--equal-budget: none of the scenarios has a lever that costs"
                        + " public money; give one a 'cost' or 'running_cost'"));
    }

    private Treatment scaled(Treatment treatment, double budget) {
        Scenario scenario = treatment.study().scenario();
        Policy policy = scenario.policy();
        Simulation simulation = treatment.simulation();
        OptionalDouble factor = EqualBudget.factor(
                scale -> mean(scenario, simulation.with(policy.scaled(scale))::presentOutlay),
                scale -> mean(scenario, simulation.with(policy.scaled(scale))::plannedOutlay),
                budget);
        if (factor.isEmpty()) {
            throw new UsageException("'" + treatment.name() + "' cannot be made to cost "
                    + Written.value(budget, Dimension.MONEY)
                    + ": its levers cost nothing, or their budgets are smaller");
        }
        if (!quiet) {
            console.err()
                    .println("'" + treatment.name() + "' at equal budget: levers times "
                            + Written.value(factor.getAsDouble(), Dimension.SHARE) + " of their files");
        }
        Scenario other = scenario.with(policy.scaled(factor.getAsDouble()));
        Study study = new Study(
                treatment.study().strategy(),
                other,
                treatment.study().scopes(),
                treatment.study().kpis());
        Described described =
                new Described(study, simulation.network(), treatment.described().settings());
        ComparedRuns.Origin origin = treatment.origin().times(factor.getAsDouble());
        return new Treatment(described, simulation.with(other.policy()), origin, new RunSummary(study));
    }

    /** Mean over the replications, summed in their order. */
    private double mean(Scenario scenario, IntToDoubleFunction outlay) {
        int replications = scenario.sampling().replications();
        List<Callable<Double>> tasks = IntStream.rangeClosed(1, replications)
                .mapToObj(replication -> (Callable<Double>) () -> outlay.applyAsDouble(replication))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            double sum = 0;
            for (Future<Double> each : pool.invokeAll(tasks)) {
                sum += each.get();
            }
            return sum / replications;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while budgets were made equal", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a replication failed while budgets were made equal", e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
