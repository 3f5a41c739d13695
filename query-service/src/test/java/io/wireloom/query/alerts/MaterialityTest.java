package io.wireloom.query.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.IncidentChange.Denial;
import io.wireloom.contracts.IncidentChange.Figures;
import io.wireloom.contracts.IncidentChange.Origin;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.contracts.samples.GoldenSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialityTest {

    private static final Figures EIGHT = new Figures("killed", "civilians", 8L, 8L, 8L);
    private static final Outline STANDING = outline("Raid on the mill", List.of("Mayor"), List.of(), List.of(EIGHT));

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        "a new incident", null, STANDING, List.of("NEW new here: told by Mayor; civilians killed 8")),
                Arguments.of("the same again", STANDING, STANDING, List.of()),
                Arguments.of(
                        "another title, grade and article",
                        STANDING,
                        new Outline(
                                Incident.State.ACTIVE,
                                "ASSAULT",
                                "raid",
                                "Raid on the old mill",
                                null,
                                null,
                                null,
                                "fair",
                                STANDING.origins(),
                                9,
                                9,
                                List.of(),
                                STANDING.tallies()),
                        List.of()),
                Arguments.of(
                        "a new origin",
                        STANDING,
                        outline("Raid on the mill", List.of("Mayor", "Hospital"), List.of(), List.of(EIGHT)),
                        List.of("ORIGIN new origin: Hospital")),
                Arguments.of(
                        "an origin that left",
                        STANDING,
                        outline("Raid on the mill", List.of(), List.of(), List.of(EIGHT)),
                        List.of()),
                Arguments.of(
                        "a toll that moved",
                        STANDING,
                        outline(
                                "Raid on the mill",
                                List.of("Mayor"),
                                List.of(),
                                List.of(new Figures("killed", "civilians", 8L, 14L, null))),
                        List.of("TOLL civilians killed: best from 8 to 14, high from 8 to open")),
                Arguments.of(
                        "a toll told first, and one told no longer",
                        STANDING,
                        outline(
                                "Raid on the mill",
                                List.of("Mayor"),
                                List.of(),
                                List.of(new Figures("wounded", "", 20L, 25L, 30L))),
                        List.of("TOLL civilians killed: told no longer, was 8", "TOLL wounded: first told, 20 to 30")),
                Arguments.of(
                        "a denial",
                        STANDING,
                        outline("Raid on the mill", List.of("Mayor"), List.of("Army"), List.of(EIGHT)),
                        List.of("DENIAL denied by Army")),
                Arguments.of(
                        "a second denial by the same",
                        outline("Raid on the mill", List.of("Mayor"), List.of("Army"), List.of(EIGHT)),
                        outline("Raid on the mill", List.of("Mayor"), List.of("Army", "Army"), List.of(EIGHT)),
                        List.of("DENIAL denied again by Army")),
                Arguments.of(
                        "the end of it",
                        STANDING,
                        new Outline(
                                Incident.State.DISSOLVED,
                                "ASSAULT",
                                null,
                                "",
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                0,
                                0,
                                List.of(),
                                List.of()),
                        List.of("GONE stands no longer: its claims are now in i-2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void tellsWhatIsMaterial(String name, Outline before, Outline after, List<String> expected) {
        assertThat(Materiality.between(before, after, List.of("i-2")))
                .extracting(reason -> reason.kind() + " " + reason.text())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void takesADenialUnderAnotherIdForTheSame() {
        Outline corrected = new Outline(
                Incident.State.ACTIVE,
                "ASSAULT",
                "raid",
                "Raid",
                null,
                null,
                null,
                "weak",
                List.of(),
                1,
                1,
                List.of(new Denial("c-99", "Army")),
                List.of());
        Outline before = new Outline(
                Incident.State.ACTIVE,
                "ASSAULT",
                "raid",
                "Raid",
                null,
                null,
                null,
                "weak",
                List.of(),
                1,
                1,
                List.of(new Denial("c-1", "Army")),
                List.of());

        assertThat(Materiality.between(before, corrected, List.of())).isEmpty();
    }

    @Test
    void tellsAWithdrawalByItsArticle() {
        IncidentChange change = GoldenSamples.withdrawnChange();

        assertThat(Materiality.of(change)).extracting(Reason::kind).containsExactly(Reason.Kind.WITHDRAWAL);
        assertThat(Materiality.of(change).get(0).text())
                .contains(change.withdrawal().articleId(), "was killed", "3 claims");
    }

    static Outline outline(String title, List<String> origins, List<String> deniers, List<Figures> tallies) {
        return new Outline(
                Incident.State.ACTIVE,
                "ASSAULT",
                "raid",
                title,
                LocalDate.parse("2015-09-30"),
                LocalDate.parse("2015-09-30"),
                null,
                "weak",
                origins.stream().map(name -> new Origin(name, name)).toList(),
                1,
                1,
                deniers.stream().map(name -> new Denial("c-" + name, name)).toList(),
                tallies);
    }
}
