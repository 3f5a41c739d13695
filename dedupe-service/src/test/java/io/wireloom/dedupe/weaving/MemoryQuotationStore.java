package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.dedupe.quotations.Form;
import io.wireloom.dedupe.quotations.FormEdge;
import io.wireloom.dedupe.quotations.FormKeys;
import io.wireloom.dedupe.quotations.Occurrence;
import io.wireloom.dedupe.quotations.Standing;
import io.wireloom.dedupe.quotations.StoredEdges.Candidate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Quotations in maps. */
final class MemoryQuotationStore implements QuotationStore {

    final Map<String, Form> forms = new HashMap<>();
    final Map<String, List<SharedQuotation>> shared = new HashMap<>();
    final Set<FormEdge> edges = new HashSet<>();
    int candidatesGiven;
    int edgesGiven;
    private final Map<String, Set<Long>> keys = new HashMap<>();
    private final Map<String, List<Occurrence>> occurrences = new HashMap<>();
    private final Map<String, Standing> settled = new HashMap<>();

    @Override
    public Uni<List<Occurrence>> occurrences(Collection<String> articleIds) {
        return item(articleIds.stream()
                .distinct()
                .flatMap(id -> occurrences.getOrDefault(id, List.of()).stream())
                .toList());
    }

    @Override
    public Uni<Void> replaceOccurrences(Map<String, List<Occurrence>> with) {
        occurrences.putAll(with);
        return done();
    }

    @Override
    public Uni<Set<String>> holders(Collection<String> formIds) {
        return item(all().stream()
                .filter(occurrence -> formIds.contains(occurrence.formId()))
                .map(Occurrence::articleId)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> saveForms(Collection<Form> with) {
        with.forEach(form -> {
            forms.put(form.formId(), form);
            keys.put(form.formId(), FormKeys.of(form));
        });
        return done();
    }

    @Override
    public Uni<Void> removeOrphans(Collection<String> formIds) {
        Set<String> held = all().stream().map(Occurrence::formId).collect(Collectors.toSet());
        for (String id : formIds) {
            if (!held.contains(id)) {
                forms.remove(id);
                keys.remove(id);
                settled.remove(id);
                edges.removeIf(edge -> edge.one().equals(id) || edge.other().equals(id));
            }
        }
        return done();
    }

    @Override
    public Uni<Map<String, List<Candidate>>> candidates(Collection<Form> of) {
        Map<String, List<Candidate>> found = of.stream().collect(Collectors.toMap(Form::formId, this::candidates));
        candidatesGiven += found.values().stream().mapToInt(List::size).sum();
        return item(found);
    }

    private List<Candidate> candidates(Form form) {
        Set<Long> wanted = FormKeys.of(form);
        return forms.values().stream()
                .filter(other -> !other.formId().equals(form.formId()))
                .filter(other -> !Collections.disjoint(keys.get(other.formId()), wanted))
                .map(other -> new Candidate(other, common(other.formId())))
                .toList();
    }

    private boolean common(String formId) {
        return settled.containsKey(formId) && settled.get(formId).common();
    }

    @Override
    public Uni<Map<String, Standing>> standings(Collection<String> formIds) {
        Map<String, List<Occurrence>> byForm = all().stream()
                .filter(occurrence -> formIds.contains(occurrence.formId()))
                .collect(Collectors.groupingBy(Occurrence::formId));
        Map<String, Standing> found = new HashMap<>();
        byForm.forEach((id, of) -> {
            if (forms.containsKey(id)) {
                Standing before = settled.get(id);
                found.put(
                        id,
                        new Standing(
                                forms.get(id),
                                of.stream().min(Occurrence.EARLIEST).orElseThrow(),
                                of.stream()
                                                .map(Occurrence::articleId)
                                                .distinct()
                                                .count()
                                        == 1,
                                common(id),
                                before == null ? null : before.beside()));
            }
        });
        return item(found);
    }

    @Override
    public Uni<Void> saveStandings(Collection<Standing> standings) {
        standings.forEach(standing -> settled.put(standing.form().formId(), standing));
        return done();
    }

    @Override
    public Uni<List<FormEdge>> edges(Collection<String> formIds) {
        List<FormEdge> found = edges.stream()
                .filter(edge -> formIds.contains(edge.one()) || formIds.contains(edge.other()))
                .toList();
        edgesGiven += found.size();
        return item(found);
    }

    @Override
    public Uni<Void> saveEdges(Collection<FormEdge> with) {
        edges.addAll(with);
        return done();
    }

    @Override
    public Uni<Map<String, List<SharedQuotation>>> shared(Collection<String> articleIds) {
        return item(articleIds.stream()
                .distinct()
                .filter(shared::containsKey)
                .collect(Collectors.toMap(id -> id, shared::get)));
    }

    @Override
    public Uni<Void> saveShared(Map<String, List<SharedQuotation>> with) {
        shared.putAll(with);
        return done();
    }

    private List<Occurrence> all() {
        return occurrences.values().stream().flatMap(List::stream).toList();
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
