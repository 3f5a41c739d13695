package io.wireloom.endtoend.faults;

import io.wireloom.contracts.status.Health;
import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One instance of a service, as it is packaged, in a process of its own. */
final class Instance {

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Part part;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private Path jar;
    private Process process;

    /**
     * @param jar what starts it
     * @param log where its log goes on
     * @param environment what it is told, its port apart
     */
    Instance(Part part, Path jar, Path log, int port, Map<String, String> environment) {
        this.part = part;
        this.jar = jar;
        this.log = log;
        this.port = port;
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    Part part() {
        return part;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Its process; null before it was started. */
    Process process() {
        return process;
    }

    /** Starts it, and does not wait for it. */
    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                part == Part.EXTRACT ? "-Xmx640m" : "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dmp.messaging.connector.smallrye-kafka.auto.commit.interval.ms=1000",
                "-jar",
                jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Is another build of the service from its next start on. */
    void use(Path other) {
        jar = other;
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(this + " does not stop");
        }
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    boolean ready() {
        return Health.ask(address()).up();
    }

    void awaitReady() {
        Awaitility.await(this + " is ready").atMost(PATIENCE).until(() -> {
            if (!alive()) {
                throw new IllegalStateException(this + " ended unasked; its log: " + log);
            }
            return ready();
        });
    }

    @Override
    public String toString() {
        return part.title() + " at " + port;
    }
}
