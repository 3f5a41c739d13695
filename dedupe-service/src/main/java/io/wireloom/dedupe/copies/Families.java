package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Source;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Families are the connected components of the copy links: a function of the whole set of links. */
public final class Families {

    private static final Comparator<Instant> EARLIEST = Comparator.nullsLast(Comparator.naturalOrder());

    private Families() {}

    /**
     * An article that has arrived.
     *
     * @param versionId the version compared
     * @param publishedAt null when unknown
     */
    public record Member(String versionId, Instant publishedAt) {}

    /**
     * The kinship of every member.
     *
     * @param members by article id
     * @param links among them; every end is a member
     */
    public static Map<String, Kinship> of(Map<String, Member> members, Collection<CopyLink> links) {
        Map<String, List<CopyLink>> byArticle = new HashMap<>();
        links.forEach(link -> {
            byArticle.computeIfAbsent(link.copy(), key -> new ArrayList<>()).add(link);
            byArticle.computeIfAbsent(link.original(), key -> new ArrayList<>()).add(link);
        });
        Map<String, Kinship> kinships = new TreeMap<>();
        for (String member : new TreeSet<>(members.keySet())) {
            if (!kinships.containsKey(member)) {
                Set<String> family = component(member, byArticle);
                String origin = origin(family, members, byArticle);
                family.forEach(id -> kinships.put(id, kinship(id, origin, members, byArticle)));
            }
        }
        return kinships;
    }

    private static Set<String> component(String start, Map<String, List<CopyLink>> byArticle) {
        Set<String> component = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (component.add(id)) {
                byArticle.getOrDefault(id, List.of()).forEach(link -> open.push(link.other(id)));
            }
        }
        return component;
    }

    /** The earliest of those that were taken from nobody; the earliest of all when they point at each other in a ring. */
    private static String origin(
            Set<String> family, Map<String, Member> members, Map<String, List<CopyLink>> byArticle) {
        Comparator<String> earliest = Comparator.comparing(
                        (String id) -> members.get(id).publishedAt(), EARLIEST)
                .thenComparing(Comparator.naturalOrder());
        Optional<String> source = family.stream()
                .filter(id -> byArticle.getOrDefault(id, List.of()).stream()
                        .noneMatch(link -> link.copy().equals(id)))
                .min(earliest);
        return source.orElseGet(() -> family.stream().min(earliest).orElseThrow());
    }

    private static Kinship kinship(
            String id, String origin, Map<String, Member> members, Map<String, List<CopyLink>> byArticle) {
        Comparator<CopyLink> nearest = Comparator.comparingDouble(CopyLink::containment)
                .reversed()
                .thenComparing(link -> members.get(link.original()).publishedAt(), EARLIEST)
                .thenComparing(CopyLink::original);
        String family = Kinship.familyOf(origin);
        String version = members.get(id).versionId();
        List<CopyLink> sources = byArticle.getOrDefault(id, List.of()).stream()
                .filter(link -> link.copy().equals(id))
                .sorted(nearest)
                .toList();
        if (sources.isEmpty()) {
            return Kinship.alone(id, version, family, origin);
        }
        CopyLink link = sources.get(0);
        List<Source> also = sources.stream()
                .skip(1)
                .map(other -> new Source(
                        other.original(), other.relation(), other.containment(), other.basis(), other.passages()))
                .toList();
        return new Kinship(
                id,
                version,
                family,
                link.relation(),
                link.original(),
                origin,
                link.containment(),
                link.passages(),
                link.basis(),
                also);
    }
}
