package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.extract.lexicon.LexiconTable;
import io.wireloom.extract.lexicon.LexiconTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionTest {

    private final LexiconTables builtIn = LexiconTables.builtIn();

    @Test
    void isTheSameForTheSameData() {
        assertThat(Edition.of(builtIn))
                .isEqualTo(Edition.of(LexiconTables.builtIn()))
                .matches("wireloom-grammar/2\\+[0-9a-f]{12}");
    }

    @Test
    void changesWithADesksOwnRowsAndComesBackWithoutThem() {
        LexiconTables own = builtIn.with(Map.of(LexiconTable.WEAPONS, "trebuchet\tartillery\ttrebuchet\n"));

        assertThat(Edition.of(own)).isNotEqualTo(Edition.of(builtIn));
        assertThat(Edition.of(own.with(Map.of()))).isEqualTo(Edition.of(builtIn));
    }

    @Test
    void doesNotChangeWithComments() {
        assertThat(Edition.of(builtIn.with(Map.of(LexiconTable.WEAPONS, "# nothing yet\n"))))
                .isEqualTo(Edition.of(builtIn));
    }

    @Test
    void countsEveryFileOfTheGazetteer() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/gazetteer"))) {
            assertThat(files.map(file -> "/gazetteer/" + file.getFileName())
                            .filter(name -> !name.endsWith(".md") && !name.endsWith(".py")))
                    .isNotEmpty()
                    .allMatch(Edition.RESOURCES::contains);
        }
    }

    @Test
    void countsEveryTableOfTheLexicon() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/lexicon"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("a table of the lexicon that LexiconTable does not list")
                    .isSubsetOf(Stream.of(LexiconTable.values())
                            .map(LexiconTable::fileName)
                            .toList());
        }
    }
}
