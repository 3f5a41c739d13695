package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claims are looked at together for a figure alone: the first tells of 4 May 2020, the two of different towns far apart. */
class BlockingKeysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same week,                              27, 0,  2020-05-05, 2020-05-06, rebels, 27, 0,  true",
        "another day that is told,                   27, 0,  2020-09-01, 2020-09-02, russia, 27, 0,  false",
        "no day and another doer months later,    27, 0,  '',         2020-09-02, rebels, 27, 0,  false",
        "no day but the doer months later,        27, 0,  '',         2020-09-02, russia, 27, 0,  true",
        "no day but two figures months later,     27, 41, '',         2020-09-02, rebels, 27, 41, true",
        "no day but a large odd figure,              243, 0, '',         2020-09-02, rebels, 243, 0, true",
        "no day and a large round figure,            240, 0, '',         2020-09-02, rebels, 240, 0, false",
        "a small number of the same week,            7, 0,   2020-05-05, 2020-05-06, rebels, 7, 0,   false"
    })
    void findsAClaimElsewhereByItsFigures(
            String name,
            long killed,
            long wounded,
            String day,
            String said,
            String actor,
            long otherKilled,
            long otherWounded,
            boolean found) {
        Telling one = telling(
                claim("a").place(Places.HOMS).actor("russia").day("2020-05-04").said("2020-05-05T08:00:00Z"),
                killed,
                wounded);
        ClaimFixture second = claim("b").place(Places.RAQQA).actor(actor).said(said + "T08:00:00Z");
        Telling other = telling(day.isEmpty() ? second : second.day(day), otherKilled, otherWounded);

        assertThat(!Collections.disjoint(BlockingKeys.probes(one), BlockingKeys.index(other)))
                .isEqualTo(found);
    }

    private static Telling telling(ClaimFixture claim, long killed, long wounded) {
        claim.event("ASSAULT", "air-strike").tally("killed", "", killed);
        if (wounded > 0) {
            claim.tally("wounded", "", wounded);
        }
        return Tellings.of(ClaimFixture.record("one", claim.in("one").build())).get(0);
    }
}
