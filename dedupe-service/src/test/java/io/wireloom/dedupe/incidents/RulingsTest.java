package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.DeskDecision.Kind;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the desk decides goes before what the matching finds. */
class RulingsTest {

    private final ArticleClaims homs = told("homs", strike("homs").place(Places.HOMS));
    private final ArticleClaims again = told("again", strike("again").place(Places.HOMS));
    private final ArticleClaims raqqa = told("raqqa", strike("raqqa").place(Places.RAQQA));
    private final ArticleClaims denial =
            told("denial", strike("denial").place(Places.HOMS).status(Claim.Status.DENIED));

    @Test
    void mergesWhatRulesEachOtherOut() {
        assertThat(groups(List.of(), homs, raqqa)).containsExactlyInAnyOrder(Set.of("homs"), Set.of("raqqa"));

        DeskDecision merge = decision(Kind.MERGE, 1, List.of("homs", "raqqa"));
        assertThat(groups(List.of(merge), homs, raqqa)).containsExactly(Set.of("homs", "raqqa"));
        assertThat(woven(List.of(merge), homs, raqqa)).singleElement().satisfies(group -> {
            assertThat(group.decisions()).containsExactly(merge.decisionId());
            assertThat(group.reasons()).containsValue("the desk holds them together");
        });
    }

    @Test
    void letsOthersJoinWhatIsMerged() {
        DeskDecision merge = decision(Kind.MERGE, 1, List.of("homs", "raqqa"));

        assertThat(groups(List.of(merge), homs, raqqa, again)).containsExactly(Set.of("homs", "raqqa", "again"));
    }

    @Test
    void splitsWhatMatchesAndSaysSo() {
        assertThat(groups(List.of(), homs, again)).containsExactly(Set.of("homs", "again"));

        DeskDecision split = split(1, List.of("homs"), List.of("again"));
        assertThat(groups(List.of(split), homs, again)).containsExactlyInAnyOrder(Set.of("homs"), Set.of("again"));
        assertThat(woven(List.of(split), homs, again)).allSatisfy(group -> {
            assertThat(group.decisions()).containsExactly(split.decisionId());
            assertThat(Surroundings.nearMisses(group)).singleElement().satisfies(miss -> assertThat(miss.reason())
                    .startsWith("the desk tells the two apart; "));
        });
    }

    @Test
    void followsTheLaterOfTwoThatContradict() {
        DeskDecision merge = decision(Kind.MERGE, 2, List.of("homs", "raqqa"));

        assertThat(groups(List.of(merge, split(1, List.of("homs"), List.of("raqqa"))), homs, raqqa))
                .hasSize(1);
        assertThat(groups(List.of(merge, split(3, List.of("homs"), List.of("raqqa"))), homs, raqqa))
                .hasSize(2);
    }

    @Test
    void keepsOfAnEarlierDecisionWhatTheLaterLeaves() {
        DeskDecision merge = decision(Kind.MERGE, 1, List.of("homs", "raqqa", "again"));
        DeskDecision split = split(2, List.of("homs"), List.of("again", "raqqa"));

        assertThat(groups(List.of(split, merge), homs, raqqa, again))
                .containsExactlyInAnyOrder(Set.of("homs"), Set.of("again", "raqqa"));
    }

    @Test
    void leavesADenialThatSpeaksToNothingMoreOnItsOwn() {
        assertThat(groups(List.of(), homs, denial)).containsExactly(Set.of("homs", "denial"));

        assertThat(groups(List.of(split(1, List.of("denial"), List.of("homs"))), homs, denial))
                .containsExactlyInAnyOrder(Set.of("homs"), Set.of("denial"));
    }

    @Test
    void doesNoHarmByNamingWhatIsNotKnown() {
        DeskDecision merge = decision(Kind.MERGE, 1, List.of("homs", "nobody"));
        DeskDecision chain = decision(Kind.MERGE, 2, List.of("raqqa", "nobody"));

        assertThat(woven(List.of(merge, chain), homs, raqqa))
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.decisions()).isEmpty());
    }

    @Test
    void dismissesWhatTheClaimFounds() {
        assertThat(woven(List.of(decision(Kind.DISMISS, 1, List.of("again"))), homs, again))
                .singleElement()
                .satisfies(group -> assertThat(group.dismissed())
                        .isEqualTo(group.core().get(0).id().equals("again")));
        assertThat(woven(List.of(decision(Kind.DISMISS, 1, List.of("again", "homs"))), homs, again))
                .singleElement()
                .satisfies(group -> assertThat(group.dismissed()).isTrue());
    }

    private static Set<Set<String>> groups(List<DeskDecision> decisions, ArticleClaims... records) {
        return woven(decisions, records).stream()
                .map(group -> Set.copyOf(group.reasons().keySet()))
                .collect(Collectors.toSet());
    }

    private static List<Group> woven(List<DeskDecision> decisions, ArticleClaims... records) {
        List<Telling> tellings = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Arrays.stream(records).map(Tellings::of).forEach(own -> {
            edges.addAll(Pairs.edges(own, tellings, Map.of()));
            tellings.addAll(own);
        });
        return Grouping.group(tellings, edges, Rulings.of(decisions));
    }

    private static ClaimFixture strike(String id) {
        return claim(id).in(id).day("2020-05-04").actor("russia").tally("killed", "civilians", 40);
    }

    private static ArticleClaims told(String article, ClaimFixture claim) {
        return record(article, claim.build());
    }

    private static DeskDecision split(int second, List<String> these, List<String> those) {
        return new DeskDecision("", Kind.SPLIT, these, those, null, "Awa Diarra", null, Instant.ofEpochSecond(second))
                .identified();
    }

    private static DeskDecision decision(Kind kind, int second, List<String> claimIds) {
        return new DeskDecision("", kind, claimIds, List.of(), null, "Awa Diarra", null, Instant.ofEpochSecond(second))
                .identified();
    }
}
