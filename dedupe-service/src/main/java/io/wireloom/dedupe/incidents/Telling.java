package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A claim with what its own article says around it: a claim that continues another one's event takes over its place and time. A
 * function of the article's claim record.
 *
 * @param claim the claim
 * @param when when it happened
 * @param places where; the claim's own, or those of the claim that it continues
 * @param placesFromContext whether the places are another claim's
 * @param antecedent id of the claim of its article that it goes on from: its words bring up no event of their own; null when they do
 * @param sum whether it sums up more than one event
 * @param formId id of its {@link Form}; null while the article is being read
 */
public record Telling(
        Claim claim,
        When when,
        List<Claim.Place> places,
        boolean placesFromContext,
        String antecedent,
        boolean sum,
        String formId) {

    /** Two claims of one article further apart than this, in UTF-16 units, do not continue each other. */
    static final int REACH = 1500;

    private static final Set<String> CIVILIAN_GROUPS = Set.of("civilians", "children", "women", "residents", "people");

    /** The same, with its form, once the article is read. */
    Telling formed() {
        return new Telling(claim, when, places, placesFromContext, antecedent, sum, Form.idOf(this));
    }

    /** The claim's id. */
    public String id() {
        return claim.claimId();
    }

    /** The article that tells it. */
    public String articleId() {
        return claim.articleId();
    }

    String type() {
        return claim.event().type();
    }

    String subtype() {
        return claim.event().subtype();
    }

    /** Whether the speaker says that it did not happen. */
    public boolean denial() {
        return claim.status() == Claim.Status.DENIED;
    }

    static Telling of(Claim claim, When when, List<Claim.Place> places, boolean placesFromContext) {
        boolean sum = Umbrella.sumsUp(claim, when, places);
        return new Telling(claim, when, places, placesFromContext, null, sum, null);
    }

    Telling goingOnFrom(String claimId) {
        return new Telling(claim, when, places, placesFromContext, claimId, sum, null);
    }

    /** Whether one goes on from the other, or both go on from one. */
    boolean continues(Telling other) {
        return id().equals(other.antecedent)
                || other.id().equals(antecedent)
                || (antecedent != null && antecedent.equals(other.antecedent));
    }

    Voice voice() {
        return Voice.of(claim);
    }

    /** Whether it stands in the same article, and in the same entry of it. */
    boolean besides(Telling other) {
        return articleId().equals(other.articleId())
                && (claim.publishedAt() == null
                        ? other.claim.publishedAt() == null
                        : claim.publishedAt().equals(other.claim.publishedAt()));
    }

    /** Distance of their evidence in UTF-16 units; 0 when it overlaps. */
    int gap(Telling other) {
        int after = other.claim.evidence().start() - claim.evidence().end();
        int before = claim.evidence().start() - other.claim.evidence().end();
        return Math.max(0, Math.max(after, before));
    }

    /** Whether it tells of, or denies, harm to civilians. */
    boolean aboutCivilians() {
        return claim.targets().stream().anyMatch(target -> entityId(target).contains("civilian"))
                || claim.tallies().stream()
                        .anyMatch(tally -> tally.of() != null && CIVILIAN_GROUPS.contains(tally.of()));
    }

    boolean countsCasualties() {
        return claim.tallies().stream()
                .anyMatch(tally -> "killed".equals(tally.measure()) || "wounded".equals(tally.measure()));
    }

    static String entityId(Claim.Entity entity) {
        if (entity.entityId() != null) {
            return entity.entityId();
        }
        String name = entity.name() == null ? entity.text() : entity.name();
        return name == null ? "unnamed" : name.toLowerCase(Locale.ROOT);
    }
}
