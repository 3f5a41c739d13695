package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups tellings into incidents: a deterministic function of the tellings and edges given. Equal tellings that tell one event start
 * out together. The strongest edges join first; a join that would bring two tellings together that rule each other out is refused.
 * Denials are attached last and join nothing.
 */
public final class Grouping {

    private final Map<String, Telling> tellings;
    private final Map<String, List<Telling>> byForm;
    private final Ties ties;
    private final Map<String, String> founders;
    private final Compatibility compatibility;
    private final Map<String, Cluster> pools = new HashMap<>();
    private final Map<String, Cluster> clusters = new HashMap<>();

    private Grouping(Collection<Telling> tellings, Collection<Edge> edges, Map<String, String> founders) {
        this.tellings = tellings.stream()
                .collect(Collectors.toMap(Telling::id, telling -> telling, (one, same) -> one, TreeMap::new));
        this.byForm = this.tellings.values().stream()
                .filter(telling -> telling.formId() != null)
                .collect(Collectors.groupingBy(Telling::formId));
        this.ties = new Ties(edges);
        this.founders = founders;
        this.compatibility = new Compatibility(ties, this.tellings);
    }

    /**
     * The incidents of whole sets.
     *
     * @param tellings all tellings there are
     * @param edges every edge among them and their forms
     */
    public static List<Group> group(Collection<Telling> tellings, Collection<Edge> edges) {
        Map<String, String> founders = tellings.stream()
                .filter(telling -> telling.formId() != null)
                .collect(Collectors.toMap(
                        Telling::formId, Telling::id, (one, other) -> one.compareTo(other) < 0 ? one : other));
        return group(tellings, edges, founders);
    }

    /**
     * The incidents of whole components.
     *
     * @param tellings the tellings of one or more whole components, with the denials that speak to them
     * @param edges every edge that touches one of them or their forms; ends that are not among these are allowed
     * @param founders the least claim id of each form that an edge ends in
     */
    public static List<Group> group(
            Collection<Telling> tellings, Collection<Edge> edges, Map<String, String> founders) {
        return new Grouping(tellings, edges, founders).group();
    }

    private List<Group> group() {
        tellings.values().stream()
                .filter(telling -> !attached(telling))
                .forEach(telling -> clusters.put(telling.id(), pooled(telling)));
        ties.joining().forEach(this::join);
        Map<String, Group> found = new TreeMap<>();
        new HashSet<>(clusters.values()).forEach(cluster -> {
            Group group = finished(cluster.members());
            found.put(group.incidentId(), group);
        });
        return List.copyOf(found.values());
    }

    private boolean attached(Telling telling) {
        return telling.denial()
                && Stream.of(telling.id(), Cluster.kind(telling))
                        .flatMap(id -> ties.of(id).stream())
                        .anyMatch(edge -> edge.kind() == Edge.Kind.DENIAL);
    }

    /** With all that say the same, where to say so tells one event. */
    private Cluster pooled(Telling telling) {
        String form = Cluster.kind(telling);
        boolean told = telling.formId() != null && ties.matched(form, form);
        return (told ? pools.computeIfAbsent(form, id -> new Cluster()) : new Cluster()).add(telling);
    }

    private void join(Edge edge) {
        for (Cluster ours : ends(edge.one())) {
            for (Cluster theirs : ends(edge.other())) {
                join(ours, theirs);
            }
        }
    }

    /** Of a form the clusters that hold claims of it, as they were before an edge is looked at. */
    private Collection<Cluster> ends(String id) {
        Set<Cluster> ends = new LinkedHashSet<>();
        (Form.isForm(id) ? byForm.getOrDefault(id, List.of()).stream().map(Telling::id) : Stream.of(id))
                .map(clusters::get)
                .filter(cluster -> cluster != null)
                .forEach(ends::add);
        return ends;
    }

    private void join(Cluster before, Cluster with) {
        Cluster ours = current(before);
        Cluster theirs = current(with);
        if (ours == theirs || !compatibility.of(ours, theirs)) {
            return;
        }
        Cluster larger = ours.size() >= theirs.size() ? ours : theirs;
        Cluster smaller = larger == ours ? theirs : ours;
        larger.addAll(smaller);
        smaller.members().forEach(telling -> clusters.put(telling.id(), larger));
    }

    private Cluster current(Cluster cluster) {
        return clusters.get(cluster.members().get(0).id());
    }

    private Group finished(List<Telling> members) {
        List<Telling> core = members.stream().sorted(Group.SAYING).toList();
        Core surroundings = new Core(core, ties, tellings, byForm, founders);
        Map<String, String> reasons = new TreeMap<>();
        core.forEach(telling -> reasons.put(telling.id(), surroundings.reason(telling)));
        List<Telling> denials = new ArrayList<>();
        surroundings.denials().forEach((id, edge) -> {
            denials.add(tellings.get(id));
            reasons.put(id, edge.reason());
        });
        denials.sort(Group.SAYING);
        return new Group(Group.idOf(core.get(0)), core, List.copyOf(denials), reasons, surroundings.beside());
    }
}
