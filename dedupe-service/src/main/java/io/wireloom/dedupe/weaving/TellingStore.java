package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.dedupe.incidents.BlockingKeys;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Nearest.Floor;
import io.wireloom.dedupe.incidents.Telling;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The claims, what they tell, and which of them belong together. What is not in an answer is not stored. A form is stored while a
 * telling has it.
 */
public interface TellingStore {

    /** The claim records of the articles, by article id. */
    Uni<Map<String, ArticleClaims>> claims(Collection<String> articleIds);

    /** Stores records, one of an article, in place of the articles' earlier ones. */
    Uni<Void> saveClaims(Collection<ArticleClaims> claims);

    /** The tellings of the articles. */
    Uni<List<Telling>> tellings(Collection<String> articleIds);

    /** Ids of the tellings of the articles. */
    Uni<Set<String>> tellingIds(Collection<String> articleIds);

    /** Removes tellings and their own edges, not those of their forms; answers the ids that these edges led to. */
    Uni<Set<String>> removeTellings(Collection<String> claimIds);

    /** Stores tellings, and those of their forms that are new under their {@link BlockingKeys#index index keys}. */
    Uni<Void> saveTellings(Collection<Telling> tellings);

    /** The least claim id of each of the forms that is told. */
    Uni<Map<String, String>> founders(Collection<String> formIds);

    /** Removes those of the forms that nobody tells any more, with their edges. */
    Uni<Swept> sweep(Collection<String> formIds);

    /** Those of the forms that are told. */
    Uni<List<Form>> forms(Collection<String> formIds);

    /** The forms that are stored under one of the keys. */
    Uni<List<Candidate>> candidates(Set<String> keys);

    /**
     * What is known of the nearest ties of forms: their floors by stratum, by form id. There is one where a form has more ties than
     * it keeps.
     */
    Uni<Map<String, Map<Integer, Floor>>> floors(Collection<String> formIds);

    /** Stores edges; one that stands already stays as it is. */
    Uni<Void> saveEdges(Collection<Edge> edges);

    /** The ids that the forms' edges lead to where these join nothing. */
    Uni<Set<String>> tied(Collection<String> formIds);

    /**
     * Everything that grouping the given claims and forms depends on: the whole components, over same-event edges, of them and of
     * what they have a denial's edge with; the denials that speak to them; and every edge that touches any of these. Of a form that
     * joins nothing only the least claim is in its component. Components reach over the claims that one decision of the desk names,
     * and over denial edges of such claims too. Ids that are not stored are passed over.
     */
    Uni<Component> component(Collection<String> ids);

    /**
     * What sweeping did to others.
     *
     * @param touched the ids that the removed edges led to
     * @param bereft the forms among them that may have fewer of their nearest ties now than they keep
     */
    record Swept(Set<String> touched, Set<String> bereft) {}

    /**
     * Whole components of tellings.
     *
     * @param tellings the tellings, with the denials that speak to them
     * @param edges every edge that touches one of them or their forms
     * @param founders the least claim id of each form that one of the edges ends in
     */
    record Component(List<Telling> tellings, List<Edge> edges, Map<String, String> founders) {}
}
