package io.wireloom.query.copies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A family as a whole.
 *
 * @param familyId the family; it is named after its origin, so that a family whose origin changes has a new id
 * @param origin article id of the one that all go back to
 * @param counts how many
 * @param firstPublished when the first of it was published; null when no time is known
 * @param lastPublished when the last of it was published; null when no time is known
 * @param members its articles, the origin first, then by the time they were published
 * @param edges who took text from whom, in the order of the members
 */
public record Family(
        String familyId,
        String origin,
        Counts counts,
        Instant firstPublished,
        Instant lastPublished,
        List<Member> members,
        List<Edge> edges) {

    /**
     * How many.
     *
     * @param articles members
     * @param outlets different outlets among them
     * @param spun members that are machine-spun
     * @param stale members whose text is older than their date
     */
    public record Counts(int articles, int outlets, int spun, int stale) {}

    /** Assembles the view of a family that has members. */
    public static Family of(FamilyRecords family) {
        List<Member> members = Member.of(family);
        List<Instant> times = members.stream()
                .map(Member::published)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Family(
                family.familyId(),
                Member.origin(family),
                counts(members),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                members,
                members.stream()
                        .flatMap(member -> Edge.of(member, family::published).stream())
                        .toList());
    }

    private static Counts counts(List<Member> members) {
        return new Counts(
                members.size(),
                (int) members.stream()
                        .map(Member::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                (int) members.stream().filter(member -> member.spin() != null).count(),
                (int) members.stream().filter(member -> member.stale() != null).count());
    }
}
