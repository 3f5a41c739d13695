package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the edges of forms. A pair is looked at when it shares a {@link BlockingKeys key}. Of the edges that join nothing those are
 * kept that are among the nearest of either end: one place and day may have thousands, and each reader looks at a few.
 */
public final class FormPairs {

    /** How many of a form's ties of one kind are kept; what is farther tells a reader nothing. */
    public static final int NEAREST = 5;

    private final Map<String, List<Candidate>> byKey = new HashMap<>();

    /**
     * A form that others are held against.
     *
     * @param form the form
     * @param keys the keys it is stored under
     * @param floors the farthest of its nearest ties as far as they are known, of each kind that has {@link #NEAREST}
     */
    public record Candidate(Form form, Set<String> keys, List<Edge> floors) {

        /** One of which no ties are known. */
        public static Candidate of(Form form) {
            return new Candidate(form, BlockingKeys.index(form.telling()), List.of());
        }

        /** The same, with what is known of its ties. */
        public Candidate above(List<Edge> known) {
            return new Candidate(form, keys, known);
        }

        /** Whether a tie of it is to be kept. */
        private boolean near(Edge edge) {
            List<Edge> kept = new ArrayList<>(floors);
            kept.removeIf(floor -> miss(floor) != miss(edge));
            return kept.isEmpty() || Ties.nearer(form.id(), edge, kept.get(0));
        }

        private static boolean miss(Edge edge) {
            return edge.kind() == Edge.Kind.NEAR_MISS;
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

    /** Candidates of which nothing is known yet. */
    public static List<Candidate> candidates(Collection<Telling> tellings) {
        Map<String, Telling> forms = new TreeMap<>();
        tellings.forEach(telling -> forms.putIfAbsent(telling.formId(), telling));
        return forms.values().stream()
                .map(telling -> Candidate.of(Form.of(telling)))
                .toList();
    }

    /** The edges of forms, each once; those that other candidates have among themselves are left out. */
    public List<Edge> edges(Collection<Form> forms) {
        Map<String, Form> fresh = new TreeMap<>();
        forms.forEach(form -> fresh.put(form.id(), form));
        List<Edge> edges = new ArrayList<>();
        Map<String, List<Edge>> beside = new HashMap<>();
        Map<Edge, Boolean> kept = new LinkedHashMap<>();
        fresh.values().forEach(form -> near(form).forEach(candidate -> {
            String other = candidate.form().id();
            if (fresh.containsKey(other) && other.compareTo(form.id()) < 0) {
                return;
            }
            edge(form, candidate.form()).ifPresent(edge -> {
                if (!edge.beside()) {
                    edges.add(edge);
                    return;
                }
                beside.computeIfAbsent(form.id(), key -> new ArrayList<>()).add(edge);
                if (fresh.containsKey(other)) {
                    beside.computeIfAbsent(other, key -> new ArrayList<>()).add(edge);
                } else if (candidate.near(edge)) {
                    kept.put(edge, true);
                }
            });
        }));
        beside.forEach((id, of) -> Ties.nearest(id, of).forEach(edge -> kept.put(edge, true)));
        return Stream.concat(edges.stream(), kept.keySet().stream()).toList();
    }

    private Collection<Candidate> near(Form form) {
        Map<String, Candidate> near = new HashMap<>();
        BlockingKeys.probes(form.telling()).forEach(key -> byKey.getOrDefault(key, List.of())
                .forEach(candidate -> near.put(candidate.form().id(), candidate)));
        return near.values();
    }

    /** Claims that say the same are no near misses: nothing but their vagueness keeps them apart. */
    private static Optional<Edge> edge(Form one, Form other) {
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
