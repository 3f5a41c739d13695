package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The quotations of a whole set of articles at once: the reference that weaving one article after another must agree with.
 *
 * @param edges which forms are one quotation
 * @param shared by article id, in its order; articles that share none are left out
 */
public record Concordance(List<FormEdge> edges, Map<String, List<SharedQuotation>> shared) {

    /** The concordance of all occurrences of the forms. */
    public static Concordance of(Collection<Form> forms, Collection<Occurrence> occurrences) {
        Map<String, Form> byId = new TreeMap<>();
        forms.forEach(form -> byId.put(form.formId(), form));
        List<FormEdge> edges = edges(byId);
        Map<String, List<Occurrence>> byForm = new TreeMap<>();
        occurrences.forEach(occurrence -> byForm.computeIfAbsent(occurrence.formId(), key -> new ArrayList<>())
                .add(occurrence));
        Map<String, Standing> standings = standings(byId, byForm, FormEdge.byEnd(edges));
        Map<String, List<SharedQuotation>> shared = new TreeMap<>();
        Map<String, List<Occurrence>> byArticle = new TreeMap<>();
        occurrences.forEach(occurrence -> byArticle
                .computeIfAbsent(occurrence.articleId(), key -> new ArrayList<>())
                .add(occurrence));
        byArticle.forEach((articleId, of) -> {
            List<SharedQuotation> list = SharedQuotations.of(of, standings);
            if (!list.isEmpty()) {
                shared.put(articleId, list);
            }
        });
        return new Concordance(edges, shared);
    }

    private static Map<String, Standing> standings(
            Map<String, Form> forms, Map<String, List<Occurrence>> occurrences, Map<String, List<FormEdge>> edges) {
        Map<String, Standing> plain = new HashMap<>();
        occurrences.forEach((formId, of) -> {
            List<Form> elsewhere = edges.getOrDefault(formId, List.of()).stream()
                    .filter(FormEdge::otherSpeaker)
                    .map(edge -> forms.get(edge.far(formId)))
                    .toList();
            Occurrence first = of.stream().min(Occurrence.EARLIEST).orElseThrow();
            boolean sole = of.stream().map(Occurrence::articleId).distinct().count() == 1;
            plain.put(formId, new Standing(forms.get(formId), first, sole, Fullest.common(elsewhere), null));
        });
        Map<String, Standing> settled = new HashMap<>();
        plain.forEach((formId, standing) -> settled.put(
                formId, standing.withBeside(Fullest.beside(formId, edges.getOrDefault(formId, List.of()), plain))));
        return settled;
    }

    private static List<FormEdge> edges(Map<String, Form> forms) {
        Map<Long, List<String>> index = new HashMap<>();
        forms.forEach(
                (id, form) -> FormKeys.of(form).forEach(key -> index.computeIfAbsent(key, missing -> new ArrayList<>())
                        .add(id)));
        Set<List<String>> candidates = new LinkedHashSet<>();
        for (List<String> ids : new TreeMap<>(index).values()) {
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    candidates.add(List.of(ids.get(i), ids.get(j)));
                }
            }
        }
        List<FormEdge> edges = new ArrayList<>();
        candidates.forEach(pair ->
                Likeness.between(forms.get(pair.get(0)), forms.get(pair.get(1))).ifPresent(edges::add));
        return edges;
    }
}
