package org.liansim.experiment.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Spark master and its workers on loopback, each in a process of its own, and what is submitted to them. */
final class Cluster implements AutoCloseable {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("spark.distribution"));
    private static final String HOST = "127.0.0.1";
    /** The processes live for seconds: to start soon is worth more to them than to run fast. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path folder;
    private final String url;
    private final List<Process> processes = new ArrayList<>();

    Cluster(Path folder) throws IOException {
        this.folder = folder;
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            port = free.getLocalPort();
        }
        url = "spark://" + HOST + ":" + port;
        spark("master", "master.Master", "--port", Integer.toString(port));
    }

    /** Starts a worker with one core. */
    Process worker(String name) throws IOException {
        return spark(name, "worker.Worker", "--cores", "1", "--memory", "512m", "--work-dir", folder + "/" + name, url);
    }

    private Process spark(String name, String type, String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(List.of("-Xmx256m", "-cp", DISTRIBUTION + "/spark/jars/*", "org.apache.spark.deploy." + type));
        command.addAll(List.of("--host", HOST, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        return start(name, command);
    }

    /** Submits a command of LianSim to the cluster. */
    Process submit(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(DISTRIBUTION + "/bin/liansim-spark", "--master", url));
        String options = String.join(" ", SHORT_LIVED);
        command.addAll(List.of("--executor-memory", "512m", "--conf", "spark.ui.enabled=false"));
        command.addAll(List.of("--driver-java-options", options));
        command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + options));
        command.addAll(List.of(arguments));
        return start(name, command);
    }

    /** Runs the same jar without a cluster. */
    Process local(String name, String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(List.of(
                "-cp", DISTRIBUTION + "/liansim-spark.jar:" + DISTRIBUTION + "/spark/jars/*", "org.liansim.cli.Main"));
        command.addAll(List.of(arguments));
        return start(name, command);
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>(SHORT_LIVED);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return command;
    }

    private Process start(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_HOME", DISTRIBUTION + "/spark");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LAUNCHER_OPTS", String.join(" ", SHORT_LIVED));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** What a process wrote. */
    String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** Waits for the end of a process; returns its exit code, or -1 when it does not come in time. */
    static int end(Process process, int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Kills a process and all that it started, as a machine that loses its power does. */
    static void kill(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }

    /** Tables of a result folder by name, in one text. */
    String tables(String result) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve(result))) {
            files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(file -> {
                try {
                    text.append(file.getFileName()).append('\n').append(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return text.toString();
    }
}
