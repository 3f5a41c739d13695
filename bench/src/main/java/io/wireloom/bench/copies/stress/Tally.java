package io.wireloom.bench.copies.stress;

import io.wireloom.bench.report.Rate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts by kind what a method links. A link between articles that have nothing to do with each other is held against every kind that
 * one of them was made for.
 *
 * @param byKind for copies the pairs found, among those made and among the links; for no copies the pairs kept apart
 * @param wrong the links between articles that are not copies of each other
 */
record Tally(Map<Kind, Rate> byKind, Set<Set<String>> wrong) {

    /**
     * @param links unordered pairs of document ids
     */
    static Tally of(StressSet set, Collection<Set<String>> links) {
        Map<String, Piece> pieces = new HashMap<>();
        set.pieces().forEach(piece -> pieces.put(piece.document().id(), piece));
        Set<Set<String>> linked = new HashSet<>(links);
        Map<Kind, Rate> byKind = new EnumMap<>(Kind.class);
        Set<Set<String>> unlabelled = new HashSet<>(linked);
        Set<Set<String>> wrong = new HashSet<>();
        for (Planted pair : set.planted()) {
            Set<String> ids = Set.of(pair.copy(), pair.original());
            boolean link = linked.contains(ids);
            unlabelled.remove(ids);
            if (link && !pair.kind().copy()) {
                wrong.add(ids);
            }
            Rate one = pair.kind().copy() ? new Rate(link ? 1 : 0, 1, link ? 1 : 0) : new Rate(link ? 0 : 1, 1, 1);
            byKind.merge(pair.kind(), one, Tally::sum);
        }
        for (Set<String> pair : unlabelled) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            Set<String> stories = new HashSet<>();
            pair.forEach(id -> {
                kinds.addAll(pieces.get(id).kinds());
                stories.add(pieces.get(id).story());
            });
            if (stories.size() > 1) {
                wrong.add(pair);
                kinds.stream().filter(Kind::copy).forEach(kind -> byKind.merge(kind, new Rate(0, 0, 1), Tally::sum));
            }
        }
        return new Tally(byKind, wrong);
    }

    Rate of(Kind kind) {
        return byKind.getOrDefault(kind, Rate.NONE);
    }

    /** Both counts together. */
    static Rate sum(Rate one, Rate other) {
        return one.plus(other.right(), other.gold(), other.system());
    }
}
