package io.wireloom.dedupe.incidents;

/**
 * Two claims were found to belong together. An edge of {@link Form forms} stands for those of all claims of these forms; one from a
 * form to itself says that claims of that form in different articles tell one event.
 *
 * @param one the smaller of the two ids, of claims or of forms
 * @param other the greater, of the same sort
 * @param kind whether it can join incidents
 * @param points the evidence
 * @param stratum which other edges of an end it competes with for being kept, see {@link Nearest}: those of its kind; of those that
 *     join, those with as much evidence and of which both ends name one doer, or none of them
 * @param copied whether the evidence of one was copied from the other's article
 * @param reason in words
 */
public record Edge(String one, String other, Kind kind, int points, int stratum, boolean copied, String reason) {

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

    private static final int MISSES = -1;
    private static final int COVERINGS = -2;

    static Edge of(Telling one, Telling other, Kind kind, Decision decision, boolean copied) {
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return new Edge(
                ordered ? one.id() : other.id(),
                ordered ? other.id() : one.id(),
                kind,
                decision.points(),
                stratum(kind, decision.points(), Parties.sameActor(one, other)),
                copied,
                decision.reason());
    }

    private static int stratum(Kind kind, int points, boolean sameActor) {
        return switch (kind) {
            case SAME_EVENT -> 2 * points + (sameActor ? 1 : 0);
            case DENIAL -> 0;
            case NEAR_MISS -> MISSES;
            case COVERS, COVERED_BY -> COVERINGS;
        };
    }

    /** An edge between what sums up and what it covers. */
    static Edge covering(Telling umbrella, Telling covered, Decision decision, boolean copied) {
        boolean first = umbrella.id().compareTo(covered.id()) < 0;
        return of(umbrella, covered, first ? Kind.COVERS : Kind.COVERED_BY, decision, copied);
    }

    /** The same as a near miss: the desk holds the two apart. */
    Edge toldApart() {
        return new Edge(one, other, Kind.NEAR_MISS, points, MISSES, copied, "the desk tells the two apart; " + reason);
    }

    /** The same tie seen between claims of its ends. */
    Edge between(String ofOne, String ofOther) {
        boolean ordered = ofOne.compareTo(ofOther) < 0;
        return new Edge(
                ordered ? ofOne : ofOther,
                ordered ? ofOther : ofOne,
                turned(!ordered),
                points,
                stratum,
                copied,
                reason);
    }

    private Kind turned(boolean turn) {
        if (turn && kind == Kind.COVERS) {
            return Kind.COVERED_BY;
        }
        return turn && kind == Kind.COVERED_BY ? Kind.COVERS : kind;
    }

    /** The id at the other end. */
    public String otherEnd(String id) {
        return one.equals(id) ? other : one;
    }

    /** Whether it is one of many that forms may have, of which each keeps the nearest. */
    public boolean competes() {
        return kind != Kind.DENIAL && Form.isForm(one) && Form.isForm(other) && !one.equals(other);
    }

    /** Whether it ties two incidents rather than joining their claims. */
    public boolean beside() {
        return kind != Kind.SAME_EVENT && kind != Kind.DENIAL;
    }
}
