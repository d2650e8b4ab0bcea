package org.liansim.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.util.AsyncExecutor;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kotlin.LazyKt;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.liansim.model.InvalidSettingException;
import org.liansim.result.Json;
import org.liansim.result.ResultException;
import org.liansim.scenario.InputException;
import org.slf4j.LoggerFactory;

/** The live page on the loopback address of this machine. */
public final class Server implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_CONNECTIONS = 48;
    private static final int MOST_THREADS = 24;
    private static final int MOST_BODY_BYTES = 64 * 1024;
    private static final int MOST_HEADER_BYTES = 32 * 1024;
    private static final long FAREWELL_MILLIS = 1_000;
    private static final long IDLE_MILLIS = 5 * 60_000L;
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
    private static final List<String> FILES =
            List.of("page.css", "icon.svg", "main.js", "levers.js", "fields.js", "outcomes.js", "state.js", "words.js");
    /** The chart library that reports have too. */
    private static final String CHARTS = "echarts.common.min.js";

    private final Studio studio;
    private final Pages pages;
    private final String language;
    /** Threads that send events to the open pages. */
    private final ExecutorService senders = Executors.newCachedThreadPool(work -> new Thread(work, "live-events"));

    private final Javalin web;

    /**
     * Builds the network of the subject, begins to run it, and answers from now on.
     *
     * @param options where and how
     * @throws BindException when the port is taken
     */
    public Server(Subject subject, Options options) throws BindException {
        studio = new Studio(subject, options.threads);
        pages = new Pages(studio);
        language = options.language;
        web = Javalin.create(this::configure);
        try {
            web.start(LOOPBACK, options.port);
        } catch (JavalinBindException e) {
            close();
            throw (BindException) new BindException("port " + options.port + " cannot be used").initCause(e);
        }
    }

    /**
     * Where and how a page is served.
     *
     * @param port port of the loopback address; 0 for any that is free
     * @param threads replications at once
     * @param language {@code en} or {@code zh}, where an address does not say
     */
    public record Options(int port, int threads, String language) {}

    /** Address of the page. */
    public String address() {
        return "http://" + LOOPBACK + ":" + web.port() + "/";
    }

    /** Ends all runs and answers no more. */
    @Override
    public void close() {
        pages.close();
        studio.close();
        awaitSenders();
        web.stop();
    }

    /** Lets the pages be told that they have ended; one that takes nothing is not waited for long. */
    private void awaitSenders() {
        senders.shutdown();
        try {
            senders.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_BODY_BYTES;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.concurrency.executor = LazyKt.lazyOf(new AsyncExecutor(senders));
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
        config.jetty.modifyServer(server -> server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server)));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.routes.before(Guard::check);
        config.routes.get("/", request -> answer(request, "page.html"));
        FILES.forEach(file -> config.routes.get("/" + file, request -> answer(request, file)));
        config.routes.get("/" + CHARTS, request -> answer(request, "/org/liansim/report/" + CHARTS));
        config.routes.get("/board", request -> json(request, pages.board(language(request))));
        config.routes.sse("/events", client -> pages.open(client, language(client.ctx())));
        config.routes.post("/runs", request -> json(request, pages.run(body(request))));
        config.routes.post("/view", request -> json(request, pages.view(body(request))));
        config.routes.get("/scenario.yaml", this::download);
        config.routes.exception(
                Refusal.class, (e, request) -> problem(request, e.status(), Answers.of(e.getMessage())));
        config.routes.exception(InputException.class, (e, request) -> problem(request, 400, Answers.of(e)));
        config.routes.exception(
                InvalidSettingException.class, (e, request) -> problem(request, 400, Answers.of(e.getMessage())));
        config.routes.exception(
                HttpResponseException.class,
                (e, request) -> problem(request, e.getStatus(), Answers.of(e.getMessage())));
        config.routes.exception(Exception.class, (e, request) -> {
            LoggerFactory.getLogger(Server.class).error("{} {}", request.method(), request.path(), e);
            problem(request, 500, Answers.of("internal error: " + e));
        });
    }

    private static void answer(Context request, String file) {
        try (InputStream in = Server.class.getResourceAsStream(file)) {
            request.contentType(TYPES.get(file.substring(file.lastIndexOf('.') + 1)) + "; charset=utf-8")
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void download(Context request) {
        Position position = pages.position(object(request.queryParam("levers")));
        String text = studio.text(position);
        studio.read(text);
        request.contentType("application/yaml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + studio.fileName() + "\"")
                .result(text);
    }

    private String language(Context request) {
        String asked = request.queryParam("lang");
        return "en".equals(asked) || "zh".equals(asked) ? asked : language;
    }

    private static Map<?, ?> body(Context request) {
        if (!"application/json".equals(request.contentType())) {
            throw new Refusal(415, "the body must be application/json");
        }
        try {
            byte[] bytes = request.req().getInputStream().readNBytes(MOST_BODY_BYTES + 1);
            if (bytes.length > MOST_BODY_BYTES) {
                throw new Refusal(413, "the body has more than " + MOST_BODY_BYTES + " bytes");
            }
            return object(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> object(String text) {
        try {
            return Json.object(text == null ? "{}" : text);
        } catch (ResultException e) {
            throw Refusal.wrong(e.getMessage());
        }
    }

    private static void json(Context request, Map<String, ?> answer) {
        request.contentType("application/json; charset=utf-8").result(Json.compact(answer));
    }

    private static void problem(Context request, int status, Map<String, ?> answer) {
        json(request.status(status), answer);
    }
}
