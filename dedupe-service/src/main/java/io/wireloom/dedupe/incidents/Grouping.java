package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups tellings into incidents: a deterministic function of the tellings and edges given. The strongest edges join first; a join
 * that would bring two tellings together that rule each other out is refused. Denials are attached last and join nothing. What the
 * desk decided goes before all this: what it holds together is joined first and weighed as one, what it tells apart never joins.
 */
public final class Grouping {

    private static final Comparator<Edge> STRONGEST = Comparator.comparingInt(Edge::points)
            .reversed()
            .thenComparing(Edge::one)
            .thenComparing(Edge::other);

    private static final String HELD = "the desk holds them together";

    private final Map<String, Telling> tellings;
    private final List<Edge> edges;
    private final RuledClaims ruled;
    private final Map<String, List<Telling>> groups = new HashMap<>();
    private final Map<String, Map<String, Edge>> best = new HashMap<>();

    private Grouping(Collection<Telling> tellings, Collection<Edge> edges, Rulings rulings) {
        this.tellings = tellings.stream()
                .collect(Collectors.toMap(Telling::id, telling -> telling, (one, same) -> one, TreeMap::new));
        this.edges = edges.stream().distinct().sorted(STRONGEST).toList();
        this.ruled = new RuledClaims(rulings, this.tellings.keySet());
    }

    /** The incidents of whole components on which the desk has decided nothing. */
    public static List<Group> group(Collection<Telling> tellings, Collection<Edge> edges) {
        return group(tellings, edges, Rulings.NONE);
    }

    /**
     * The incidents of whole components.
     *
     * @param tellings the tellings of one or more whole components, with the denials that speak to them
     * @param edges every edge that touches one of them; ends that are not among the tellings are allowed for denials that no
     *     decision names
     * @param rulings every decision that names one of them
     */
    public static List<Group> group(Collection<Telling> tellings, Collection<Edge> edges, Rulings rulings) {
        return new Grouping(tellings, edges, rulings).group();
    }

    private List<Group> group() {
        Set<String> attached = attached();
        start(id -> !attached.contains(id));
        attached.removeIf(id -> !ruled.split(id));
        if (!attached.isEmpty()) {
            groups.values()
                    .forEach(members -> attached.removeAll(denials(ids(members)).keySet()));
            start(attached::contains);
        }
        Map<String, Group> found = new TreeMap<>();
        groups.values().forEach(members -> {
            Group group = finished(members);
            found.put(group.incidentId(), group);
        });
        return List.copyOf(found.values());
    }

