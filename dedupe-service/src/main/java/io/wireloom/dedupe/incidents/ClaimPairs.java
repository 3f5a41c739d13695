package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the edges that claims have for where they stand: in one article, or in a passage that one article copied from another. */
public final class ClaimPairs {

    private final Map<String, List<Telling>> byArticle = new HashMap<>();
    private final Map<String, Map<String, CopyLink>> links = new HashMap<>();
    private final Map<String, Boolean> pooled = new HashMap<>();

    /**
     * @param tellings those of all articles that have a copy link with one of the articles asked for
     * @param links the copy links of the articles asked for
     */
    public ClaimPairs(Collection<Telling> tellings, Collection<CopyLink> links) {
        for (Telling telling : tellings) {
            byArticle
                    .computeIfAbsent(telling.articleId(), key -> new ArrayList<>())
                    .add(telling);
        }
        for (CopyLink link : links) {
            this.links.computeIfAbsent(link.copy(), key -> new HashMap<>()).put(link.original(), link);
            this.links.computeIfAbsent(link.original(), key -> new HashMap<>()).put(link.copy(), link);
        }
    }

    /** The edges of the articles' tellings, each once. */
    public Collection<Edge> edges(Map<String, List<Telling>> own) {
        Set<Edge> edges = new LinkedHashSet<>();
        own.forEach((id, tellings) -> {
            edges.addAll(Pairs.within(tellings));
            links.getOrDefault(id, Map.of())
                    .forEach((linked, link) ->
                            edges.addAll(copied(tellings, byArticle.getOrDefault(linked, List.of()), link)));
        });
        return edges;
    }

    private List<Edge> copied(List<Telling> tellings, List<Telling> others, CopyLink link) {
        CopiedClaims copies = CopiedClaims.between(tellings, others, link);
        List<Edge> edges = new ArrayList<>();
        for (Telling telling : tellings) {
            for (Telling other : others) {
                if (copies.counterparts(telling, other) && !pooled(telling, other)) {
                    Pairs.edge(telling, other, true).ifPresent(edges::add);
                }
            }
        }
        return edges;
    }

    /** Of claims that are together for what they say, a copied passage says nothing new. */
    private boolean pooled(Telling one, Telling other) {
        return one.formId().equals(other.formId())
                && pooled.computeIfAbsent(one.formId(), id -> FormPairs.pools(Form.of(one)));
    }
}
