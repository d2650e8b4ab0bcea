package org.liansim.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liansim.kpi.KpiCatalog;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.serve.Server;
import org.liansim.serve.Subject;
import org.liansim.shock.ShockCatalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a slider's move to what the live page of the shipped city then shows, over HTTP: its first point, which is that
 * of the twelfth month, the whole curve of ten years, the band of 20 replications. Each move supersedes the run of the
 * one before. On a cold page the slider moves as soon as a server that has just started has the page open, while the
 * scenario itself is still being run.
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar LivePageBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class LivePageBenchmark extends AsLaunched {
    /** Months before the first that is drawn: years that are not over would show their seasons as growth. */
    private static final int HIDDEN_MONTHS = 11;

    private static final int MONTHS = 120;
    private static final int REPLICATIONS = 20;

    /** A page that is open on a server that has just started. */
    @State(Scope.Benchmark)
    public static class ColdPage {
        private static final Pattern FROM = Pattern.compile("\"from\":(\\d+)");
        private static final Pattern VALUES = Pattern.compile("\"values\":\\[([^]]*)]");
        private static final Pattern SESSION = Pattern.compile("\"session\":\"([^\"]*)\"");
        private static final Pattern RUN = Pattern.compile("(\"run\":\\d+)");
        private static final Pattern DONE = Pattern.compile("\"done\":(\\d+)");

        @Param({"baseline", "plan"})
        String scenario;

        private final HttpClient client = HttpClient.newHttpClient();
        private Server server;
        private BufferedReader events;
        private String session;
        private int moves;

        @Setup
        public void open() throws IOException, InterruptedException {
            Path library = Path.of("scenarios").toAbsolutePath();
            ScenarioReader reader = new ScenarioReader(
                    Optional.of(library),
                    ShockCatalog.descriptions(),
                    LeverCatalog.standard().descriptions());
            Path city = library.resolve("zhengzhou");
            Subject subject = new Subject(
                    reader,
                    reader.read(city.resolve(scenario + ".yaml"), List.of("replications=" + REPLICATIONS)),
                    "zhengzhou/" + scenario + ".yaml",
                    List.of(city.resolve("strategies/city.yaml")),
                    new Subject.Catalogs(LeverCatalog.standard(), KpiCatalog.standard()));
            int threads = Runtime.getRuntime().availableProcessors();
            server = new Server(subject, new Server.Options(0, threads, "en"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "events"))
                    .header("Accept", "text/event-stream")
                    .build();
            events = new BufferedReader(new InputStreamReader(
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8));
            session = group(SESSION, next("", SESSION));
        }

        @TearDown
        public void close() {
            server.close();
        }

        /** Moves a slider to where it has not been; what its events have in common. */
        String move() throws IOException, InterruptedException {
            String body = "{\"session\":\"" + session + "\",\"levers\":{\"ed-rail\":{\"on\":true,\"intensity\":"
                    + 1.0 / (++moves + 1) + "}}}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "runs"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return group(RUN, answer) + ",";
        }

        /** Moves a slider and waits for a number of months. */
        int months(int least) throws IOException, InterruptedException {
            String run = move();
            int months = 0;
            while (months < least) {
                String event = next(run, FROM);
                months = Integer.parseInt(group(FROM, event))
                        + group(VALUES, event).split(",").length;
            }
            return months;
        }

        /** Waits for so many ended replications of a run. */
        int done(String run, int least) throws IOException {
            int done = 0;
            while (done < least) {
                done = Integer.parseInt(group(DONE, next(run, DONE)));
            }
            return done;
        }

        private static String group(Pattern pattern, String event) {
            Matcher matcher = pattern.matcher(event);
            matcher.find();
            return matcher.group(1);
        }

        /** The next event of a run that says something of a kind. */
        private String next(String run, Pattern kind) throws IOException {
            String line = "";
            while (!line.startsWith("data:")
                    || !line.contains(run)
                    || !kind.matcher(line).find()) {
                line = events.readLine();
                if (line == null) {
                    throw new IOException("the server sends no more");
                }
            }
            return line;
        }
    }

    /** A page whose server has run the scenario itself. */
    @State(Scope.Benchmark)
    public static class WarmPage extends ColdPage {
        @Setup
        public void awaitBaseline() throws IOException {
            done("\"run\":0,", REPLICATIONS);
        }
    }

    /** The first point. */
    @Benchmark
    public int firstPoint(WarmPage page) throws IOException, InterruptedException {
        return page.months(HIDDEN_MONTHS + 1);
    }

    /** All months of the first replication. */
    @Benchmark
    public int curve(WarmPage page) throws IOException, InterruptedException {
        return page.months(MONTHS);
    }

    /** All replications. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public int band(WarmPage page) throws IOException, InterruptedException {
        return page.done(page.move(), REPLICATIONS);
    }

    /** The first point on a cold page. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public int firstPointCold(ColdPage page) throws IOException, InterruptedException {
        return page.months(HIDDEN_MONTHS + 1);
    }

    /** All months of the first replication on a cold page. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public int curveCold(ColdPage page) throws IOException, InterruptedException {
        return page.months(MONTHS);
    }
}
