package org.liansim.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.liansim.kernel.Sweep;
import org.liansim.model.inoue.DailyTotals;
import org.liansim.model.inoue.Disruption;
import org.liansim.model.inoue.InoueNetwork;
import org.liansim.model.inoue.InoueReader;
import org.liansim.model.inoue.InoueSettings;
import org.liansim.model.inoue.InoueTodo;
import org.liansim.model.inoue.OrderRule;
import org.liansim.model.inoue.RationingRule;
import org.liansim.model.inoue.RecoveryShape;
import org.liansim.model.inoue.StartingStock;
import org.liansim.scenario.InoueStudy;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Sources;

/** A study with the model of Inoue and Todo made ready to run. */
public final class InoueSimulation {
    private static final long DAY = 86_400;

    private final InoueStudy study;
    private final InoueReader reader = new InoueReader();
    private final InoueNetwork network;
    private final Disruption disruption;

    /**
     * Reads the network and what hits it.
     *
     * @throws org.liansim.scenario.InputException when a file is wrong
     */
    public InoueSimulation(InoueStudy study) {
        this.study = study;
        InoueStudy.Files files = study.files();
        network = reader.network(new InoueReader.NetworkFiles(
                files.links(), files.finalConsumption(), files.initialProduction(), files.affiliation()));
        Disruption of = Disruption.none();
        InoueStudy.Changes changes = files.changes();
        for (Path file : changes.recovering()) {
            of = Disruption.of(reader.damage(network, file));
        }
        for (Path file : changes.windows()) {
            of = of.with(reader.windows(network, file));
        }
        for (Path file : changes.demand()) {
            of = of.with(reader.demand(network, file));
        }
        disruption = of;
    }

    /** Number of firms. */
    public int firms() {
        return network.firms();
    }

    /** What is doubtful in the files. */
    public List<Problem> warnings() {
        return reader.warnings();
    }

    /** Lines of the files that warnings point to. */
    public Sources sources() {
        return reader.sources();
    }

    /**
     * Runs all days, from where they were cut off.
     *
     * @param threads threads to use, at least 1; the totals do not depend on it
     * @param checkpoint where the state is kept, at the ends of days
     * @param done is told the number of days done, after each
     */
    public DailyTotals run(int threads, Checkpoint checkpoint, IntConsumer done) {
        try (Sweep sweep = new Sweep(threads)) {
            InoueTodo model = new InoueTodo(network, settings(), disruption, sweep);
            if (checkpoint.reached() > 0) {
                checkpoint.putBack(model);
            }
            long kept = checkpoint.next(model.daysRun() * DAY);
            while (model.daysRun() < study.days()) {
                model.runDay();
                long now = model.daysRun() * DAY;
                if (model.daysRun() == study.days() || now >= kept && checkpoint.isDue()) {
                    checkpoint.keep(now, model);
                    kept = checkpoint.next(now);
                }
                done.accept(model.daysRun());
            }
            return model.totals();
        }
    }

    private InoueSettings settings() {
        InoueStudy.Rules rules = study.rules();
        InoueStudy.Stock stock = rules.stock();
        InoueStudy.Recovery recovery = rules.recovery();
        RecoveryShape shape = constant(RecoveryShape.class, recovery.shape());
        return new InoueSettings(
                constant(OrderRule.class, rules.orders()),
                constant(RationingRule.class, rules.rationing()),
                new InoueSettings.Stock(
                        constant(StartingStock.class, stock.start()),
                        stock.days(),
                        stock.adjustment(),
                        stock.least(),
                        stock.seed()),
                shape == RecoveryShape.NONE
                        ? InoueSettings.Recovery.none()
                        : new InoueSettings.Recovery(shape, recovery.days(), recovery.delay()));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
