package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.fixtures.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TellingsTest {

    @Test
    void takesPlaceAndDayFromTheClaimWithTheSameFigure() {
        Map<String, Telling> read = read(
                claim("toll")
                        .at(0, 60)
                        .day("2020-05-04")
                        .tally("killed", "civilians", 36)
                        .build(),
                claim("elsewhere").at(100, 150).place(Places.HAMA).build(),
                claim("names")
                        .at(300, 380)
                        .place(Places.HOMS_PROVINCE)
                        .tally("killed", "", 36)
                        .build());

        assertThat(read.get("toll").places()).containsExactly(Places.HOMS_PROVINCE);
        assertThat(read.get("names").when().start()).isEqualTo(LocalDate.parse("2020-05-04"));
        assertThat(read.get("names").when().basis()).isEqualTo(When.Basis.CONTEXT);
    }

    @Test
    void takesThePlaceFromTheSameSpeakerBeforeTheNearest() {
        Map<String, Telling> read = read(
                claim("near").at(0, 60).place(Places.RAQQA).build(),
                claim("toll")
                        .at(70, 120)
                        .by("observatory", "monitor")
                        .tally("killed", "civilians", 27)
                        .build(),
                claim("chief")
                        .at(400, 460)
                        .place(Places.HOMS)
                        .by("director", "monitor", "observatory")
                        .build());

        assertThat(read.get("toll").places()).containsExactly(Places.HOMS);
    }

    @Test
    void takesNothingFromAnotherEntry() {
        Map<String, Telling> read = read(
                claim("earlier")
                        .at(0, 60)
                        .place(Places.HOMS)
                        .said("2020-05-06T08:00:00Z")
                        .build(),
                claim("later").at(80, 120).said("2020-05-06T10:00:00Z").build());

        assertThat(read.get("later").places()).isEmpty();
    }

    @Test
    void takesNothingFromFarAway() {
        Map<String, Telling> read = read(
                claim("start").at(0, 60).place(Places.HOMS).build(),
                claim("end").at(4000, 4060).build());

        assertThat(read.get("end").places()).isEmpty();
    }

    @Test
    void presumesTheLastDaysWhereNothingIsTold() {
        Map<String, Telling> read =
                read(claim("undated").said("2020-05-06T08:00:00Z").build());

        When when = read.get("undated").when();
        assertThat(when.basis()).isEqualTo(When.Basis.PRESUMED);
        assertThat(when.overlaps(
                        new When(LocalDate.parse("2020-05-05"), LocalDate.parse("2020-05-05"), When.Basis.STATED)))
                .isTrue();
        assertThat(when.start()).isAfter(LocalDate.parse("2020-05-01"));
    }

    @Test
    void readsTheSameFromTheClaimsInAnyOrder() {
        Claim one = claim("a").at(0, 60).place(Places.HOMS).build();
        Claim two = claim("b").at(70, 90).day("2020-05-04").build();
        Claim three = claim("c").at(95, 120).place(Places.TALBISEH).build();

        assertThat(read(one, two, three)).isEqualTo(read(three, one, two));
    }

    private static Map<String, Telling> read(Claim... claims) {
        List<Telling> tellings = Tellings.of(record("article", claims));
        return tellings.stream().collect(Collectors.toMap(Telling::id, Function.identity()));
    }
}
