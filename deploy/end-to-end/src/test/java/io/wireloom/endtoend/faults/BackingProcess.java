package io.wireloom.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A broker or a database server that can be killed as a machine that fails kills it, and started again on what it has written. */
final class BackingProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final String kind;
    private final Path directory;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private BackingProcess(String kind, Path directory, int port, Map<String, String> settings) {
        this.kind = kind;
        this.directory = directory;
        this.port = port;
        this.settings = settings;
    }

    static BackingProcess broker(Path directory, int port, Map<String, String> settings) {
        return new BackingProcess("broker", directory, port, settings);
    }

    static BackingProcess database(Path directory, int port, Map<String, String> settings) {
        return new BackingProcess("database", directory, port, settings);
    }

    /** Starts it, and waits until it can be used. */
    void start() throws IOException {
        Path ready = Path.of(directory + "." + BackingMain.READY);
        Files.deleteIfExists(ready);
        launch();
        Awaitility.await(kind + " is there").atMost(PATIENCE).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(kind + " ended while starting; its log: " + log());
            }
            return Files.exists(ready);
        });
    }

    /** Ends it at once, with everything that it has started. */
    void kill() throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(postgres());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().join();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        if (process == null) {
            return;
        }
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                kind.equals("broker") ? "-Xmx512m" : "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BackingMain.class.getName(),
                kind,
                directory.toString(),
                Integer.toString(port)));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return Path.of(directory + ".process.log");
    }

    /** The server's own processes, which are no children of ours. */
    private List<ProcessHandle> postgres() throws IOException {
        Path pid = directory.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return List.of();
        }
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).ifPresent(server -> {
            all.add(server);
            server.descendants().forEach(all::add);
        });
        return all;
    }
}
