package org.liansim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.liansim.kpi.KpiCatalog;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.serve.Server;
import org.liansim.serve.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a page on which levers are moved and outcomes follow. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves a page on this machine alone: levers as sliders, outcomes redrawn while they move.",
        footer = {
            "",
            "Examples: liansim serve",
            "          liansim serve zhengzhou/plan --lang zh",
            "          liansim serve my.yaml --port 0 --replications 10"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int REPLICATIONS = 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final Text READY = new Text("Open %s in a browser; end with Ctrl-C.", "请在浏览器中打开 %s；按Ctrl-C结束。");

    private final Console console;
    private final KpiCatalog kpis;

    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            defaultValue = "zhengzhou/baseline",
            description = "A scenario file, or the name of a shipped one; default: ${DEFAULT-VALUE}.")
    private String scenario;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "Port; 0 for any that is free; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "" + REPLICATIONS,
            description = "Replications of each position of the sliders; default: ${DEFAULT-VALUE}.")
    private int replications;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of all random numbers; default from the file.")
    private Long seed;

    @Option(names = "--threads", paramLabel = "T", description = "Replications at once; default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    ServeCommand(Console console, KpiCatalog kpis) {
        this.console = console;
        this.kpis = kpis;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException("--port is " + port + ", must be from 0 to " + HIGHEST_PORT);
        }
        if (threads < 1) {
            throw new UsageException("--threads is " + threads + ", must be at least 1");
        }
        CountDownLatch ended = new CountDownLatch(1);
        Server.Options options =
                new Server.Options(port, threads, common.language(console).toString());
        Interrupts.Handle handle = console.interrupts().stopBy(ended::countDown);
        try (Server server = new Server(subject(), options)) {
            console.out().println(common.in(console, READY).formatted(server.address()));
            ended.await();
            return ExitCode.INTERRUPTED;
        } catch (BindException e) {
            throw new UsageException(
                    e.getMessage() + ": another program may have it; give another by --port, or --port 0 for any");
        } finally {
            handle.close();
        }
    }

    private Subject subject() {
        Library library = new Library(console);
        List<String> sets = new ArrayList<>(List.of("replications=" + replications));
        if (seed != null) {
            sets.add("seed=" + seed);
        }
        ReadResult base = library.read(scenario, sets);
        if (!common.quiet()) {
            RunOptions.warn(console, base.warnings(), base.sources());
        }
        return new Subject(
                library.reader(),
                base,
                library.parentName(library.find(scenario)),
                strategies(base.files()),
                new Subject.Catalogs(LeverCatalog.standard(), kpis));
    }

    /** Files in folders {@code strategies} beside the files of a scenario. */
    private static List<Path> strategies(List<InputFile> files) {
        TreeSet<Path> strategies = new TreeSet<>();
        for (InputFile file : files) {
            Path folder = Path.of(file.path()).resolveSibling("strategies");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.list(folder)) {
                    all.filter(each -> each.toString().endsWith(".yaml")).forEach(strategies::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return List.copyOf(strategies);
    }
}
