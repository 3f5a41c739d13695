package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.BlockKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence, its claims: over event types, countries and constructions. Published on Thursday 16 May 2019. */
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
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(150);
    }

    static Stream<Row> rows() {
        try (var in = SentenceTableTest.class.getResourceAsStream("sentences.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(columns[0], columns[1]))
                    .toList();
            return rows.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
