package io.wireloom.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.changes.Difference.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {

    private static final Article ARTICLE = Copy.article("a-1", "v-1", "Raid", "Many people died, the council said.");
    private static final Claim NINE = claim("c-1", Claim.Status.OCCURRED, 9, "Council");
    private static final Claim TWELVE = claim("c-2", Claim.Status.OCCURRED, 12, "Ministry");
    private static final Claim DENIAL = claim("c-3", Claim.Status.DENIED, 0, "Air Force");

    private static Claim claim(String id, Claim.Status status, long killed, String speaker) {
        return Copy.claim(ARTICLE, id, status, killed, speaker);
    }

    private static Incident incident(String id, Claim... claims) {
        return Copy.incident(id, 1, "Raid " + id, claims);
    }

    @Test
    void saysWhatChangedAboutOneIncidentTheGraverFirst() {
        assertThat(IncidentChanges.between(incident("i", NINE), incident("i", NINE, TWELVE)))
                .extracting(difference -> difference.kind() + " " + difference.text())
                .containsExactly(
                        "GRADE grade from weak to fair: 2 independent origins",
                        "ORIGINS origins from 1 to 2: Ministry joined",
                        "FIGURE civilians killed: best from 9 to 12, high from 9 to 12",
                        "CLAIM said by Ministry: “Many people died, the council said.”",
                        "DISAGREEMENT now differing, conflict: 36 against 27: 9 apart");
    }

    @Test
    void saysWhatIsThereNoLongerTheOtherWayRound() {
        assertThat(IncidentChanges.between(incident("i", NINE, TWELVE), incident("i", NINE)))
                .extracting(Difference::text)
                .containsExactly(
                        "grade from fair to weak: 1 independent origins",
                        "origins from 2 to 1: Ministry left",
                        "civilians killed: best from 12 to 9, high from 12 to 9",
                        "no longer here: Ministry: “Many people died, the council said.”",
                        "differing no longer, conflict: 36 against 27: 9 apart");
    }

    @Test
    void namesADenialAsOne() {
        assertThat(IncidentChanges.between(incident("i", NINE), incident("i", NINE, DENIAL)))
                .filteredOn(difference -> difference.kind() == Kind.DENIAL)
                .extracting(Difference::text)
                .containsExactly("denied by Air Force: “Many people died, the council said.”");
    }

    @Test
    void countsWhatIsMoreThanAnyoneReads() {
        Claim[] many = IntStream.range(0, 300)
                .mapToObj(number -> claim("m-" + number, Claim.Status.OCCURRED, number, "Speaker " + number))
                .toArray(Claim[]::new);
        Incident small = incident("i", NINE);
        Incident large = incident(
                "i", Stream.concat(Stream.of(NINE), Arrays.stream(many)).toArray(Claim[]::new));

        assertThat(IncidentChanges.between(small, large))
                .filteredOn(difference -> difference.kind() == Kind.CLAIM)
                .hasSize(21)
                .last()
                .extracting(Difference::text)
                .isEqualTo("and 280 more claims joined");
        assertThat(IncidentChanges.between(large, small))
                .filteredOn(difference -> difference.kind() == Kind.WITHDRAWN)
                .hasSize(21)
                .last()
                .extracting(Difference::text)
                .isEqualTo("and 280 more are no longer here");
        assertThat(IncidentChanges.between(small, large))
                .filteredOn(difference -> difference.kind() == Kind.ORIGINS)
                .extracting(Difference::text)
                .singleElement()
                .asString()
                .endsWith(" and 280 more joined");
    }

    @Test
    void saysNothingOfWhatStayed() {
        assertThat(IncidentChanges.between(incident("i", NINE, TWELVE), incident("i", NINE, TWELVE)))
                .isEmpty();
        assertThat(StateChanges.between(state(incident("i", NINE)), state(incident("i", NINE))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void tellsNewGoneMergedAndSplit(
            String name, Map<String, Incident> before, Map<String, Incident> after, List<String> expected) {
        assertThat(StateChanges.between(before, after))
                .extracting(changed -> changed.incidentId() + " "
                        + changed.changes().get(0).kind() + " "
                        + changed.changes().get(0).text())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Arguments> states() {
        Incident nine = incident("i-1", NINE);
        Incident twelve = incident("i-2", TWELVE);
        Incident both = incident("i-1", NINE, TWELVE);
        return Stream.of(
                Arguments.of(
                        "new",
                        state(),
                        state(nine),
                        List.of(
                                "i-1 NEW first known, graded weak, told by Council: “Many people died, the council said.”")),
                Arguments.of(
                        "gone",
                        state(nine),
                        state(),
                        List.of(
                                "i-1 GONE all its claims were withdrawn, Council: “Many people died, the council said.”")),
                Arguments.of(
                        "merged",
                        state(nine, twelve),
                        state(both),
                        List.of(
                                "i-1 MERGED holds claims that were in i-2 (Raid i-2)",
                                "i-2 MERGED its claims are now in i-1 (Raid i-1)")),
                Arguments.of(
                        "split",
                        state(both),
                        state(nine, twelve),
                        List.of(
                                "i-1 SPLIT some of its claims are now in i-2 (Raid i-2)",
                                "i-2 SPLIT told apart from i-1 (Raid i-1)")),
                Arguments.of(
                        "another founding claim",
                        state(both),
                        state(twelve),
                        List.of(
                                "i-1 GONE its claims are now in i-2 (Raid i-2)",
                                "i-2 NEW takes the place of i-1 (Raid i-1)")),
                Arguments.of(
                        "a denial in two incidents stays in both",
                        state(incident("i-1", NINE, DENIAL), incident("i-2", TWELVE, DENIAL)),
                        state(incident("i-1", NINE, DENIAL), incident("i-2", TWELVE, DENIAL)),
                        List.of()));
    }

    private static Map<String, Incident> state(Incident... incidents) {
        Map<String, Incident> state = new LinkedHashMap<>();
        Arrays.stream(incidents).forEach(incident -> state.put(incident.incidentId(), incident));
        return state;
    }
}
