package org.liansim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.kernel.Supervision;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.ScopeReadings;
import org.liansim.kpi.Scopes;
import org.liansim.kpi.Span;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.Json;
import org.liansim.run.Simulation;
import org.liansim.scenario.yaml.ReadResult;

/** The live page over HTTP. */
class ServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void serve() throws IOException {
        server = new Server(LiveStudy.in(folder), new Server.Options(0, 2, "en"));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void shouldRefuseOtherHostsAndOrigins() throws IOException {
        int port = URI.create(server.address()).getPort();
        assertEquals(200, status("/", "Host: 127.0.0.1:" + port));
        assertEquals(200, status("/", "Host: localhost:" + port, "Origin: http://localhost:" + port));
        for (String host : List.of("evil.example", "127.0.0.1", "127.0.0.1:" + (port + 1), "127.0.0.1.evil:" + port)) {
            assertEquals(403, status("/", "Host: " + host), host);
            assertEquals(403, status("/board", "Host: " + host), host);
        }
        for (String origin : List.of("http://evil.example", "null", "http://localhost:" + port)) {
            assertEquals(403, status("/events", "Host: 127.0.0.1:" + port, "Origin: " + origin), origin);
        }
    }

    @Test
    void shouldListenOnTheLoopbackAddressAlone() {
        assertEquals("127.0.0.1", URI.create(server.address()).getHost());
        assertThrows(
                IOException.class,
                () -> new Socket("127.0.0.2", URI.create(server.address()).getPort()).close());
    }

    @Test
    void shouldTellBrowsersToLoadNothingElse() throws Exception {
        HttpResponse<String> page = get("");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertTrue(!policy.contains("unsafe") && !policy.contains("http"), policy);
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(404, get("Server.class").statusCode());
        assertEquals(200, get("echarts.common.min.js").statusCode());
    }

    @Test
    void shouldBoundWhatIsSent() throws Exception {
        assertEquals(413, post("runs", "{\"session\":\"" + "x".repeat(70_000) + "\"}", "application/json"));
        assertEquals(415, post("runs", "{}", "text/plain"));
        assertEquals(400, post("runs", "[", "application/json"));
        assertEquals(410, post("runs", "{\"session\":\"none\"}", "application/json"));
        assertEquals(
                414,
                status(
                        "/?" + "x".repeat(40_000),
                        "Host: " + URI.create(server.address()).getAuthority()));
    }

    @Test
    void shouldLeaveNothingThatRunsWhenItEndsWithAPageOpen() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Server other = new Server(LiveStudy.in(folder), new Server.Options(0, 1, "en"));
        Events page = new Events(other.address());
        assertEquals("hello", page.next().name());
        other.close();
        List<Thread> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                .toList();
        for (Thread each : left) {
            each.join(10_000);
            assertFalse(each.isAlive(), each.getName());
        }
        page.close();
    }

    @Test
    void shouldBoundThePagesThatAreOpen() throws Exception {
        Deque<Events> open = new ArrayDeque<>();
        try {
            String last = "hello";
            while (last.equals("hello") && open.size() < 12) {
                open.push(new Events());
                last = open.peek().next().name();
            }
            assertEquals("refused", last);
            assertTrue(open.size() > 1 && open.size() <= 9, open.size() + " pages");
        } finally {
            for (Events each : open) {
                each.close();
            }
        }
    }

    @Test
    void shouldSayWhatIsWrongAsTheReaderDoes() throws Exception {
        HttpResponse<String> answer = get("scenario.yaml?levers="
                + URLEncoder.encode("{\"rules\":{\"delay_factr\":0.5}}", StandardCharsets.UTF_8));
        assertEquals(400, answer.statusCode());
        List<?> problems = Json.list(Json.object(answer.body()), "problems");
        assertEquals(1, problems.size());
        assertEquals("unknown key 'delay_factr' in lever 'rules'", ((Map<?, ?>) problems.get(0)).get("message"));
        assertEquals("did you mean 'delay_factor'?", ((Map<?, ?>) problems.get(0)).get("hint"));
    }

    /** The page's numbers are those of a run of the file that it gives away. */
    @Test
    void shouldGiveAwayAScenarioThatRunsToTheSameNumbers() throws Exception {
        String levers = "{\"rules\":{\"delay_factor\":0.6},\"demand\":{\"on\":true,\"share\":0.4}}";
        List<?> shown;
        try (Events events = new Events()) {
            String session = Json.string(events.next().data(), "session");
            String body = "{\"session\":\"" + session + "\",\"levers\":" + levers + "}";
            assertEquals(200, post("runs", body, "application/json"));
            shown = Json.list(events.lastBandOfARunOtherThan(0), "table");
        }
        Path file = folder.resolve("moved.yaml");
        String text = get("scenario.yaml?levers=" + URLEncoder.encode(levers, StandardCharsets.UTF_8))
                .body();
        Files.writeString(file, text);
        ReadResult read = LiveStudy.reader().read(file, List.of());
        Simulation simulation = Simulation.of(read.scenario());
        double sum = 0;
        int count = read.scenario().sampling().replications();
        for (int replication = 1; replication <= count; replication++) {
            RunOutcome run = simulation.run(replication, Supervision.NONE);
            sum += KpiCatalog.standard()
                    .headline()
                    .get(0)
                    .of(Span.WHOLE.of(new ScopeReadings(
                            run,
                            Scopes.of(read.scenario(), simulation.network()).get(0))));
        }
        double current = ((Number) ((List<?>) shown.get(0)).get(1)).doubleValue();
        assertEquals(
                new BigDecimal(sum / count / 1e9).round(new MathContext(6)).doubleValue(), current, 1e-6 * current);
        assertTrue(((Number) ((List<?>) shown.get(0)).get(2)).doubleValue() > 0, "more demand, more output");
    }

    @Test
    void shouldSayThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Subject subject = LiveStudy.in(Files.createDirectories(folder.resolve("other")));
            assertThrows(
                    BindException.class,
                    () -> new Server(subject, new Server.Options(taken.getLocalPort(), 1, "en")).close());
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int post(String path, String body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** Status of an answer to headers that a well-behaved client would not send. */
    private static int status(String path, String... headers) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nAccept: text/event-stream, */*\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Integer.parseInt(first.split(" ")[1]);
        }
    }

    /** Server-sent events of one page. */
    private static final class Events implements AutoCloseable {
        private final InputStream stream;
        private final BufferedReader lines;

        Events() throws IOException, InterruptedException {
            this(server.address());
        }

        Events(String address) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "events"))
                    .header("Accept", "text/event-stream")
                    .build();
            stream = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        record Event(String name, Map<?, ?> data) {}

        Event next() throws IOException {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return new Event(name, Json.object(line.substring(6)));
                }
            }
            throw new IOException("the events have ended");
        }

        /** What was last said of a run when all its replications and those of the baseline are done. */
        Map<?, ?> lastBandOfARunOtherThan(int other) throws IOException {
            for (Event event = next(); ; event = next()) {
                boolean isRun = event.data().get("run") instanceof Integer run && run != other;
                if (isRun
                        && event.name().equals("band")
                        && event.data().get("pairs").equals(4)) {
                    return event.data();
                }
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
