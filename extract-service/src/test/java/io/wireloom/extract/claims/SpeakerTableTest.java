package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Claim;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A passage, and for each claim in it its event word with the chain of speakers and their kinds. */
class SpeakerTableTest {

    /** A row of the table: a passage (a headline when it ends in no mark) and who makes its claims. */
    record Row(String passage, String speakers) {
        @Override
        public String toString() {
            return passage;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheSpeakersOfClaims(Row row) {
        boolean prose = row.passage().endsWith(".") || row.passage().endsWith("\"");
        BlockKind kind = prose ? BlockKind.PARAGRAPH : BlockKind.HEADLINE;
        var article = Articles.of("row").block(kind, row.passage(), null, null).build();

        assertThat(rendered(Extractors.extract(article).claims())).isEqualTo(row.speakers());
    }

    private static String rendered(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.event().text() + ": " + chain(claim)
                        + (claim.status() == Claim.Status.DENIED ? " denied" : "")
                        + (claim.rule().endsWith(Hearsay.MARK) ? " hearsay" : ""))
                .collect(Collectors.joining(" ;; "));
    }

    private static String chain(Claim claim) {
        return claim.attribution().isEmpty()
                ? "-"
                : claim.attribution().stream()
                        .map(speaker -> speaker.name() + " (" + speaker.kind() + ")")
                        .collect(Collectors.joining(" > "));
    }

    static Stream<Row> rows() {
        return TableFile.rows("speakers.tsv").map(columns -> new Row(columns[0], columns[1]));
    }
}
