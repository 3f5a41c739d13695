package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.BlockKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence, its claims, in all tables {@code sentences*.tsv}: over event types, countries and constructions. Published on Thursday 16 May 2019. */
class SentenceTableTest {

    /** A row of the table: a sentence (a headline when it ends in no mark) and what it claims. */
    record Row(String sentence, String claims) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheClaimsOfASentence(Row row) {
        boolean prose = row.sentence().endsWith(".") || row.sentence().endsWith("\"");
        BlockKind kind = prose ? BlockKind.PARAGRAPH : BlockKind.HEADLINE;
        var article = Articles.of("row").block(kind, row.sentence(), null, null).build();

        assertThat(Rendering.of(Extractors.extract(article).claims())).isEqualTo(row.claims());
    }

    @Test
    void theTableIsLong() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(550);
    }

    static Stream<Row> rows() {
        return tables().flatMap(SentenceTableTest::rows);
    }

    /** All files {@code sentences*.tsv} beside this class, by name. */
    private static Stream<Path> tables() {
        try {
            Path folder = Path.of(
                            SentenceTableTest.class.getResource("sentences.tsv").toURI())
                    .getParent();
            try (Stream<Path> files = Files.list(folder)) {
                return files
                        .filter(file -> file.getFileName().toString().matches("sentences.*\\.tsv"))
                        .sorted()
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Row> rows(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(columns[0], columns[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
