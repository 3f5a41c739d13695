package io.wireloom.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The record of what editors and operators did, as a service under test writes it.
 *
 * @param file where it writes it
 */
public record AuditRecord(Path file) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * The one line that {@code doing} leaves; it is written after the answer.
     *
     * @throws IllegalStateException when none comes, or more than one
     * @throws UncheckedIOException when the file cannot be read
     */
    public String lineOf(Runnable doing) {
        int before = lines().size();
        doing.run();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines().size() == before && System.nanoTime() < end) {
            pause();
        }
        List<String> more = lines().subList(before, lines().size());
        if (more.size() != 1) {
            throw new IllegalStateException("one line was to come, not " + more);
        }
        return more.get(0);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
