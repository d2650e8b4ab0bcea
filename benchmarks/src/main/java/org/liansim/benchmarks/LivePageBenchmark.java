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
 * From a slider's move to what the live page of the shipped city then shows, over HTTP: the first months, the whole
 * curve of ten years, the band of 20 replications. Each move supersedes the run of the one before.
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar LivePageBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class LivePageBenchmark {
    /** A page that is open on a server whose baseline has been run. */
    @State(Scope.Benchmark)
    public static class Page {
        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        @Param("baseline")
        String scenario;

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
                    reader.read(city.resolve(scenario + ".yaml"), List.of("replications=20")),
                    "zhengzhou/" + scenario + ".yaml",
                    List.of(city.resolve("strategies/city.yaml")),
                    new Subject.Catalogs(LeverCatalog.standard(), KpiCatalog.standard()));
            int threads = Runtime.getRuntime().availableProcessors();
            server = new Server(subject, new Server.Options(0, threads, "en"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "events"))
                    .header("Accept", "text/event-stream")
                    .build();
            events = new BufferedReader(new InputStreamReader(
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8));
            session = await("\"session\"").replaceAll(".*\"session\":\"([^\"]*)\".*", "$1");
            await("\"failure\"");
        }

        @TearDown
        public void close() {
            server.close();
        }

        /** Moves a slider to where it has not been; its run is named in the answer. */
        private String move() throws IOException, InterruptedException {
            String body = "{\"session\":\"" + session + "\",\"levers\":{\"ed-rail\":{\"on\":true,\"intensity\":"
                    + 1.0 / ++moves + "}}}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "runs"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            String answer =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return answer.replaceAll(".*(\"run\":\\d+).*", "$1,");
        }

        private String await(String... parts) throws IOException {
            String line = events.readLine();
            while (!line.startsWith("data:") || !List.of(parts).stream().allMatch(line::contains)) {
                line = events.readLine();
            }
            return line;
        }
    }

    /** The first months. */
    @Benchmark
    public String firstMonths(Page page) throws IOException, InterruptedException {
        return page.await(page.move(), "\"from\":0");
    }

    /** All months of the first replication. */
    @Benchmark
    public String curve(Page page) throws IOException, InterruptedException {
        return page.await(page.move(), "\"done\":1,");
    }

    /** All replications. */
    @Benchmark
    public String band(Page page) throws IOException, InterruptedException {
        return page.await(page.move(), "\"done\":20,");
    }
}
