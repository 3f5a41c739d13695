package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One figure of one origin, however many claims repeat it.
 *
 * @param tally as the first of them tells it
 * @param origin key of the origin
 * @param name of the origin, to show; null for an outlet without a name
 * @param first when it was said first; null when no claim has a time. A copy, or somebody who quotes it again, says nothing new
 * @param tellings the claims, in order of saying
 */
record Said(Tally tally, String origin, String name, Instant first, List<Telling> tellings) {

    long least() {
        return tally.low() == null ? 0 : tally.low();
    }

    long most() {
        return tally.high() == null ? Long.MAX_VALUE : tally.high();
    }

    String range() {
        return Figures.range(tally.low(), tally.high());
    }

    boolean sameNumber(Said other) {
        return Objects.equals(tally.low(), other.tally.low()) && Objects.equals(tally.high(), other.tally.high());
    }

    /** Whether no number is meant by both: "at least 14" and 20 do not exclude each other. */
    boolean excludes(Said other) {
        return most() < other.least() || other.most() < least();
    }

    /** Whether one origin said this one later, and another number by it; "21" after "at least 21" is none. */
    boolean supersedes(Said earlier) {
        return origin.equals(earlier.origin)
                && (least() != earlier.least() || excludes(earlier))
                && first != null
                && earlier.first != null
                && first.isAfter(earlier.first);
    }

    SortedSet<String> claimIds() {
        SortedSet<String> ids = new TreeSet<>();
        tellings.forEach(telling -> ids.add(telling.id()));
        return ids;
    }

    /** Whether one article tells both. */
    boolean besides(Said other) {
        Set<String> articles = tellings.stream().map(Telling::articleId).collect(Collectors.toSet());
        return other.tellings.stream().map(Telling::articleId).anyMatch(articles::contains);
    }
}
