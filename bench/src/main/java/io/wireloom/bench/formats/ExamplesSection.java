package io.wireloom.bench.formats;

import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The IPTC's examples of NewsML-G2: news and package items are read, other kinds of item refused with the reason. */
final class ExamplesSection implements Section {

    private final Ingest ingest;

    ExamplesSection(Ingest ingest) {
        this.ingest = ingest;
    }

    @Override
    public int run(Path fixtures, PrintWriter out) {
        Path directory = fixtures.resolve("raw/newsml-g2/examples");
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        int crashes = 0;
        int read = 0;
        List<Path> files = files(directory, ".xml");
        out.println("NewsML-G2 examples");
        for (Path file : files) {
            Outcome outcome = ingest.take(file, null);
            crashes += outcome.crash() == null ? 0 : 1;
            read += outcome.accepted() ? 1 : 0;
            if (!outcome.accepted()) {
                out.println("  not read: " + file.getFileName() + ": " + outcome.reason());
            }
        }
        out.println("  read: " + read + " of " + files.size());
        out.println();
        return crashes;
    }

    /** The files of a directory whose names end so, in order. */
    static List<Path> files(Path directory, String suffix) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInputException("cannot list " + directory, e);
        }
    }
}
