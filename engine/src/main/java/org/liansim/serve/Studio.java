package org.liansim.serve;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Scopes;
import org.liansim.run.Simulation;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ReadResult;

/** A scenario made ready to be run under other levers, as often as wanted. */
final class Studio implements AutoCloseable {
    /** About as many as fit into the scenario's first replication, which leaves all processors but one free. */
    private static final int REHEARSALS = 20;

    private final Subject subject;
    private final Simulation simulation;
    private final Board board;
    private final Gauge gauge;
    private final Crew crew;
    private final LiveRun baseline;
    private long runs;

    /**
     * Builds the network, and begins to run the scenario as it is.
     *
     * @param threads replications at once
     */
    Studio(Subject subject, int threads) {
        this.subject = subject;
        Scenario scenario = subject.base().scenario();
        simulation = Simulation.of(scenario);
        board = Board.of(subject, simulation.network());
        List<Scope> scopes = Scopes.of(scenario, simulation.network()).stream()
                .filter(scope -> scope.kind() != Scope.Kind.PRODUCT)
                .toList();
        gauge = new Gauge(subject.catalogs().kpis().all(), scopes);
        crew = new Crew(threads);
        baseline = started(simulation);
        crew.add(new Crew.Task(1, -1, this::rehearse));
    }

    Board board() {
        return board;
    }

    Gauge gauge() {
        return gauge;
    }

    /** The scenario as its file says. */
    LiveRun baseline() {
        return baseline;
    }

    /** The scenario file that a position means. */
    String text(Position position) {
        return ScenarioText.of(board, subject.parent(), position);
    }

    /** Name of that file. */
    String fileName() {
        return board.scenario().id() + "-moved.yaml";
    }

    /**
     * What a reader makes of that file.
     *
     * @throws org.liansim.scenario.InputException with every problem, when one is an error
     */
    ReadResult read(String text) {
        return read(subject, fileName(), text);
    }

    /** What a reader makes of a file that extends the subject's scenario and is not on disk. */
    static ReadResult read(Subject subject, String name, String text) {
        List<InputFile> files = new ArrayList<>();
        files.add(new InputFile(name, text.getBytes(StandardCharsets.UTF_8)));
        files.addAll(subject.base().files());
        return subject.reader().read(files, List.of());
    }

    /** Begins to run a scenario that was read from such a file. */
    LiveRun run(Scenario scenario) {
        return scenario.policy().equals(board.scenario().policy())
                ? baseline
                : started(simulation.with(scenario.policy()));
    }

    /** Does what every move does before its run begins, so that the first move finds its code compiled. */
    private void rehearse(Crew.Task task) {
        for (int time = 0; time < REHEARSALS && !Thread.currentThread().isInterrupted(); time++) {
            simulation.with(read(text(Position.FIRST)).scenario().policy());
            crew.giveWay(task);
        }
    }

    private synchronized LiveRun started(Simulation each) {
        LiveRun run =
                new LiveRun(runs++, each, gauge, board.scenario().sampling().replications());
        run.start(crew);
        return run;
    }

    /** Ends all runs. */
    @Override
    public void close() {
        crew.close();
    }
}
