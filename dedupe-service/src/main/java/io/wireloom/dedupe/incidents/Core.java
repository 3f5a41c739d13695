package io.wireloom.dedupe.incidents;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tellings that make one incident, and what their edges lead to. */
final class Core {

    static final String HELD = "the desk holds them together";
    private static final String ALONE = "the only claim of its event";

    private final Cluster cluster;
    private final Ties ties;
    private final Map<String, List<Telling>> byForm;
    private final Map<String, String> founders;
    private final RuledClaims ruled;
    private final Map<String, Telling> members = new TreeMap<>();

    /** The ids of its claims and their forms, each with the least of its claims that it stands for. */
    private final Map<String, String> ends = new TreeMap<>();

    private final Map<String, Integer> tellers = new HashMap<>();
    private final Map<String, Optional<Edge>> strongest = new HashMap<>();
    private final Map<String, Optional<String>> outside = new HashMap<>();

    /**
     * @param cluster the tellings
     * @param ties every edge that touches one of them or their forms
     * @param byForm all tellings that are grouped, by form
     * @param founders the least claim id of each form that an edge ends in
     * @param ruled what the desk decided of them
     */
    Core(
            Cluster cluster,
            Ties ties,
            Map<String, List<Telling>> byForm,
            Map<String, String> founders,
            RuledClaims ruled) {
        this.cluster = cluster;
        this.ties = ties;
        this.byForm = byForm;
        this.founders = founders;
        this.ruled = ruled;
        for (Telling telling : cluster.members()) {
            members.put(telling.id(), telling);
            ends.put(telling.id(), telling.id());
            if (telling.formId() != null) {
                ends.merge(telling.formId(), telling.id(), (one, other) -> one.compareTo(other) < 0 ? one : other);
                tellers.merge(telling.formId(), 1, Integer::sum);
            }
        }
    }

    /** Ids of the claims. */
    Set<String> ids() {
        return members.keySet();
    }

    /** Why a telling belongs here: its strongest tie to another that does. */
    String reason(Telling telling) {
        return Stream.of(telling.id(), Cluster.kind(telling))
                .distinct()
                .flatMap(id -> strongest.computeIfAbsent(id, this::strongest).stream())
                .min(Ties.STRONGEST)
                .map(Edge::reason)
                .orElse(members.size() > 1 ? HELD : ALONE);
    }

    private Optional<Edge> strongest(String id) {
        return ties.of(id).stream()
                .filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT && ends.containsKey(edge.otherEnd(id)))
                .filter(edge -> !edge.one().equals(edge.other()) || tellers.get(id) > 1)
                .findFirst();
    }

    /** The denials with an edge to one of its claims, each with the strongest that says so. */
    Map<String, Edge> denials() {
        Map<String, Edge> denials = new TreeMap<>();
        for (String id : ends.keySet()) {
            for (Edge edge : ties.of(id)) {
                if (edge.kind() == Edge.Kind.DENIAL) {
                    claims(edge.otherEnd(id)).forEach(denial -> denials.merge(denial, edge, Ties::stronger));
                }
            }
        }
        return denials;
    }

    private Stream<String> claims(String id) {
        return Form.isForm(id) ? byForm.getOrDefault(id, List.of()).stream().map(Telling::id) : Stream.of(id);
    }

    /**
     * The ties to claims of other incidents, each pair of claims once. Matches that no join came of are among them. For a form stands
     * its least claim, here as there.
     *
     * @param clusters of all claims, by their ids
     */
    List<Edge> beside(Map<String, Cluster> clusters) {
        Map<List<Object>, Edge> beside = new LinkedHashMap<>();
        for (String id : ends.keySet()) {
            Stream<Edge> refused = ties.of(id).stream().filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT);
            Stream.concat(refused, ties.beside(id).stream())
                    .flatMap(edge -> seen(edge, id).stream())
                    .map(edge -> toldApart(edge, clusters) ? edge.toldApart() : edge)
                    .forEach(
                            edge -> beside.merge(List.of(edge.one(), edge.other(), edge.kind()), edge, Ties::stronger));
        }
        return beside.values().stream().sorted(Ties.STRONGEST).toList();
    }

    /** The edges of copied passages between its claims. */
    List<Edge> copied() {
        return members.keySet().stream()
                .flatMap(id -> ties.of(id).stream())
                .filter(edge -> edge.copied() && edge.kind() == Edge.Kind.SAME_EVENT)
                .filter(edge -> members.containsKey(edge.one()) && members.containsKey(edge.other()))
                .distinct()
                .sorted(Ties.STRONGEST)
                .toList();
    }

    private boolean toldApart(Edge edge, Map<String, Cluster> clusters) {
        Cluster outside = clusters.get(ends.containsKey(edge.one()) ? edge.other() : edge.one());
        return edge.kind() == Edge.Kind.SAME_EVENT
                && outside != null
                && !ruled.splitsNothing()
                && ruled.apart(cluster.ids(), outside.ids());
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
        return outside.computeIfAbsent(
                id, far -> claims(far).filter(claim -> !ends.containsKey(claim)).min(Comparator.naturalOrder()));
    }
}
