package io.wireloom.ingest.folder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells the files that nobody writes any more: those whose size and time have stood still for a while. By the clock of whoever
 * looks, as that of a file server may be wrong.
 */
final class Stillness {

    private final Duration settle;
    private final Map<Path, Sight> sights = new HashMap<>();

    Stillness(Duration settle) {
        this.settle = settle;
    }

    /** Whether a file has stood still for long enough, as far as it has been looked at. */
    boolean settled(Path file, BasicFileAttributes attributes, Instant now) {
        Sight sight = sights.get(file);
        if (sight == null || sight.size != attributes.size() || !sight.changed.equals(attributes.lastModifiedTime())) {
            sight = new Sight(attributes.size(), attributes.lastModifiedTime(), now);
            sights.put(file, sight);
        }
        return !sight.since.plus(settle).isAfter(now);
    }

    /** Forgets all files but those that are there. */
    void keep(Set<Path> present) {
        sights.keySet().retainAll(present);
    }

    private record Sight(long size, FileTime changed, Instant since) {}
}
