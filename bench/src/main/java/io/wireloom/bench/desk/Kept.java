package io.wireloom.bench.desk;

import io.wireloom.backing.EmbeddedDatabaseServer.Settings;
import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which a filled database is kept from one run to the next.
 *
 * @param folder null when nothing is kept
 */
record Kept(Path folder) {

    private static final String FILLED = "filled.txt";

    /** Where the server's data lies. */
    Settings settings() throws IOException {
        if (folder == null) {
            return Settings.forTests();
        }
        Files.createDirectories(folder);
        return new Settings(folder.resolve("data"), null, 0, folder.resolve("postgresql.log"));
    }

    /** What the database was filled with; empty when it is not filled to the end. */
    Optional<Filled> filled() throws IOException {
        if (folder == null || !Files.exists(folder.resolve(FILLED))) {
            return Optional.empty();
        }
        String line = Files.readString(folder.resolve(FILLED)).strip();
        return Optional.of(Filled.of(line)
                .orElseThrow(() -> new BadInputException(folder.resolve(FILLED) + " holds no counts: " + line)));
    }

    /** Notes that it is filled to the end. */
    void note(Filled filled) throws IOException {
        if (folder != null) {
            Files.writeString(folder.resolve(FILLED), filled.line());
        }
    }

    /** What there is. */
    record Filled(int articles, int claims, int incidents) {

        private static Optional<Filled> of(String line) {
            return line.matches("\\d{1,9} \\d{1,9} \\d{1,9}")
                    ? Optional.of(new Filled(number(line, 0), number(line, 1), number(line, 2)))
                    : Optional.empty();
        }

        private static int number(String line, int at) {
            return Integer.parseInt(line.split(" ")[at]);
        }

        private String line() {
            return articles + " " + claims + " " + incidents + "\n";
        }
    }
}
