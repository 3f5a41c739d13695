package io.wireloom.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checkout this module stands in. */
public final class Checkout {

    /** The deployed services, which are also modules. */
    public static final List<String> SERVICES =
            List.of("ingest-service", "extract-service", "dedupe-service", "query-service");

    private static final Path ROOT = findRoot();

    private Checkout() {}

    /** A path from the top of the checkout. */
    public static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** The content of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the content of a file. */
    public static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path candidate = Path.of("").toAbsolutePath();
        while (!Files.exists(candidate.resolve("mvnw"))) {
            candidate = candidate.getParent();
            if (candidate == null) {
                throw new IllegalStateException("not inside a checkout");
            }
        }
        return candidate;
    }
}
