package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
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
        return TableFile.rows("places.tsv").map(columns -> new Row(columns[0], columns[1]));
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
