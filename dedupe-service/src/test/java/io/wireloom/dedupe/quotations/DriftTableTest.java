package io.wireloom.dedupe.quotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.Drift;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two quotations, and how the one departs from the other. */
class DriftTableTest {

    /** A row of the table; speakers are null for "-". */
    record Row(Form form, Form other, String departure) {
        @Override
        public String toString() {
            return form.words() + " | " + other.words();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsHowAQuotationDepartsFromAnother(Row row) {
        String departure = Likeness.between(row.form(), row.other()).isEmpty()
                ? "apart"
                : rendered(Departure.of(List.of(row.form()), row.other()).get(0));

        assertThat(departure).isEqualTo(row.departure());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void setsTheTwoBesideEachOtherInEitherOrder(Row row) {
        assertThat(Likeness.between(row.other(), row.form())).isEqualTo(Likeness.between(row.form(), row.other()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsByTheIndexWhateverIsOneQuotation(Row row) {
        boolean one = Likeness.between(row.form(), row.other()).isPresent();

        assertThat(one && Collections.disjoint(FormKeys.of(row.form()), FormKeys.of(row.other())))
                .isFalse();
    }

    @Test
    void comparesNothingWithoutWords() {
        assertThat(Quotes.form("Ines Calder", "\u2026 ?!").comparable()).isFalse();
    }

    private static String rendered(List<Drift> drifts) {
        return drifts.isEmpty() ? "-" : drifts.stream().map(Drift::name).collect(Collectors.joining(" "));
    }

    static Stream<Row> rows() {
        try (var in = DriftTableTest.class.getResourceAsStream("drifts.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(form(columns[0], columns[1]), form(columns[2], columns[3]), columns[4]))
                    .toList();
            return rows.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Form form(String speaker, String words) {
        return Quotes.form(speaker.equals("-") ? null : speaker, words);
    }
}
