package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the last claim of a short text was: the place's name, country and precision; "?" for what stays unresolved. */
class PlaceTableTest {

    /** A text, its sentences parted by spaces, and the places of its last claim. */
    record Row(String text, String places) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void placesTheLastClaimOfAText(Row row) {
        List<Claim> claims =
                Extractors.extract(Articles.of("row", row.text()).build()).claims();
        assertThat(claims).isNotEmpty();

        assertThat(shown(claims.get(claims.size() - 1).places())).isEqualTo(row.places());
    }

    static Stream<Row> rows() {
        try (var in = PlaceTableTest.class.getResourceAsStream("places.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(columns[0], columns[1]))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(List<Claim.Place> places) {
        return places.isEmpty()
                ? "-"
                : places.stream()
                        .map(place -> place.name() + " " + (place.country() == null ? "?" : place.country()) + " "
                                + (place.precision() == null
                                        ? "?"
                                        : place.precision().toString()))
                        .collect(Collectors.joining("; "));
    }
}
