package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.dedupe.quotations.Form;
import io.wireloom.dedupe.quotations.FormEdge;
import io.wireloom.dedupe.quotations.Occurrence;
import io.wireloom.dedupe.quotations.Standing;
import io.wireloom.dedupe.quotations.StoredEdges.Candidate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which quotations stand in which articles, and which forms of them are one. What is not in an answer is not stored. */
public interface QuotationStore {

    /** The quotations of the articles. */
    Uni<List<Occurrence>> occurrences(Collection<String> articleIds);

    /** Puts lists, by article id, in place of the articles' quotations. */
    Uni<Void> replaceOccurrences(Map<String, List<Occurrence>> occurrences);

    /** The articles that hold one of the forms. */
    Uni<Set<String>> holders(Collection<String> formIds);

    /** Stores new forms under their {@link io.wireloom.dedupe.quotations.FormKeys keys}. */
    Uni<Void> saveForms(Collection<Form> forms);

    /** Removes those of the forms that no article holds any more, with their edges. */
    Uni<Void> removeOrphans(Collection<String> formIds);

    /** The other forms that share a key with a form, by the id of each that has any. */
    Uni<Map<String, List<Candidate>>> candidates(Collection<Form> forms);

    /** The forms as the articles have them, by form id. */
    Uni<Map<String, Standing>> standings(Collection<String> formIds);

    /** Stores whether forms are common, and what they are set beside. */
    Uni<Void> saveStandings(Collection<Standing> standings);

    /** The edges that touch one of the forms. */
    Uni<List<FormEdge>> edges(Collection<String> formIds);

    /** Stores edges; one that stands already stays as it is. */
    Uni<Void> saveEdges(Collection<FormEdge> edges);

    /** The articles' shared quotations, by article id; articles without any may be left out. */
    Uni<Map<String, List<SharedQuotation>>> shared(Collection<String> articleIds);

    /** Puts lists in place of the articles' shared quotations. */
    Uni<Void> saveShared(Map<String, List<SharedQuotation>> shared);
}
