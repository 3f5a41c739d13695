package io.wireloom.local.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Status;
import io.wireloom.contracts.samples.GoldenSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String NEW = "wireloom-grammar/3+ffffffffffff";

    private final ArticleClaims inUse = GoldenSamples.claims();
    private final List<Claim> claims = inUse.claims();

    @Test
    void findsNothingWhereBothReadTheSame() {
        Differences same = Differences.between(List.of(inUse), List.of(read(claims)));

        assertThat(same.articles()).isEqualTo(1);
        assertThat(same.before()).isEqualTo(4);
        assertThat(same.differing()).isEmpty();
        assertThat(same.unread()).isEmpty();
    }

    @Test
    void listsClaimsAddedRemovedAndChangedBySlot() {
        Claim denied = with(claims.get(0), Status.DENIED, List.of());
        Differences differences = Differences.between(
                List.of(inUse, GoldenSamples.ratedClaims()),
                List.of(read(List.of(denied, claims.get(1), claims.get(2)))));

        assertThat(differences.count(Change.Kind.CHANGED)).isEqualTo(1);
        assertThat(differences.count(Change.Kind.REMOVED)).isEqualTo(1);
        assertThat(differences.count(Change.Kind.ADDED)).isZero();
        assertThat(differences.bySlot()).containsOnlyKeys("status", "tallies");
        assertThat(differences.unread()).singleElement().asString().startsWith("a-5b1d");
        assertThat(DifferencesReport.lines(differences))
                .contains("Candidate: " + NEW)
                .anyMatch(line -> line.startsWith("  changed ASSAULT/air-strike \"struck\" | Aircraft struck"))
                .contains("    status: occurred → denied")
                .anyMatch(line -> line.matches("claims removed +1"))
                .anyMatch(line -> line.startsWith("Not read by the candidate: a-5b1d"));
    }

    @Test
    void comparesOnlyTheCandidateThatWroteLast() {
        ArticleClaims older = new ArticleClaims(
                inUse.articleId(),
                inUse.versionId(),
                inUse.order(),
                inUse.articleStatus(),
                "older",
                false,
                List.of(),
                List.of());

        assertThat(Differences.between(List.of(inUse), List.of(older, read(claims)))
                        .differing())
                .isEmpty();
        assertThat(Differences.between(List.of(inUse), List.of(read(claims), older))
                        .count(Change.Kind.REMOVED))
                .isEqualTo(4);
    }

    @Test
    void saysSoWhenNoCandidateHasRun() {
        assertThat(DifferencesReport.lines(Differences.between(List.of(inUse), List.of())))
                .containsExactly("No candidate extractor has read anything.");
    }

    private ArticleClaims read(List<Claim> read) {
        return new ArticleClaims(
                inUse.articleId(),
                inUse.versionId(),
                inUse.order(),
                inUse.articleStatus(),
                NEW,
                inUse.staleText(),
                read,
                inUse.quotations());
    }

    private static Claim with(Claim claim, Status status, List<Claim.Tally> tallies) {
        return new Claim(
                claim.claimId(),
                claim.articleId(),
                claim.versionId(),
                claim.event(),
                status,
                claim.statusCue(),
                claim.actors(),
                claim.targets(),
                claim.places(),
                claim.time(),
                tallies,
                claim.weapons(),
                claim.attribution(),
                claim.quote(),
                claim.evidence(),
                claim.publishedAt(),
                claim.rule(),
                NEW,
                claim.confidence(),
                claim.hearsay());
    }
}
