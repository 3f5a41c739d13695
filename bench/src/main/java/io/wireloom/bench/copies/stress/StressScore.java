package io.wireloom.bench.copies.stress;

import io.wireloom.bench.report.Rate;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Kinship;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the set was read.
 *
 * @param service the dedupe-service's links
 * @param minHash those of MinHash
 * @param simHash those of SimHash
 * @param details of the copies, by kind
 * @param relations what the links are read as
 * @param marked the articles marked as spun
 */
record StressScore(
        Tally service,
        Tally minHash,
        Tally simHash,
        Map<Kind, Detail> details,
        Map<Relation, Rate> relations,
        Rate marked) {

    /**
     * Of the copies of a kind.
     *
     * @param pairs how many there are
     * @param compared those that were candidates
     * @param found those that were linked
     * @param marked those of the found that are marked as spun
     * @param relation those of the found with a relation that a reader would admit
     * @param direction those of the found whose copy is the copy
     * @param origin those whose family has the right origin
     * @param extent the passages of the found
     */
    record Detail(
            int pairs, int compared, int found, int marked, int relation, int direction, int origin, Extent extent) {

        static final Detail NONE = new Detail(0, 0, 0, 0, 0, 0, 0, Extent.NONE);

        Detail plus(Detail other) {
            return new Detail(
                    pairs + other.pairs,
                    compared + other.compared,
                    found + other.found,
                    marked + other.marked,
                    relation + other.relation,
                    direction + other.direction,
                    origin + other.origin,
                    extent.plus(other.extent));
        }
    }

    static StressScore of(StressSet set, StressReading reading) {
        Map<Kind, Detail> details = new EnumMap<>(Kind.class);
        set.planted().forEach(pair -> details.merge(pair.kind(), detail(set, reading, pair), Detail::plus));
        return new StressScore(
                Tally.of(set, reading.links().keySet()),
                Tally.of(set, Signatures.minHash().pairs(set.documents())),
                Tally.of(set, Signatures.simHash().pairs(set.documents())),
                details,
                relations(set, reading),
                marked(set, reading));
    }

    /**
     * By relation, over all copies but the strongest spins. Where a reader would admit several relations, the one that was read is
     * what there is to find.
     */
    private static Map<Relation, Rate> relations(StressSet set, StressReading reading) {
        Map<Relation, Rate> rates = new EnumMap<>(Relation.class);
        for (Planted pair : set.planted()) {
            CopyLink link = reading.link(pair);
            List<Relation> admitted = pair.kind().admitted();
            boolean counts = pair.kind() != Kind.STRONG_SPIN;
            if (counts && link != null) {
                boolean right = admitted.contains(link.relation());
                rates.merge(link.relation(), new Rate(right ? 1 : 0, right ? 1 : 0, 1), Tally::sum);
            }
            if (counts && !admitted.isEmpty() && (link == null || !admitted.contains(link.relation()))) {
                rates.merge(admitted.get(0), new Rate(0, 1, 0), Tally::sum);
            }
        }
        return rates;
    }

    private static Rate marked(StressSet set, StressReading reading) {
        Set<String> spins = set.planted().stream()
                .filter(pair -> pair.kind().spin())
                .map(Planted::copy)
                .collect(Collectors.toSet());
        long right = spins.stream().filter(reading.spun()::contains).count();
        return new Rate(right, spins.size(), reading.spun().size());
    }

    private static Detail detail(StressSet set, StressReading reading, Planted pair) {
        boolean compared = reading.compared().contains(Set.of(pair.copy(), pair.original()));
        CopyLink link = reading.link(pair);
        if (link == null || !pair.kind().copy()) {
            return new Detail(1, compared ? 1 : 0, link == null ? 0 : 1, 0, 0, 0, 0, Extent.NONE);
        }
        boolean relation = pair.kind().admitted().contains(link.relation());
        boolean direction =
                link.copy().equals(reading.articles().get(pair.copy()).articleId());
        return new Detail(
                1,
                compared ? 1 : 0,
                1,
                reading.spun().contains(pair.copy()) ? 1 : 0,
                relation ? 1 : 0,
                direction ? 1 : 0,
                originIsRight(set, reading, pair) ? 1 : 0,
                Extent.of(pair, reading.articles().get(pair.copy()), link));
    }

    /** The copy's family goes back to an article from which a chain of copies leads to it. */
    private static boolean originIsRight(StressSet set, StressReading reading, Planted pair) {
        Kinship kinship = reading.families().get(pair.copy());
        List<String> origins = origins(set, pair.copy());
        return origins.stream()
                .anyMatch(origin -> reading.articles().get(origin).articleId().equals(kinship.origin()));
    }

    private static List<String> origins(StressSet set, String id) {
        List<String> sources = set.planted().stream()
                .filter(pair -> pair.kind().copy() && pair.copy().equals(id))
                .map(Planted::original)
                .toList();
        return sources.isEmpty()
                ? List.of(id)
                : sources.stream()
                        .flatMap(source -> origins(set, source).stream())
                        .toList();
    }
}
