package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Telling;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims, what they tell, and which of them belong together. What is not in an answer is not stored. */
public interface TellingStore {

    /** The claim records of the articles, by article id. */
    Uni<Map<String, ArticleClaims>> claims(Collection<String> articleIds);

    /** Stores records, one of an article, in place of the articles' earlier ones. */
    Uni<Void> saveClaims(Collection<ArticleClaims> claims);

    /** Removes the articles' tellings and their edges; answers their ids and those of the tellings they had edges with. */
    Uni<Set<String>> removeTellings(Collection<String> articleIds);

    /** Stores tellings under their {@link io.wireloom.dedupe.incidents.BlockingKeys#index index keys}. */
    Uni<Void> saveTellings(List<Telling> tellings);

    /** Tellings that are stored under one of the keys, or belong to one of {@code linkedArticles}. */
    Uni<List<Telling>> candidates(Set<String> keys, Collection<String> linkedArticles);

    /** Stores edges; one that stands already stays as it is. */
    Uni<Void> saveEdges(Collection<Edge> edges);

    /** Ids of the tellings of the articles. */
    Uni<Set<String>> tellingIds(Collection<String> articleIds);

    /**
     * Everything that grouping the given claims depends on: the whole components, over same-event edges, of the claims and of what
     * they have an edge with; the denials that speak to them; and every edge that touches any of these. Components reach over the
     * claims that one decision of the desk names, and over denial edges of such claims too. Ids that are not stored are passed over.
     */
    Uni<Component> component(Collection<String> claimIds);

    /**
     * Whole components of tellings.
     *
     * @param tellings the tellings, with the denials that speak to them
     * @param edges every edge that touches one of them
     */
    record Component(List<Telling> tellings, List<Edge> edges) {}
}
