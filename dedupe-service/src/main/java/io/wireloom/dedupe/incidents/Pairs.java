package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the edges of one article's claims. A pair is looked at when it shares a {@link BlockingKeys key}, an article or a passage. */
public final class Pairs {

    private Pairs() {}

    /**
     * @param own the tellings of the article
     * @param others tellings of other articles; of those with a link, all of them
     * @param links copy links of the article, by the other article's id
     */
    public static List<Edge> edges(List<Telling> own, Collection<Telling> others, Map<String, CopyLink> links) {
        List<Edge> edges = new ArrayList<>(within(own));
        Map<String, CopiedClaims> copies = copies(own, others, links);
        for (Telling telling : own) {
            Set<String> probes = BlockingKeys.probes(telling);
            for (Telling other : others) {
                CopiedClaims of = copies.get(other.articleId());
                boolean copied = of != null && of.counterparts(telling, other);
                if (copied || sharesKey(probes, other)) {
                    edge(telling, other, copied).ifPresent(edges::add);
                }
            }
        }
        return edges;
    }

    private static Map<String, CopiedClaims> copies(
            List<Telling> own, Collection<Telling> others, Map<String, CopyLink> links) {
        Map<String, CopiedClaims> copies = new HashMap<>();
        others.stream()
                .filter(other -> links.containsKey(other.articleId()))
                .collect(Collectors.groupingBy(Telling::articleId))
                .forEach((id, theirs) -> copies.put(id, CopiedClaims.between(own, theirs, links.get(id))));
        return copies;
    }

    /** The edges among the tellings of one article. */
    static List<Edge> within(List<Telling> own) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (Telling beside : own.subList(i + 1, own.size())) {
                edge(own.get(i), beside, false).ifPresent(edges::add);
            }
        }
        return edges;
    }

    private static boolean sharesKey(Set<String> probes, Telling other) {
        Set<String> shared = new HashSet<>(BlockingKeys.index(other));
        shared.retainAll(probes);
        return !shared.isEmpty();
    }

    /** The edge of a pair. */
    static Optional<Edge> edge(Telling one, Telling other, boolean copied) {
        if (one.denial() == other.denial()) {
            Decision decision = Matching.decide(one, other, copied);
            return decision.matched()
                    ? Optional.of(Edge.of(one, other, Edge.Kind.SAME_EVENT, decision, copied))
                    : beside(one, other, decision, copied);
        }
        Telling denial = one.denial() ? one : other;
        Decision decision = Denials.decide(denial, one.denial() ? other : one, copied);
        return decision.matched()
                ? Optional.of(Edge.of(one, other, Edge.Kind.DENIAL, decision, copied))
                : Optional.empty();
    }

    /** What ties the two though they are not one event. */
    private static Optional<Edge> beside(Telling one, Telling other, Decision apart, boolean copied) {
        Optional<Decision> covers = Umbrella.covers(one, other);
        if (covers.isPresent()) {
            return covers.map(decision -> Edge.covering(one, other, decision, copied));
        }
        Optional<Decision> covered = Umbrella.covers(other, one);
        if (covered.isPresent()) {
            return covered.map(decision -> Edge.covering(other, one, decision, copied));
        }
        return NearMisses.between(one, other, apart)
                .map(decision -> Edge.of(one, other, Edge.Kind.NEAR_MISS, decision, copied));
    }
}
