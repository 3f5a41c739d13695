package io.wireloom.local.stack;

import io.wireloom.backing.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One service as a process of its own, started again when it dies unasked. Safe for use by several threads. */
final class ServiceProcess {

    /** Longer than a service waits for those that it is answering; this is for one that hangs. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    /** A heap grows from here: by itself a machine with much memory gives each a quarter of a gigabyte before it looks for garbage. */
    private static final String FIRST_HEAP = "-Xms64m";

    private final Part part;
    private final Layout layout;
    private final Map<String, String> environment;
    private final Consumer<String> notes;
    private final Runnable onRestart;
    private final RestartPolicy restarts = new RestartPolicy(Clock.systemUTC());
    private Process process;
    private boolean wanted;
    private boolean supervised;

    /**
     * @param notes is told when it dies unasked
     * @param onRestart is called when it has been started again
     */
    ServiceProcess(
            Part part, Layout layout, Map<String, String> environment, Consumer<String> notes, Runnable onRestart) {
        this.part = part;
        this.layout = layout;
        this.environment = environment;
        this.notes = notes;
        this.onRestart = onRestart;
    }

    /**
     * What every service is told: where broker and database are, its own port, and as long as only this machine reaches it that nobody
     * is asked who they are and that webhooks may lead to this machine.
     */
    static Map<String, String> environment(String bootstrapServers, Database database, String host, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "WIRELOOM_DB_HOST", database.host(),
                "WIRELOOM_DB_PORT", Integer.toString(database.port()),
                "WIRELOOM_DB_NAME", database.name(),
                "WIRELOOM_DB_USER", database.user(),
                "WIRELOOM_DB_PASSWORD", database.password(),
                "WIRELOOM_WEBHOOKS_ALLOW_PRIVATE", Boolean.toString(host.equals("localhost")),
                "QUARKUS_HTTP_HOST", host,
                "QUARKUS_HTTP_PORT", Integer.toString(port)));
        if (host.equals("localhost")) {
            environment.put(
                    "WIRELOOM_ACCESS",
                    Optional.ofNullable(System.getenv("WIRELOOM_ACCESS")).orElse("off"));
        }
        return environment;
    }

    Part part() {
        return part;
    }

    void with(String variable, String value) {
        environment.put(variable, value);
    }

    synchronized void start() {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.directory(layout.application(part).toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(layout.log(part.title()).toFile()));
        try {
            Process started = builder.start();
            process = started;
            wanted = true;
            Thread watch = new Thread(() -> watch(started), part.title() + "-watch");
            watch.setDaemon(true);
            watch.start();
        } catch (IOException e) {
            throw new StackFailure(part.title() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** From now on the service is started again when it dies. */
    synchronized void supervise() {
        supervised = true;
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    synchronized Optional<Running> running() {
        return Optional.ofNullable(process)
                .map(Process::toHandle)
                .filter(ProcessHandle::isAlive)
                .map(handle -> Running.of(part.title(), handle));
    }

    /** Asks the service to end; follow with {@link #awaitEnd}. */
    synchronized void stop() {
        wanted = false;
        if (process != null) {
            process.destroy();
        }
    }

    /** Ends the service without asking it. */
    synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    void awaitEnd() {
        Process ending;
        synchronized (this) {
            ending = process;
        }
        try {
            if (ending != null && !ending.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Process started) {
        try {
            started.waitFor();
            ended(started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Process ended) {
        synchronized (this) {
            if (!wanted || !supervised || ended != process) {
                return;
            }
        }
        String how = part.title() + " ended with code " + ended.exitValue();
        Optional<Duration> pause = restarts.afterDeath();
        if (pause.isEmpty()) {
            notes.accept(how + " for the " + (RestartPolicy.RESTARTS + 1)
                    + "th time in ten minutes and is left alone; its log: " + layout.log(part.title()));
            return;
        }
        notes.accept(how + "; starting it again");
        CompletableFuture.delayedExecutor(pause.get().toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::startAgain);
    }

    private void startAgain() {
        synchronized (this) {
            if (!wanted || alive()) {
                return;
            }
            start();
        }
        onRestart.run();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(FIRST_HEAP);
        command.add("-Xmx" + part.heapMegabytes() + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        Optional.ofNullable(System.getenv("WIRELOOM_JAVA_OPTS")).stream()
                .flatMap(options -> List.of(options.strip().split("\\s+")).stream())
                .filter(Predicate.not(String::isEmpty))
                .forEach(command::add);
        command.add("-jar");
        command.add(layout.serviceJar(part).toAbsolutePath().toString());
        return command;
    }
}
