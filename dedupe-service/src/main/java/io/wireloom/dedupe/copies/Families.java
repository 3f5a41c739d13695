package io.wireloom.dedupe.copies;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The families of a set of articles. Each article belongs to the family of its {@link NearestSource nearest source}, so that a digest
 * that takes from two stories does not make one family of them; the origin is where that leads in the end.
 */
public final class Families {

    static final Comparator<Instant> EARLIEST = Comparator.nullsLast(Comparator.naturalOrder());

    private Families() {}

    /**
     * An article that has arrived.
     *
     * @param versionId the version compared
     * @param publishedAt null when unknown
     * @param spun whether the text shows that it was spun
     */
    public record Member(String versionId, Instant publishedAt, boolean spun) {}

    /**
     * The kinship of every member.
     *
     * @param members by article id
     * @param links among them; every end is a member
     */
    public static Map<String, Kinship> of(Map<String, Member> members, Collection<CopyLink> links) {
        Map<String, List<CopyLink>> byCopy = links.stream().collect(Collectors.groupingBy(CopyLink::copy));
        Map<String, Kinship> nearest = new TreeMap<>();
        members.keySet()
                .forEach(id -> nearest.put(id, NearestSource.kinship(id, members, byCopy.getOrDefault(id, List.of()))));
        return settled(members, nearest);
    }

    /**
     * The kinships with the families that the sources make.
     *
     * @param members by article id
     * @param nearest what each member was taken from, by article id; every source is a member
     */
    public static Map<String, Kinship> settled(Map<String, Member> members, Map<String, Kinship> nearest) {
        Comparator<String> first = Comparator.comparing(
                        (String id) -> members.get(id).spun())
                .thenComparing(id -> members.get(id).publishedAt(), EARLIEST)
                .thenComparing(Comparator.naturalOrder());
        Map<String, String> ends = new HashMap<>();
        new TreeSet<>(nearest.keySet()).forEach(id -> follow(id, nearest, first, ends));
        Map<String, Set<String>> families = new HashMap<>();
        ends.forEach((id, end) ->
                families.computeIfAbsent(end, key -> new TreeSet<>()).add(id));
        Map<String, Kinship> kinships = new TreeMap<>();
        families.forEach((end, family) -> {
            String origin = members.get(end).spun() ? family.stream().min(first).orElseThrow() : end;
            family.forEach(id -> kinships.put(id, nearest.get(id).from(origin)));
        });
        return kinships;
    }

    /** Notes where the sources lead; of a ring, which contradicting credits make, to the first of it. */
    private static void follow(
            String start, Map<String, Kinship> nearest, Comparator<String> first, Map<String, String> ends) {
        Set<String> path = new LinkedHashSet<>();
        String id = start;
        while (!ends.containsKey(id) && path.add(id) && nearest.get(id).of() != null) {
            id = nearest.get(id).of();
        }
        String last = id;
        boolean ring = !ends.containsKey(last) && nearest.get(last).of() != null;
        String end = ring
                ? path.stream().dropWhile(one -> !one.equals(last)).min(first).orElseThrow()
                : ends.getOrDefault(last, last);
        path.forEach(one -> ends.put(one, end));
    }
}
