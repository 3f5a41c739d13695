package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the edges of forms. A pair is looked at when it shares a {@link BlockingKeys key}. Of most kinds of edges those are kept that
 * are among the {@link Nearest nearest} of either end.
 */
public final class FormPairs {

    private final Map<String, List<Candidate>> byKey = new HashMap<>();

    /**
     * A form that others are held against.
     *
     * @param form the form
     * @param keys the keys it is stored under
     */
    public record Candidate(Form form, Set<String> keys) {

        /** With the keys that it is stored under. */
        public static Candidate of(Form form) {
            return new Candidate(form, BlockingKeys.index(form.telling()));
        }
    }

    /**
     * @param candidates all that share a key with one of the forms asked for, and these themselves
     */
    public FormPairs(Collection<Candidate> candidates) {
        add(candidates);
    }

    /** Adds what others are held against. */
    public void add(Collection<Candidate> candidates) {
        candidates.forEach(
                candidate -> candidate.keys().forEach(key -> byKey.computeIfAbsent(key, missing -> new ArrayList<>())
                        .add(candidate)));
    }

    /** The forms of tellings, each once. */
    public static List<Candidate> candidates(Collection<Telling> tellings) {
        Map<String, Telling> forms = new TreeMap<>();
        tellings.forEach(telling -> forms.putIfAbsent(telling.formId(), telling));
        return forms.values().stream()
                .map(telling -> Candidate.of(Form.of(telling)))
                .toList();
    }

    /** The edges of forms; those that other candidates have among themselves are left out. */
    public FormEdges edges(Collection<Form> forms) {
        Map<String, Form> fresh = new TreeMap<>();
        forms.forEach(form -> fresh.put(form.id(), form));
        FormEdges edges = new FormEdges(fresh.keySet());
        fresh.values().forEach(form -> near(form).forEach(candidate -> {
            String other = candidate.form().id();
            if (!fresh.containsKey(other) || other.compareTo(form.id()) >= 0) {
                edge(form, candidate.form()).ifPresent(edges::add);
            }
        }));
        return edges;
    }

    private Collection<Candidate> near(Form form) {
        Map<String, Candidate> near = new HashMap<>();
        BlockingKeys.probes(form.telling()).forEach(key -> byKey.getOrDefault(key, List.of())
                .forEach(candidate -> near.put(candidate.form().id(), candidate)));
        return near.values();
    }

    /** Claims that say the same are no near misses: nothing but their vagueness keeps them apart. */
    static Optional<Edge> edge(Form one, Form other) {
        boolean same = one.id().equals(other.id());
        return Pairs.edge(one.telling(), same ? one.twin() : other.telling(), false)
                .filter(edge -> !same || !edge.beside());
    }

    /** Whether claims of one form tell one event, in whatever articles they stand. */
    static boolean pools(Form form) {
        Set<String> keys = BlockingKeys.index(form.telling());
        return !Collections.disjoint(keys, BlockingKeys.probes(form.telling()))
                && edge(form, form).isPresent();
    }
}
