package io.wireloom.dedupe.incidents;

/**
 * Two claims were found to belong together.
 *
 * @param one the smaller of the two claim ids
 * @param other the greater
 * @param kind whether it can join incidents
 * @param points the evidence
 * @param copied whether the evidence of one was copied from the other's article
 * @param reason in words
 */
public record Edge(String one, String other, Kind kind, int points, boolean copied, String reason) {

    /** What an edge can do. */
    public enum Kind {
        /** The two tell the same event. */
        SAME_EVENT,
        /** One denies what the other tells: it belongs to the other's incident, and joins none. */
        DENIAL,
        /** The two were compared and kept apart by little. */
        NEAR_MISS,
        /** {@code one} sums up what {@code other} tells. */
        COVERS,
        /** {@code other} sums up what {@code one} tells. */
        COVERED_BY
    }

    static Edge of(Telling one, Telling other, Kind kind, Decision decision, boolean copied) {
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return new Edge(
                ordered ? one.id() : other.id(),
                ordered ? other.id() : one.id(),
                kind,
                decision.points(),
                copied,
                decision.reason());
    }

    /** The same as a near miss: the desk holds the two apart. */
    Edge toldApart() {
        return new Edge(one, other, Kind.NEAR_MISS, points, copied, "the desk tells the two apart; " + reason);
    }

    /** The claim at the other end. */
    public String otherEnd(String claimId) {
        return one.equals(claimId) ? other : one;
    }

    /** Whether it ties two incidents rather than joining their claims. */
    boolean beside() {
        return kind != Kind.SAME_EVENT && kind != Kind.DENIAL;
    }

    boolean touches(String claimId) {
        return one.equals(claimId) || other.equals(claimId);
    }
}
