package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    @Test
    void theAttackIsTheOneToldBefore() {
        assertThat(antecedent(
                        told("bomb", 0, "A bomb went off at the depot.", "bomb"),
                        told("later", 900, "Nobody said who was behind the attack.", "attack")))
                .isEqualTo("bomb");
    }

    @Test
    void anotherAttackIsNot() {
        assertThat(antecedent(
                        told("bomb", 0, "A bomb went off at the depot.", "bomb"),
                        told("later", 60, "A second attack hit a bridge.", "attack")))
                .isNull();
    }

    @Test
    void aTollWithoutAPlaceGoesOnFromWhatStandsBesideIt() {
        assertThat(antecedent(
                        told("bomb", 0, "A bomb went off at the depot.", "bomb").place(Places.HOMS),
                        told("toll", 60, "Four people died.", "died")
                                .event("ASSAULT", "killing")
                                .tally("killed", "", 4)))
                .isEqualTo("bomb");
    }

    @Test
    void aCountOfWhatWasHitOfAnotherBodyGoesOnFromNothing() {
        ClaimFixture first = told("first", 900, "Jets bombed 19 posts of the Harbour Front, the agency said.", "bombed")
                .target("Harbour Front")
                .by("agency", "official")
                .tally("targets", "", 19);

        assertThat(antecedent(
                        first,
                        told("more", 990, "The raids hit 44 posts of the Inland League, the army said.", "raids")
                                .target("Inland League")
                                .by("army", "official")
                                .tally("targets", "", 44)))
                .isNull();
        assertThat(antecedent(
                        first,
                        told("same", 990, "The raids hit 44 posts of the Harbour Front, the army said.", "raids")
                                .target("Harbour Front")
                                .by("army", "official")
                                .tally("targets", "", 44)))
                .isEqualTo("first");
    }

    @Test
    void whatHasAPlaceOfItsOwnBringsUpItsOwnEvent() {
        assertThat(antecedent(
                        told("bomb", 1000, "A bomb went off at the depot.", "bomb")
                                .place(Places.HOMS),
                        told("toll", 1060, "Four people died in shelling.", "died")
                                .place(Places.RAQQA)
                                .tally("killed", "", 4)))
                .isNull();
    }

    @Test
    void aHeadlineAndItsLeadTellOneEvent() {
        assertThat(antecedent(
                        told("headline", 0, "Warplanes pound market", "pound"),
                        told("lead", 40, "Warplanes pounded a market in Homs on Monday.", "pounded")
                                .place(Places.HOMS)))
                .isEqualTo("headline");
    }

    @Test
    void nothingGoesOnFromAnotherEntryOrFromFarBefore() {
        assertThat(antecedent(
                        told("early", 0, "A bomb went off.", "bomb").said("2020-05-06T08:00:00Z"),
                        told("late", 40, "The attack killed two.", "attack")))
                .isNull();
        assertThat(antecedent(
                        told("start", 10, "A bomb went off.", "bomb"),
                        told("end", 5000, "The attack killed two.", "attack")))
                .isNull();
    }

    @Test
    void oneSentenceOfTwoVerbsIsOneDeed() {
        String sentence = "Fighters overran the outpost and captured eleven soldiers.";
        List<Telling> tellings = Tellings.of(record(
                "a",
                told("overran", 100, sentence, "overran")
                        .event("ASSAULT", "territory-gain")
                        .actor("front")
                        .build(),
                told("captured", 100, sentence, "captured")
                        .event("ASSAULT", "abduction")
                        .actor("front")
                        .build()));

        assertThat(Pairs.edges(tellings, List.of(), Map.of()))
                .extracting(Edge::kind)
                .containsExactly(Edge.Kind.SAME_EVENT);
    }

    private static String antecedent(ClaimFixture before, ClaimFixture telling) {
        Claim last = telling.build();
        return Tellings.of(record("a", before.build(), last)).stream()
                .filter(read -> read.id().equals(last.claimId()))
                .findFirst()
                .orElseThrow()
                .antecedent();
    }

    private static ClaimFixture told(String id, int from, String sentence, String event) {
        return claim(id).event("ASSAULT", "bombing").reads(from, sentence, event);
    }
}
