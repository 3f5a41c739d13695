package io.wireloom.dedupe.incidents;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tellings that make one incident, and what their edges lead to. */
final class Core {

    private static final String ALONE = "the only claim of its event";

    private final Ties ties;
    private final Map<String, Telling> tellings;
    private final Map<String, List<Telling>> byForm;
    private final Map<String, String> founders;

    /** The ids of its claims and their forms, each with the least of its claims it stands for. */
    private final Map<String, String> ends = new TreeMap<>();

    private final Map<String, Integer> tellers = new HashMap<>();
    private final Map<String, Optional<Edge>> strongest = new HashMap<>();

    /**
     * @param core the tellings
     * @param ties every edge that touches one of them or their forms
     * @param tellings all tellings that are grouped, by id
     * @param byForm all that are grouped, by form
     * @param founders the least claim id of each form that an edge ends in
     */
    Core(
            Collection<Telling> core,
            Ties ties,
            Map<String, Telling> tellings,
            Map<String, List<Telling>> byForm,
            Map<String, String> founders) {
        this.ties = ties;
        this.tellings = tellings;
        this.byForm = byForm;
        this.founders = founders;
        for (Telling telling : core) {
            ends.put(telling.id(), telling.id());
            if (telling.formId() != null) {
                ends.merge(telling.formId(), telling.id(), (one, other) -> one.compareTo(other) < 0 ? one : other);
                tellers.merge(telling.formId(), 1, Integer::sum);
            }
        }
    }

    /** Why a telling belongs here: its strongest tie to another that does. */
    String reason(Telling telling) {
        return Stream.of(telling.id(), Cluster.kind(telling))
                .distinct()
                .flatMap(id -> strongest.computeIfAbsent(id, this::strongest).stream())
                .min(Ties.STRONGEST)
                .map(Edge::reason)
                .orElse(ALONE);
    }

    private Optional<Edge> strongest(String id) {
        return ties.of(id).stream()
                .filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT && ends.containsKey(edge.otherEnd(id)))
                .filter(edge -> !edge.one().equals(edge.other()) || tellers.get(id) > 1)
                .findFirst();
    }

    /** The denials that speak to one of its claims, each with the strongest edge that says so. */
    Map<String, Edge> denials() {
        Map<String, Edge> denials = new TreeMap<>();
        ends.keySet().stream()
                .flatMap(id -> ties.of(id).stream()
                        .filter(edge -> edge.kind() == Edge.Kind.DENIAL)
                        .flatMap(edge -> tellings(edge.otherEnd(id))
                                .filter(telling -> telling.denial() && !ends.containsKey(telling.id()))
                                .map(telling -> Map.entry(telling.id(), edge))))
                .forEach(entry -> denials.merge(
                        entry.getKey(),
                        entry.getValue(),
                        (one, other) -> Ties.STRONGEST.compare(one, other) <= 0 ? one : other));
        return denials;
    }

    private Stream<Telling> tellings(String id) {
        return Form.isForm(id)
                ? byForm.getOrDefault(id, List.of()).stream()
                : Optional.ofNullable(tellings.get(id)).stream();
    }

    /**
     * The ties to claims of other incidents, each pair of claims once. Matches that no join came of are among them. For a form stands
     * its least claim, here as there.
     */
    List<Edge> beside() {
        Map<List<Object>, Edge> beside = new LinkedHashMap<>();
        for (String id : ends.keySet()) {
            Stream<Edge> refused = ties.of(id).stream().filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT);
            Stream.concat(refused, ties.beside(id).stream())
                    .flatMap(edge -> seen(edge, id).stream())
                    .forEach(edge -> beside.merge(
                            List.of(edge.one(), edge.other(), edge.kind()),
                            edge,
                            (one, other) -> Ties.STRONGEST.compare(one, other) <= 0 ? one : other));
        }
        return beside.values().stream().sorted(Ties.STRONGEST).toList();
    }

    /** The edge as one of claims; nothing when it leads back here, or is another incident's of the same form. */
    private Optional<Edge> seen(Edge edge, String id) {
        String far = edge.otherEnd(id);
        Optional<String> own = edge.beside() && Form.isForm(id)
                ? Optional.of(founders.get(id)).filter(ends::containsKey)
                : Optional.of(ends.get(id));
        Optional<String> other = edge.beside() ? Optional.ofNullable(founder(far)) : outside(far);
        return own.flatMap(our -> other.filter(their -> !ends.containsKey(their))
                .map(their -> edge.one().equals(id) ? edge.between(our, their) : edge.between(their, our)));
    }

    private String founder(String id) {
        return Form.isForm(id) ? founders.get(id) : id;
    }

    private Optional<String> outside(String id) {
        return Form.isForm(id)
                ? new TreeSet<>(byForm.getOrDefault(id, List.of()).stream()
                                .map(Telling::id)
                                .filter(claim -> !ends.containsKey(claim))
                                .toList())
                        .stream()
                        .findFirst()
                : Optional.of(id);
    }
}
