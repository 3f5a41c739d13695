package io.wireloom.local.stack;

import io.wireloom.backing.Backing;
import io.wireloom.backing.Database;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Health;
import io.wireloom.local.terminal.Terminal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Broker, database and the four services, running. Safe for use by several threads. */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    /** Where the ingest-service learns which file of feeds to use. */
    private static final String FEEDS_FILE = "WIRELOOM_FEEDS_FILE";

    /** Where the extract-service learns which folder holds the desk's own lexicon. */
    private static final String LEXICON_FOLDER = "WIRELOOM_LEXICON_DIR";

    private final Layout layout;
    private final Ports ports;
    private final Backing backing;
    private final Map<Part, ServiceProcess> services = new EnumMap<>(Part.class);
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Prepares a stack on a running broker and database server; {@link #start} starts its services.
     *
     * @param host the address that the services listen on
     * @param notes is told when a service dies and is started again
     */
    public LocalStack(Layout layout, Ports ports, Backing backing, String host, Terminal notes) {
        this.layout = layout;
        this.ports = ports;
        this.backing = backing;
        backing.createTopics(Topic.all());
        Database database = backing.createDatabase("wireloom");
        for (Part part : Part.services()) {
            Map<String, String> environment = new HashMap<>(
                    ServiceProcess.environment(backing.bootstrapServers(), database, host, ports.of(part)));
            if (part == Part.INGEST) {
                layout.feedsFile(System.getenv(FEEDS_FILE))
                        .ifPresent(file -> environment.put(FEEDS_FILE, file.toString()));
            }
            if (part == Part.EXTRACT) {
                layout.lexiconFolder(System.getenv(LEXICON_FOLDER))
                        .ifPresent(folder -> environment.put(LEXICON_FOLDER, folder.toString()));
            }
            if (part == Part.QUERY) {
                environment.put(WebhookKey.VARIABLE, WebhookKey.of(layout, System.getenv(WebhookKey.VARIABLE)));
                Part.services()
                        .forEach(asked -> environment.put(
                                "WIRELOOM_" + asked.name() + "_URL",
                                ports.address(asked).toString()));
            }
            services.put(part, new ServiceProcess(part, layout, environment, notes::line, () -> writeState(true)));
        }
    }

    /** Gives all services a further environment variable; before they are started. */
    public LocalStack with(String variable, String value) {
        services.values().forEach(service -> service.with(variable, value));
        return this;
    }

    /**
     * Starts the services, all at once, and waits until each is ready.
     *
     * @throws StackFailure when one does not come up
     */
    public void start(Terminal terminal) {
        long started = System.nanoTime();
        services.keySet().forEach(part -> LogFile.startAfresh(layout.log(part.title())));
        services.values().forEach(ServiceProcess::start);
        writeState(false);
        List<ServiceProcess> waiting = List.copyOf(services.values());
        while (!waiting.isEmpty() && !closed.get()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - started);
            terminal.progress(
                    "Starting",
                    waiting.stream().map(service -> service.part().title()).collect(Collectors.joining(", ")) + " ("
                            + waited.toSeconds() + " s)");
            for (ServiceProcess service : waiting) {
                failWhenDead(service, waited);
            }
            waiting = waiting.stream().filter(service -> !ready(service.part())).toList();
            pause();
        }
        services.values().forEach(ServiceProcess::supervise);
        writeState(true);
    }

    /** Whether the service says it is ready. */
    public boolean ready(Part service) {
        return Health.ask(ports.address(service)).up();
    }

    /** Ends one service at once, as a crash would, and leaves it ended. */
    public void kill(Part service) {
        services.get(service).kill();
        services.get(service).awaitEnd();
    }

    /** Ends one service in order and leaves it ended. */
    public void stop(Part service) {
        services.get(service).stop();
        services.get(service).awaitEnd();
    }

    /** Starts one service that was ended; it may take a while to be ready. */
    public void startAgain(Part service) {
        services.get(service).start();
    }

    public Ports ports() {
        return ports;
    }

    /** The broker's address. */
    public String bootstrapServers() {
        return backing.bootstrapServers();
    }

    /** Stops the services all at once, then broker and database. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        services.values().forEach(ServiceProcess::stop);
        services.values().forEach(ServiceProcess::awaitEnd);
        backing.close();
        RunState.forget(layout);
    }

    private void failWhenDead(ServiceProcess service, Duration waited) {
        if (closed.get() || (service.alive() && waited.compareTo(PATIENCE) < 0)) {
            return;
        }
        String title = service.part().title();
        String how = service.alive() ? " is not ready after " + waited.toSeconds() + " s" : " ended while starting";
        Health health = Health.ask(ports.address(service.part()));
        Optional<String> why =
                health.answered() ? Optional.of(health.reason()) : LogFile.tellingLine(layout.log(title));
        throw new StackFailure(
                title + how + ": " + why.orElse("it said nothing") + hint(why) + " | its log: " + layout.log(title));
    }

    private static String hint(Optional<String> why) {
        return why.filter(text -> text.contains("FlywayValidateException")).isPresent()
                ? " The data was written by another version of Wireloom; ./wireloom reset empties the stack."
                : "";
    }

    private synchronized void writeState(boolean ready) {
        List<Running> running = services.values().stream()
                .flatMap(service -> service.running().stream())
                .toList();
        new RunState(Running.of("launcher", ProcessHandle.current()), ready, ports.byPart(), running).write(layout);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while starting.", e);
        }
    }
}
