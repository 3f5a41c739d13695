package io.wireloom.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Span;
import io.wireloom.extract.claims.Knowledge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A passage and its attributions: manner, source, cue and content, over the constructions that attribute. */
class AttributionTableTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();

    /** A row of the table. */
    record Row(String passage, String attributions) {
        @Override
        public String toString() {
            return passage;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheAttributionsOfAPassage(Row row) {
        var reader = new AttributionReader(KNOWLEDGE.segmenter(), KNOWLEDGE.model(), KNOWLEDGE.lexicon());

        List<Attributed> found = reader.read(row.passage(), "2019-05-16");

        assertThat(found.stream().map(AttributionTableTest::rendered).collect(Collectors.joining(" ;; ")))
                .isEqualTo(row.attributions());
        assertThat(found).allSatisfy(one -> {
            assertThat(one.cue().standsIn(row.passage())).isTrue();
            assertThat(one.content()).allMatch(span -> span.standsIn(row.passage()));
            assertThat(one.source()).allMatch(span -> span.standsIn(row.passage()));
        });
    }

    private static String rendered(Attributed one) {
        String source = one.source().stream().map(Span::text).collect(Collectors.joining(" | "));
        String content = one.content().stream().map(Span::text).collect(Collectors.joining(" | "));
        return one.manner() + " [" + source + "] {" + one.cue().text() + "} " + content;
    }

    static Stream<Row> rows() {
        try (var in = AttributionTableTest.class.getResourceAsStream("attributions.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Row(columns[0], columns[1]))
                    .toList();
            return rows.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
