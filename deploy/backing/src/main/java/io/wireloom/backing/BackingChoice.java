package io.wireloom.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Where broker and database come from, and why.
 *
 * @param kind containers or embedded
 * @param reason in words, for the log
 */
public record BackingChoice(Kind kind, String reason) {

    /** System property that forces the choice: {@code containers}, {@code embedded} or {@code automatic} (the default). */
    public static final String PROPERTY = "wireloom.backing";

    private static final Logger LOG = LoggerFactory.getLogger(BackingChoice.class);
    private static final Path ENGINE_SOCKET = Path.of("/var/run/docker.sock");

    /** The two ways. */
    public enum Kind {
        CONTAINERS,
        EMBEDDED
    }

    /** Chooses for this machine, by {@link #PROPERTY} and by whether a container engine answers. */
    public static BackingChoice make() {
        return make(
                System.getProperty(PROPERTY, "automatic"),
                System.getenv(),
                Files.exists(ENGINE_SOCKET),
                () -> DockerClientFactory.instance().isDockerAvailable());
    }

    /** The engine is asked last: asking where there is none takes seconds and logs a stack trace. */
    static BackingChoice make(
            String asked, Map<String, String> environment, boolean socketExists, BooleanSupplier engineAnswers) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "containers" -> new BackingChoice(Kind.CONTAINERS, "asked for by -D" + PROPERTY);
            case "embedded" -> new BackingChoice(Kind.EMBEDDED, "asked for by -D" + PROPERTY);
            case "automatic", "" ->
                automatic(Optional.ofNullable(environment.get("DOCKER_HOST")), socketExists, engineAnswers);
            default ->
                throw new IllegalArgumentException(
                        "-D" + PROPERTY + "=" + asked + ": one of containers, embedded, automatic");
        };
    }

    private static BackingChoice automatic(
            Optional<String> engineHost, boolean socketExists, BooleanSupplier engineAnswers) {
        if (engineHost.isEmpty() && !socketExists) {
            return new BackingChoice(
                    Kind.EMBEDDED, "no container engine: no " + ENGINE_SOCKET + ", DOCKER_HOST not set");
        }
        String engine = engineHost.orElse(ENGINE_SOCKET.toString());
        return engineAnswers.getAsBoolean()
                ? new BackingChoice(Kind.CONTAINERS, "a container engine answers at " + engine)
                : new BackingChoice(Kind.EMBEDDED, "no container engine answers at " + engine);
    }

    /** Logs the choice in one line and starts what was chosen. */
    public Backing start() {
        LOG.info("Kafka and PostgreSQL: {} ({})", kind.name().toLowerCase(Locale.ROOT), reason);
        return switch (kind) {
            case CONTAINERS -> ContainersBacking.start();
            case EMBEDDED -> EmbeddedBacking.start();
        };
    }
}
