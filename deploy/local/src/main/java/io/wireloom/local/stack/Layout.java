package io.wireloom.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are.
 *
 * @param project the project's own directory
 * @param home where data, logs and run state are kept
 */
public record Layout(Path project, Path home) {

    private static final long WANTED_FREE_BYTES = 512L << 20;

    /** Kafka's data. */
    public Path kafka() {
        return home.resolve("kafka");
    }

    /** PostgreSQL's data. */
    public Path postgres() {
        return home.resolve("postgres");
    }

    /** PostgreSQL's own files, unpacked. */
    public Path postgresBinaries() {
        return home.resolve("postgres-binaries");
    }

    /** Which processes run, and the lock of the launcher. */
    public Path run() {
        return home.resolve("run");
    }

    /** The log of a part, by its word or name. */
    public Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }

    /**
     * The file of feeds: the one asked for, else {@code feeds.yaml} beside the data; empty when there is neither.
     *
     * @param asked a path; null or blank when none is asked for
     */
    Optional<Path> feedsFile(String asked) {
        return own(asked, "feeds.yaml");
    }

    /**
     * The folder of a desk's own lexicon: the one asked for, else {@code lexicon} beside the data; empty when there is neither.
     *
     * @param asked a path; null or blank when none is asked for
     */
    Optional<Path> lexiconFolder(String asked) {
        return own(asked, "lexicon");
    }

    private Optional<Path> own(String asked, String name) {
        if (asked != null && !asked.isBlank()) {
            return Optional.of(Path.of(asked).toAbsolutePath());
        }
        return Optional.of(home.resolve(name)).filter(Files::exists);
    }

    /** The directory that a service runs from. */
    Path application(Part service) {
        return project.resolve(service.title()).resolve("target").resolve("quarkus-app");
    }

    /** The jar that starts a service. */
    public Path serviceJar(Part service) {
        return application(service).resolve("quarkus-run.jar");
    }

    /**
     * Makes the directories and looks whether there is room.
     *
     * @throws StackFailure when they cannot be made or the disk is full
     */
    public void prepare() {
        try {
            Files.createDirectories(home.resolve("log"));
            Files.createDirectories(run());
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < WANTED_FREE_BYTES) {
                throw new StackFailure("Only " + (free >> 20) + " MB are free where " + home
                        + " is; the stack wants " + (WANTED_FREE_BYTES >> 20)
                        + " MB. Free some, or put the data elsewhere with WIRELOOM_HOME=DIR.");
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "Cannot write to " + home + " (" + e.getMessage()
                            + "). Make it writable, or put the data elsewhere with WIRELOOM_HOME=DIR.",
                    e);
        }
        Part.services().forEach(service -> {
            if (!Files.exists(serviceJar(service))) {
                throw new StackFailure(service.title() + " is not built: " + serviceJar(service)
                        + " is missing. ./wireloom builds it; so does ./mvnw package.");
            }
        });
    }
}
