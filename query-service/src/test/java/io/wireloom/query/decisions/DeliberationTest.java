package io.wireloom.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.DeskDecision.Kind;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliberationTest {

    private static final Instant NOW = Instant.parse("2024-03-13T18:00:00Z");

    private final Article article = Copy.article("a-1", "v1", "Raid on river town", "Nine people died there.");
    private final Incident town = Copy.incident(
            "i-town",
            1,
            "Raid on river town",
            claim("c-1", Claim.Status.OCCURRED),
            claim("c-2", Claim.Status.OCCURRED),
            claim("c-3", Claim.Status.DENIED));
    private final Incident gone = Copy.incident("i-gone", 2, Incident.State.DISSOLVED, "Raid");

    @Test
    void letsAnIncidentStandForItsClaims() {
        assertThat(decide(proposal(Kind.PIN, List.of(), "i-town", List.of())).claimIds())
                .containsExactly("c-1", "c-2", "c-3");
        assertThat(decide(proposal(Kind.DISMISS, List.of(), "i-town", List.of()))
                        .claimIds())
                .containsExactly("c-1", "c-2", "c-3");
        assertThat(decide(proposal(Kind.MERGE, List.of("c-9"), "i-town", List.of()))
                        .claimIds())
                .containsExactly("c-1", "c-2", "c-3", "c-9");
    }

    @Test
    void splitsFromTheOthersOfTheIncident() {
        assertThat(decide(proposal(Kind.SPLIT, List.of("c-1"), "i-town", List.of()))
                        .otherClaimIds())
                .as("a denial may speak of both")
                .containsExactly("c-2");
        assertThat(decide(proposal(Kind.SPLIT, List.of("c-3"), "i-town", List.of()))
                        .otherClaimIds())
                .containsExactly("c-1", "c-2");
        assertThat(decide(proposal(Kind.SPLIT, List.of("c-1", "c-2"), "i-town", List.of()))
                        .otherClaimIds())
                .containsExactly("c-3");
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(proposal(Kind.SPLIT, List.of("c-9"), "i-town", List.of()), "i-town does not hold c-9");
        refused(proposal(Kind.SPLIT, List.of("c-1"), null, List.of("c-1", "c-2")), "both sides");
        refused(proposal(Kind.SPLIT, List.of("c-1", "c-2", "c-3"), "i-town", List.of()), "others that stay behind");
        refused(proposal(Kind.PIN, List.of("c-1"), null, List.of()), "at least two claims; 1 are named");
        refused(proposal(Kind.DISMISS, List.of(), null, List.of()), "at least one claim");
        refused(proposal(Kind.DISMISS, List.of(), "i-gone", List.of()), "its claims are in successor-of-i-gone");
    }

    @Test
    void undoesLaterThanWhatItUndoesWhateverTheClockSays() {
        DeskDecision ahead = new DeskDecision(
                "dec-1", Kind.PIN, List.of("c-1", "c-2"), null, null, "Awa Diarra", null, NOW.plusSeconds(5));
        Proposal undo = new Proposal(Kind.UNDO, null, null, null, null, "dec-1", "Awa Diarra", null);

        DeskDecision undone =
                Deliberation.of(undo, new Deliberation.Known(Map.of(), Set.of(), DecisionView.of(ahead, null)), NOW);

        assertThat(undone.decidedAt()).isEqualTo(NOW.plusSeconds(5).plusNanos(1_000));
        assertThat(undone.claimIds()).isEmpty();
    }

    private DeskDecision decide(Proposal proposal) {
        proposal.check();
        return Deliberation.of(
                proposal,
                new Deliberation.Known(
                        Map.of("i-town", town, "i-gone", gone), Set.of("c-1", "c-2", "c-3", "c-9"), null),
                NOW);
    }

    private void refused(Proposal proposal, String why) {
        assertThatThrownBy(() -> decide(proposal))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    private static Proposal proposal(Kind kind, List<String> claims, String incident, List<String> others) {
        return new Proposal(kind, claims, incident, null, others, null, "Awa Diarra", null);
    }

    private Claim claim(String id, Claim.Status status) {
        return Copy.claim(article, id, status, 9, "River Watch " + id);
    }
}
