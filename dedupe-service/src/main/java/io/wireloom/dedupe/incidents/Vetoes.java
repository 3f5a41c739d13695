package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What keeps two claims from telling the same event, whatever else agrees. A function of the pair, symmetric. */
final class Vetoes {

    /** Points of two telling figures that agree. */
    private static final int TWO_FIGURES = 4;

    private Vetoes() {}

    /**
     * The first reason against the pair; empty when none stands.
     *
     * @param copied whether the two are counterparts in copies: then they are one event by origin, and what differs was changed,
     *     unless each tells of a day of its own
     */
    static Optional<String> between(Telling one, Telling other, boolean copied) {
        Optional<String> ofKind = ofKind(one, other, copied);
        if (ofKind.isPresent() || !copied) {
            return ofKind.isPresent() ? ofKind : ofCircumstance(one, other);
        }
        return daysOfTheirOwn(one, other)
                ? Optional.of("each report tells of a day of its own: " + ordered(one.when(), other.when()))
                : Optional.empty();
    }

    /** Whether two tellings of different articles can be one event whatever their figures: a function of their {@link Circumstances}. */
    static boolean free(Telling one, Telling other) {
        return one.type().equals(other.type())
                && Kinds.compatible(one.subtype(), other.subtype())
                && (one.denial() || other.denial() || realised(one) == realised(other))
                && one.sum() == other.sum()
                && !Parties.fightsOff(one, other)
                && !Parties.fightsOff(other, one)
                && Where.between(one.places(), other.places()) != Where.APART
                && !disjoint(one.when(), other.when())
                && !Parties.differ(one, other);
    }

    /**
     * Whether the days told lie as far apart as the days of telling: a daily report keeps its words from one day to the next. A copy
     * whose day was changed is told at the time of its original.
     */
    private static boolean daysOfTheirOwn(Telling one, Telling other) {
        Instant ours = one.claim().publishedAt();
        Instant theirs = other.claim().publishedAt();
        if (ours == null
                || theirs == null
                || !one.when().told()
                || !other.when().told()
                || one.when().overlaps(other.when())) {
            return false;
        }
        long told = ChronoUnit.DAYS.between(one.when().start(), other.when().start());
        long telling = ChronoUnit.DAYS.between(day(ours), day(theirs));
        return telling != 0 && Math.abs(told - telling) <= 1;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** What kind of event it is, and whether it happened. */
    static Optional<String> ofKind(Telling one, Telling other, boolean copied) {
        if (!one.type().equals(other.type())) {
            return Optional.of("different kinds of event: " + one.type() + " and " + other.type());
        }
        if (!copied && !Kinds.compatible(one.subtype(), other.subtype()) && !oneDeed(one, other)) {
            return Optional.of("different kinds of event: " + one.subtype() + " and " + other.subtype());
        }
        if (!one.denial() && !other.denial() && realised(one) != realised(other)) {
            return Optional.of("one happened, the other is planned or possible");
        }
        return Optional.empty();
    }

    private static Optional<String> ofCircumstance(Telling one, Telling other) {
        if (one.sum() != other.sum()) {
            return Optional.of("one sums up more than one event, the other tells one");
        }
        if (Parties.fightsOff(one, other) || Parties.fightsOff(other, one)) {
            return Optional.of("one fights off what the other strikes with");
        }
        Where where = Where.between(one.places(), other.places());
        if (where == Where.APART && !movement(one, other) && !guessed(one, other)) {
            return Optional.of("different places");
        }
        if (disjoint(one.when(), other.when())) {
            return Optional.of("different days: " + ordered(one.when(), other.when()));
        }
        if (Parties.differ(one, other) && !rivalAccusation(one, other, where)) {
            return Optional.of("different actors");
        }
        return countedApart(one, other) ? Optional.of("one article counts them apart") : Optional.empty();
    }

    private static boolean countedApart(Telling one, Telling other) {
        boolean oneVoice = sameSpeaker(one, other)
                || one.voice().publisher()
                || other.voice().publisher();
        return one.besides(other) && oneVoice && Figures.contradict(one, other);
    }

    /** A whole country that is told of another claim beside it is a guess, which two figures that agree outweigh. */
    private static boolean guessed(Telling one, Telling other) {
        boolean guess = guessed(one) || guessed(other);
        return guess && Figures.agreement(one, other).points() >= TWO_FIGURES;
    }

    private static boolean guessed(Telling telling) {
        return telling.placesFromContext() && telling.places().stream().noneMatch(Where::pinpoints);
    }

    /** Of troops on the move one may tell the country they come from, the other where they go: the same figure holds them together. */
    private static boolean movement(Telling one, Telling other) {
        return "MOBILIZE".equals(one.type())
                && one.places().stream().noneMatch(Where::pinpoints)
                && other.places().stream().noneMatch(Where::pinpoints)
                && Figures.agreement(one, other).specific();
    }

    /** "Overran the outpost and captured eleven soldiers": one sentence, one side, one deed in two verbs. */
    static boolean oneDeed(Telling one, Telling other) {
        return one.articleId().equals(other.articleId())
                && one.claim().evidence().equals(other.claim().evidence())
                && Parties.sameActor(one, other)
                && Kinds.ofFighting(one.subtype())
                && Kinds.ofFighting(other.subtype());
    }

    static boolean realised(Telling telling) {
        return telling.claim().status() != Claim.Status.PLANNED
                && telling.claim().status() != Claim.Status.POSSIBLE;
    }

    /** Days that the articles tell must meet; a day that is only presumed rules out what came after its telling. */
    static boolean disjoint(When one, When other) {
        if (one.told() && other.told()) {
            return !one.overlaps(other);
        }
        if (one.told() && other.known()) {
            return one.start().isAfter(other.end());
        }
        return other.told() && one.known() && other.start().isAfter(one.end());
    }

    /** Two sides may blame each other for one event: the same town, the same day and the same telling number. */
    private static boolean rivalAccusation(Telling one, Telling other, Where where) {
        return where == Where.SAME
                && one.when().sameDay(other.when())
                && Figures.agreement(one, other).specific();
    }

    static boolean sameSpeaker(Telling one, Telling other) {
        Voice ours = one.voice();
        Voice theirs = other.voice();
        return ours.sameAs(theirs)
                || (one.articleId().equals(other.articleId()) && ours.publisher() && theirs.publisher());
    }

    private static String ordered(When one, When other) {
        boolean first = one.start().isBefore(other.start());
        return first ? one.words() + " and " + other.words() : other.words() + " and " + one.words();
    }
}
