package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who stands behind the claims of an incident. */
class OriginsTest {

    @ParameterizedTest(name = "{0} ({1}, {2}) and {3} ({4}, {5}): {6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Petro Holub    | official | Ukrainian interior minister      | Kyiv Press Office   | official | Ukraine's government         | 1",
                "Somali officials | official |                                | Somalia             | official | state                        | 1",
                "Ali Deeq       | official | spokesman for Somalia's army     | Somali officials    | official |                              | 1",
                "Ali Deeq       | official | spokesman for Somalia's army     | Kenyan officials    | official |                              | 2",
                "Ana Rojas      | official | head of Bolivia's opposition     | Bolivian officials  | official |                              | 2",
                "Ana Rojas      | official | Bolivian senator                 | Bolivian officials  | official |                              | 2",
                "Malian Rights Monitor | monitor |                          | Malian officials    | official |                              | 2",
                "Free Malian Army | armed-group |                          | Malian army         | official |                              | 2",
                "Modibo Traore  | official | Colonel                          | Malian army         | official |                              | 1",
                "Modibo Traore  | official | regional governor                | Malian army         | official |                              | 2",
                "Traore         | other    |                                  | Modibo Traore       | official | Malian defence minister      | 1",
                "Kone           | other    |                                  | Modibo Traore       | official | Malian defence minister      | 1"
            })
    void countsThoseWhoSpeakForOneBodyOnce(
            String one, String kind, String role, String other, String otherKind, String otherRole, int origins) {
        Incident incident = Told.of(
                toll("first", 31).in("story").spoken(one, kind, role).build(),
                toll("second", 31)
                        .in("story")
                        .at(100, 150)
                        .spoken(other, otherKind, otherRole)
                        .build());

        assertThat(incident.origins()).hasSize(origins);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chains")
    void followsAReportToWhoSaidItFirst(String what, List<Claim> claims, List<String> origins) {
        List<ArticleFacts> facts =
                List.of(root("meridian", "Meridian"), root("courier", "The Courier"), root("herald", "Herald"));

        assertThat(Told.of(facts, claims).origins())
                .extracting(Incident.Origin::key)
                .containsExactlyElementsOf(origins);
    }

    private static Stream<Arguments> chains() {
        String meridians = Kinship.familyOf("meridian");
        return Stream.of(
                Arguments.of(
                        "an outlet's own report, and who cites the outlet",
                        List.of(
                                toll("own", 31).in("meridian").build(),
                                toll("cited", 31)
                                        .in("courier")
                                        .by("meridian", "medium")
                                        .build()),
                        List.of("family:" + meridians)),
                Arguments.of(
                        "an outlet that quotes a hospital, and who cites the outlet",
                        List.of(
                                toll("own", 31)
                                        .in("meridian")
                                        .by("hospital", "other")
                                        .build(),
                                toll("cited", 31)
                                        .in("courier")
                                        .by("meridian", "medium")
                                        .build()),
                        List.of("hospital")),
                Arguments.of(
                        "sources of an outlet, who told it, and who passes that on",
                        List.of(
                                toll("own", 31)
                                        .in("meridian")
                                        .by("sources", "anonymous")
                                        .build(),
                                toll("told", 31)
                                        .in("courier")
                                        .by("sources", "anonymous")
                                        .by("meridian", "medium")
                                        .build()),
                        List.of("via:meridian")),
                Arguments.of(
                        "sources that two outlets describe in the same words",
                        List.of(
                                toll("told", 31)
                                        .in("courier")
                                        .spoken("two port workers", "anonymous", null)
                                        .by("meridian", "medium")
                                        .build(),
                                toll("again", 31)
                                        .in("herald")
                                        .spoken("Two port workers", "anonymous", null)
                                        .build()),
                        List.of("via:meridian")),
                Arguments.of(
                        "a report without a name beside a hospital",
                        List.of(
                                toll("report", 31)
                                        .in("herald")
                                        .spoken("another report", "medium", null)
                                        .build(),
                                toll("own", 31)
                                        .in("meridian")
                                        .by("hospital", "other")
                                        .build()),
                        List.of("hospital")),
                Arguments.of(
                        "two outlets that saw it themselves",
                        List.of(
                                toll("one", 31).in("meridian").build(),
                                toll("two", 31).in("herald").build()),
                        Stream.of("meridian", "herald")
                                .map(id -> "family:" + Kinship.familyOf(id))
                                .sorted()
                                .toList()));
    }

    @Test
    void passesNobodyOnFromAnotherEntryWhoDoesNotGiveTheFigure() {
        Incident incident = Told.of(
                toll("morning", 12).in("live").said("2020-05-04T08:00:00Z").build(),
                claim("evening")
                        .in("live")
                        .at(200, 250)
                        .said("2020-05-04T18:00:00Z")
                        .by("hospital", "other")
                        .tally("wounded", "", 40)
                        .build());

        assertThat(incident.origins()).hasSize(2);
    }

    @Test
    void countsADescriptionWithWhoGivesTheSameFigureThoughOthersDiffer() {
        Incident incident = Told.of(
                toll("description", 36)
                        .in("story")
                        .byUnnamed("head of the opposition")
                        .build(),
                toll("leader", 36)
                        .in("story")
                        .at(100, 150)
                        .by("leader", "official")
                        .build(),
                toll("monitor", 27)
                        .in("story")
                        .at(300, 350)
                        .by("monitor", "monitor")
                        .build());

        assertThat(incident.origins()).extracting(Incident.Origin::key).containsExactly("leader", "monitor");
    }

    private static ArticleFacts root(String articleId, String outlet) {
        return new ArticleFacts(articleId, Kinship.familyOf(articleId), outlet, false);
    }

    private static ClaimFixture toll(String id, long killed) {
        return claim(id).in(id).at(0, 50).tally("killed", "", killed);
    }
}
