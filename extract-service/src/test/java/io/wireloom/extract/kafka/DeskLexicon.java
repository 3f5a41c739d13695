package io.wireloom.extract.kafka;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The service with a desk's own lexicon of one row, which is read anew only when told to. */
public final class DeskLexicon implements QuarkusTestProfile {

    static final Path FOLDER = folder();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("wireloom.extract.lexicon.dir", FOLDER.toString(), "wireloom.extract.lexicon.check", "24h");
    }

    private static Path folder() {
        try {
            Path folder = Path.of("target/desk-lexicon").toAbsolutePath();
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("weapons.tsv"));
            Files.writeString(folder.resolve("people.tsv"), "civil\tcivilians\tlamplighter\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
