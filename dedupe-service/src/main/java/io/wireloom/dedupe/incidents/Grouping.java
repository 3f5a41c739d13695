package io.wireloom.dedupe.incidents;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups tellings into incidents: a deterministic function of the tellings and edges given. Equal tellings that tell one event start
 * out together. The strongest edges join first; a join that would bring two tellings together that rule each other out is refused.
 * Denials are attached last and join nothing. What the desk decided goes before all this: what it holds together is joined first and
 * weighed as one, what it tells apart never joins.
 */
public final class Grouping {

    private final Map<String, Telling> tellings;
    private final Map<String, List<Telling>> byForm;
    private final Ties ties;
    private final Map<String, String> founders;
    private final RuledClaims ruled;
    private final Compatibility compatibility;
    private final Map<String, Cluster> pools = new HashMap<>();
    private final Map<String, Cluster> clusters = new HashMap<>();

    private Grouping(
            Collection<Telling> tellings, Collection<Edge> edges, Map<String, String> founders, Rulings rulings) {
        this.tellings = tellings.stream()
                .collect(Collectors.toMap(Telling::id, telling -> telling, (one, same) -> one, TreeMap::new));
        this.byForm = this.tellings.values().stream()
                .filter(telling -> telling.formId() != null)
                .collect(Collectors.groupingBy(Telling::formId));
        this.ties = new Ties(edges);
        this.founders = founders;
        this.ruled = new RuledClaims(rulings, this.tellings.keySet());
        this.compatibility = new Compatibility(ties, this.tellings, ruled);
    }

    /** The incidents of whole sets on which the desk has decided nothing. */
    public static List<Group> group(Collection<Telling> tellings, Collection<Edge> edges) {
        return group(tellings, edges, Rulings.NONE);
    }

    /**
     * The incidents of whole sets.
     *
     * @param tellings all tellings there are
     * @param edges every edge among them and their forms
     * @param rulings every decision that names one of them
     */
    public static List<Group> group(Collection<Telling> tellings, Collection<Edge> edges, Rulings rulings) {
        Map<String, String> founders = tellings.stream()
                .filter(telling -> telling.formId() != null)
                .collect(Collectors.toMap(
                        Telling::formId, Telling::id, (one, other) -> one.compareTo(other) < 0 ? one : other));
        return group(tellings, edges, founders, rulings);
    }

    /**
     * The incidents of whole components.
     *
     * @param tellings the tellings of one or more whole components, with the denials that speak to them
     * @param edges every edge that touches one of them or their forms; ends that are not among these are allowed for ties that join
     *     nothing, and for denials that no decision names
     * @param founders the least claim id of each form that an edge ends in
     * @param rulings every decision that names one of the tellings
     */
    public static List<Group> group(
            Collection<Telling> tellings, Collection<Edge> edges, Map<String, String> founders, Rulings rulings) {
        return new Grouping(tellings, edges, founders, rulings).group();
    }

    private List<Group> group() {
        Set<String> attached = attached();
        start(id -> !attached.contains(id));
        attached.removeIf(id -> !ruled.split(id));
        if (!attached.isEmpty()) {
            clusters().forEach(cluster -> attached.removeAll(denials(cluster).keySet()));
            start(attached::contains);
        }
        Map<String, Group> found = new TreeMap<>();
        clusters().forEach(cluster -> {
            Group group = finished(cluster);
            found.put(group.incidentId(), group);
        });
        return List.copyOf(found.values());
    }

    private Set<Cluster> clusters() {
        return new HashSet<>(clusters.values());
    }

    /** The denials that speak to something. Those that the desk holds together speak to the same. */
    private Set<String> attached() {
        return tellings.values().stream()
                .filter(Telling::denial)
                .map(Telling::id)
                .filter(id ->
                        ruled.block(id).stream().map(tellings::get).anyMatch(held -> !held.denial() || speaks(held)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean speaks(Telling denial) {
        return Stream.of(denial.id(), Cluster.kind(denial))
                .flatMap(id -> ties.of(id).stream())
                .anyMatch(edge -> edge.kind() == Edge.Kind.DENIAL);
    }

    /** Takes up some of the tellings, each with those that the desk holds together with it, and joins what can be joined. */
    private void start(Predicate<String> taken) {
        List<Telling> fresh = tellings.values().stream()
                .filter(telling -> taken.test(telling.id()))
                .toList();
        fresh.forEach(telling -> clusters.put(telling.id(), pooled(telling)));
        fresh.forEach(telling -> ruled.block(telling.id()).stream()
                .filter(clusters::containsKey)
                .findFirst()
                .ifPresent(first -> merge(clusters.get(first), clusters.get(telling.id()))));
        ties.joining().forEach(this::join);
    }

    /** With all that say the same, where to say so tells one event and the desk does not say otherwise. */
    private Cluster pooled(Telling telling) {
        String form = Cluster.kind(telling);
        boolean told = telling.formId() != null && ties.matched(form, form) && !ruled.names(telling.id());
        return (told ? pools.computeIfAbsent(form, id -> new Cluster()) : new Cluster()).add(telling);
    }

    private void join(Edge edge) {
        for (Cluster ours : ends(edge.one())) {
            for (Cluster theirs : ends(edge.other())) {
                join(ours, theirs);
            }
        }
    }

    /** Of a form the clusters that hold claims of it, as they are before an edge is looked at. */
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
        if (ours != theirs && compatibility.of(ours, theirs)) {
            merge(ours, theirs);
        }
    }

    private void merge(Cluster ours, Cluster theirs) {
        if (ours == theirs) {
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

    private Core core(Cluster cluster) {
        return new Core(cluster, ties, byForm, founders, ruled);
    }

    /** The denials that speak to the incident, in order of saying, and why. */
    private Map<String, String> denials(Cluster cluster) {
        return new SpokenTo(core(cluster), tellings, ruled).denials(id -> !clusters.containsKey(id));
    }

    private Group finished(Cluster cluster) {
        List<Telling> members = cluster.members().stream().sorted(Group.SAYING).toList();
        Core core = core(cluster);
        Map<String, String> reasons = new TreeMap<>();
        members.forEach(telling -> reasons.put(telling.id(), core.reason(telling)));
        Map<String, String> denials = denials(cluster);
        reasons.putAll(denials);
        String founder = members.get(0).id();
        return new Group(
                Group.idOf(members.get(0)),
                members,
                denials.keySet().stream().map(tellings::get).toList(),
                reasons,
                core.beside(clusters),
                core.copied(),
                ruled.shaping(founder, reasons.keySet()),
                ruled.dismissed(founder));
    }
}
