package io.wireloom.ingest.folder;

import io.wireloom.ingest.feeds.FolderDefinition;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A watched directory, as one instance of the service sees it:
 *
 * <pre>
 * story.xml                          delivered, or still being written
 * .work/HOST-PID/story.xml           taken by one instance
 * .work/HOST-PID/.heartbeat          touched while that instance lives
 * processed/2026-03-01/story.xml     every item of it was taken
 * rejected/story.xml                 at least one item of it was not;
 * rejected/story.xml.reason.json     which, and why
 * </pre>
 *
 * <p>A file passes from one place to the next by a rename, so it is always in exactly one of them. Links are not followed. Not safe
 * for use by several threads.
 */
final class DropFolder {

    private static final String HEARTBEAT = ".heartbeat";

    private final Path root;
    private final Instance instance;
    private final FileNames names;
    private final Stillness stillness;

    DropFolder(FolderDefinition definition, Instance instance) {
        this.root = definition.path();
        this.instance = instance;
        this.names = new FileNames(definition.include());
        this.stillness = new Stillness(definition.settle());
    }

    /** Says to the other instances that this one lives. */
    void beat(Instant now) throws IOException {
        if (!Files.isDirectory(root)) {
            // Not made here: it may be the place of a file system that is not mounted.
            throw new NoSuchFileException(root.toString());
        }
        Path heartbeat = Files.createDirectories(work()).resolve(HEARTBEAT);
        try {
            Files.createFile(heartbeat);
        } catch (FileAlreadyExistsException e) {
            Files.setLastModifiedTime(heartbeat, FileTime.from(now));
        }
    }

    /** The files that this instance has taken and not finished, by name. */
    List<Path> taken() throws IOException {
        return files(work()).stream()
                .filter(file -> !file.endsWith(HEARTBEAT))
                .sorted()
                .toList();
    }

    /** Takes the files over that instances have left which live no more. */
    void takeOver(Duration silence, Instant now) throws IOException {
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(root.resolve(".work"), Files::isDirectory)) {
            directories.forEach(others::add);
        }
        for (Path other : others) {
            if (!other.equals(work()) && dead(other, silence, now)) {
                for (Path file : files(other)) {
                    if (!file.endsWith(HEARTBEAT)) {
                        moveToWork(file);
                    }
                }
                removeIfEmpty(other);
            }
        }
    }

    private boolean dead(Path other, Duration silence, Instant now) throws IOException {
        boolean known = Instance.of(other.getFileName().toString())
                .map(instance::knowsDead)
                .orElse(false);
        try {
            Instant beat = Files.getLastModifiedTime(other.resolve(HEARTBEAT)).toInstant();
            return known || beat.plus(silence).isBefore(now);
        } catch (NoSuchFileException e) {
            Instant changed = Files.getLastModifiedTime(other).toInstant();
            return known || changed.plus(silence).isBefore(now);
        }
    }

    private static void removeIfEmpty(Path directory) throws IOException {
        if (files(directory).stream().allMatch(file -> file.endsWith(HEARTBEAT))) {
            Files.deleteIfExists(directory.resolve(HEARTBEAT));
            Files.deleteIfExists(directory);
        }
    }

    /** The deliveries that nobody writes any more, oldest first. */
    List<Path> settled(Instant now) throws IOException {
        List<Path> present = files(root).stream().filter(names::delivery).toList();
        Set<Path> seen = new HashSet<>(present);
        stillness.keep(seen);
        List<Delivery> settled = new ArrayList<>();
        for (Path file : present) {
            try {
                BasicFileAttributes attributes = attributes(file);
                if (stillness.settled(file, attributes, now)) {
                    settled.add(new Delivery(file, attributes.lastModifiedTime()));
                }
            } catch (NoSuchFileException e) {
                seen.remove(file);
            }
        }
        return settled.stream().sorted().map(Delivery::file).toList();
    }

    /** Takes a file; empty when another instance was faster, or a file of its name is still under way. */
    Optional<Path> take(Path file) throws IOException {
        return moveToWork(file);
    }

    private Optional<Path> moveToWork(Path file) throws IOException {
        Path target = work().resolve(file.getFileName());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.move(file, target, StandardCopyOption.ATOMIC_MOVE));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A name in a directory below this one that nobody has: that of the file, numbered if need be. The name is reserved. */
    Path reserve(String directory, Path file) throws IOException {
        Path place = Files.createDirectories(root.resolve(directory));
        for (int n = 1; ; n++) {
            Path target = place.resolve(FileNames.numbered(file.getFileName().toString(), n));
            try {
                return Files.createFile(target);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    /** Moves a finished file to its reserved place. */
    static void finish(Path file, Path reserved) throws IOException {
        Files.move(file, reserved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the processed files of all days are. */
    Path processed() {
        return root.resolve("processed");
    }

    private Path work() {
        return root.resolve(".work").resolve(instance.name());
    }

    /** The files themselves, without what links lead to. */
    private static List<Path> files(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(directory, entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))) {
            entries.forEach(files::add);
        }
        return files;
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private record Delivery(Path file, FileTime time) implements Comparable<Delivery> {
        @Override
        public int compareTo(Delivery other) {
            int byTime = time.compareTo(other.time);
            return byTime != 0 ? byTime : file.compareTo(other.file);
        }
    }
}