    /** The denials that speak to something. Those that the desk holds together speak to the same. */
    private Set<String> attached() {
        Set<String> speaking = edges.stream()
                .filter(edge -> edge.kind() == Edge.Kind.DENIAL)
                .flatMap(edge -> Stream.of(edge.one(), edge.other()))
                .filter(this::denial)
                .collect(Collectors.toSet());
        return tellings.keySet().stream()
                .filter(this::denial)
                .filter(id -> ruled.block(id).stream().anyMatch(held -> !denial(held) || speaking.contains(held)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean denial(String id) {
        return tellings.containsKey(id) && tellings.get(id).denial();
    }

    /** Takes up some of the tellings, each with those that the desk holds together with it, and joins what can be joined. */
    private void start(Predicate<String> taken) {
        List<String> fresh = tellings.keySet().stream().filter(taken).toList();
        fresh.forEach(id -> groups.put(id, new ArrayList<>(List.of(tellings.get(id)))));
        fresh.forEach(id -> ruled.block(id).stream()
                .filter(groups::containsKey)
                .findFirst()
                .ifPresent(first -> merge(groups.get(first), groups.get(id))));
        edges.stream()
                .filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT)
                .filter(edge -> taken.test(edge.one()) || taken.test(edge.other()))
                .forEach(this::join);
    }

    private void join(Edge edge) {
        List<Telling> ours = groups.get(edge.one());
        List<Telling> theirs = groups.get(edge.other());
        if (ours == null || theirs == null) {
            return;
        }
        note(edge);
        if (ours != theirs && compatible(ours, theirs)) {
            merge(ours, theirs);
        }
    }

    private void merge(List<Telling> ours, List<Telling> theirs) {
        if (ours == theirs) {
            return;
        }
        List<Telling> larger = ours.size() >= theirs.size() ? ours : theirs;
        List<Telling> smaller = larger == ours ? theirs : ours;
        larger.addAll(smaller);
        smaller.forEach(telling -> groups.put(telling.id(), larger));
    }

    private void note(Edge edge) {
        best.computeIfAbsent(edge.one(), key -> new LinkedHashMap<>()).put(edge.other(), edge);
        best.computeIfAbsent(edge.other(), key -> new LinkedHashMap<>()).put(edge.one(), edge);
    }

    private boolean compatible(List<Telling> ours, List<Telling> theirs) {
        return !ruled.apart(ids(ours), ids(theirs))
                && ours.stream().allMatch(our -> theirs.stream()
                        .allMatch(their -> matched(our, their)
                                || Vetoes.between(our, their, false).isEmpty()
                                || matchedWhereHeld(our, their)
                                || copiedFrom(their, ours)
                                || copiedFrom(our, theirs)));
    }

    /** What the desk holds together is one telling: what matches a part of it may stand beside the rest. */
    private boolean matchedWhereHeld(Telling one, Telling other) {
        Set<String> others = ruled.block(other.id());
        return ruled.block(one.id()).stream()
                .map(held -> best.getOrDefault(held, Map.of()).keySet())
                .anyMatch(matches -> matches.stream().anyMatch(others::contains));
    }

    /** A changed copy is the event that its counterpart is, whatever it says of the circumstances. */
    private boolean copiedFrom(Telling telling, List<Telling> group) {
        Map<String, Edge> matches = best.getOrDefault(telling.id(), Map.of());
        return group.stream().map(member -> matches.get(member.id())).anyMatch(edge -> edge != null && edge.copied());
    }

    private static Set<String> ids(Collection<Telling> members) {
        return members.stream().map(Telling::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean matched(Telling one, Telling other) {
        return best.getOrDefault(one.id(), Map.of()).containsKey(other.id());
    }

    private Group finished(List<Telling> members) {
        List<Telling> core = members.stream().sorted(Group.SAYING).toList();
        Map<String, String> reasons = new TreeMap<>();
        core.forEach(telling -> reasons.put(telling.id(), reason(telling, core)));
        Set<String> ids = Set.copyOf(reasons.keySet());
        Map<String, String> denials = denials(ids);
        reasons.putAll(denials);
        String founder = core.get(0).id();
        return new Group(
                Group.idOf(core.get(0)),
                core,
                denials.keySet().stream().map(tellings::get).toList(),
                reasons,
                beside(ids),
                copied(ids),
                ruled.shaping(founder, reasons.keySet()),
                ruled.dismissed(founder));
    }

    private List<Edge> copied(Set<String> core) {
        return edges.stream()
                .filter(edge -> edge.copied() && edge.kind() == Edge.Kind.SAME_EVENT)
                .filter(edge -> core.contains(edge.one()) && core.contains(edge.other()))
                .toList();
    }

    /** Matches that no join came of are near misses too. */
    private List<Edge> beside(Set<String> core) {
        return edges.stream()
                .filter(edge -> edge.kind() != Edge.Kind.DENIAL)
                .filter(edge -> core.contains(edge.one()) != core.contains(edge.other()))
                .map(edge -> toldApart(edge, core) ? edge.toldApart() : edge)
                .toList();
    }

    private boolean toldApart(Edge edge, Set<String> core) {
        List<Telling> outside = groups.get(core.contains(edge.one()) ? edge.other() : edge.one());
        return edge.kind() == Edge.Kind.SAME_EVENT && outside != null && ruled.apart(core, ids(outside));
    }

    /** The denials that speak to the incident, in order of saying, and why. Of two that the desk tells apart the first. */
    private Map<String, String> denials(Set<String> core) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> members = new TreeSet<>(core);
        tellings.values().stream()
                .filter(telling -> telling.denial() && !groups.containsKey(telling.id()))
                .sorted(Group.SAYING)
                .forEach(denial -> speaksTo(denial.id(), core, members).ifPresent(reason -> {
                    found.put(denial.id(), reason);
                    members.add(denial.id());
                }));
        return found;
    }

    /** Why the denial belongs to the incident, if it does. */
    private Optional<String> speaksTo(String denial, Set<String> core, Set<String> members) {
        Set<String> held = ruled.block(denial);
        if (held.stream().anyMatch(core::contains)) {
            return Optional.of(HELD);
        }
        Set<String> others = new TreeSet<>(members);
        others.removeAll(held);
        return ruled.apart(held, others)
                ? Optional.empty()
                : edges.stream()
                        .filter(edge -> edge.kind() == Edge.Kind.DENIAL)
                        .filter(edge -> speaks(edge.one(), edge.other(), held, core)
                                || speaks(edge.other(), edge.one(), held, core))
                        .findFirst()
                        .map(Edge::reason);
    }

    private boolean speaks(String denial, String told, Set<String> held, Set<String> core) {
        return denial(denial) && held.contains(denial) && core.contains(told);
    }

    private String reason(Telling telling, List<Telling> core) {
        Set<String> ids = core.stream().map(Telling::id).collect(Collectors.toSet());
        return best.getOrDefault(telling.id(), Map.of()).entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().reason())
                .orElse(core.size() > 1 ? HELD : "the only claim of its event");
    }
}
