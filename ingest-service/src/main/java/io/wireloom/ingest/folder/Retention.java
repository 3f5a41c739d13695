package io.wireloom.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Deletes processed files by their day. Touches nothing but directories named for a day, and the files right in them. */
final class Retention {

    private Retention() {}

    /** Deletes the days before {@code first}. */
    static void deleteBefore(LocalDate first, Path processed) throws IOException {
        if (!Files.isDirectory(processed, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path day : entries(processed)) {
            if (Files.isDirectory(day, LinkOption.NOFOLLOW_LINKS) && before(first, day)) {
                for (Path file : entries(day)) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        Files.deleteIfExists(file);
                    }
                }
                if (entries(day).isEmpty()) {
                    Files.deleteIfExists(day);
                }
            }
        }
    }

    private static boolean before(LocalDate first, Path day) {
        try {
            return LocalDate.parse(day.getFileName().toString()).isBefore(first);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<Path> entries(Path directory) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        return entries;
    }
}
