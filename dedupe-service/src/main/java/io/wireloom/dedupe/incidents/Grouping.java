package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups tellings into incidents: a deterministic function of the tellings and edges given. The strongest edges join first; a join
 * that would bring two tellings together that rule each other out is refused. Denials are attached last and join nothing.
 */
public final class Grouping {

    private static final Comparator<Edge> STRONGEST = Comparator.comparingInt(Edge::points)
            .reversed()
            .thenComparing(Edge::one)
            .thenComparing(Edge::other);

    private final Map<String, Telling> tellings;
    private final List<Edge> edges;
    private final Map<String, List<Telling>> groups = new HashMap<>();
    private final Map<String, Map<String, Edge>> best = new HashMap<>();

    private Grouping(Collection<Telling> tellings, Collection<Edge> edges) {
        this.tellings = tellings.stream()
                .collect(Collectors.toMap(Telling::id, telling -> telling, (one, same) -> one, TreeMap::new));
        this.edges = edges.stream().distinct().sorted(STRONGEST).toList();
    }

    /**
     * The incidents of whole components.
     *
     * @param tellings the tellings of one or more whole components, with the denials that speak to them
     * @param edges every edge that touches one of them; ends that are not among the tellings are allowed for denials
     */
    public static List<Group> group(Collection<Telling> tellings, Collection<Edge> edges) {
        return new Grouping(tellings, edges).group();
    }

    private List<Group> group() {
        Set<String> attached = edges.stream()
                .filter(edge -> edge.kind() == Edge.Kind.DENIAL)
                .flatMap(edge -> List.of(edge.one(), edge.other()).stream())
                .filter(id -> tellings.containsKey(id) && tellings.get(id).denial())
                .collect(Collectors.toSet());
        tellings.values().stream()
                .filter(telling -> !attached.contains(telling.id()))
                .forEach(telling -> groups.put(telling.id(), new ArrayList<>(List.of(telling))));
        edges.stream().filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT).forEach(this::join);
        Map<String, Group> found = new TreeMap<>();
        groups.values().forEach(members -> {
            Group group = finished(members);
            found.put(group.incidentId(), group);
        });
        return List.copyOf(found.values());
    }

    private void join(Edge edge) {
        List<Telling> ours = groups.get(edge.one());
        List<Telling> theirs = groups.get(edge.other());
        if (ours == null || theirs == null) {
            return;
        }
        note(edge);
        if (ours == theirs || !compatible(ours, theirs)) {
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
        return ours.stream().allMatch(our -> theirs.stream()
                .allMatch(their -> matched(our, their)
                        || Vetoes.between(our, their, false).isEmpty()
                        || copiedFrom(their, ours)
                        || copiedFrom(our, theirs)));
    }

    /** A changed copy is the event that its counterpart is, whatever it says of the circumstances. */
    private boolean copiedFrom(Telling telling, List<Telling> group) {
        Map<String, Edge> matches = best.getOrDefault(telling.id(), Map.of());
        return group.stream().map(member -> matches.get(member.id())).anyMatch(edge -> edge != null && edge.copied());
    }

    private boolean matched(Telling one, Telling other) {
        return best.getOrDefault(one.id(), Map.of()).containsKey(other.id());
    }

    private Group finished(List<Telling> members) {
        List<Telling> core = members.stream().sorted(Group.SAYING).toList();
        Map<String, String> reasons = new TreeMap<>();
        core.forEach(telling -> reasons.put(telling.id(), reason(telling, core)));
        Set<String> ids = reasons.keySet().stream().collect(Collectors.toUnmodifiableSet());
        List<Telling> denials = new ArrayList<>();
        tellings.values().stream()
                .filter(telling -> telling.denial() && !ids.contains(telling.id()))
                .forEach(denial -> denialOf(denial, ids).ifPresent(edge -> {
                    denials.add(denial);
                    reasons.put(denial.id(), edge.reason());
                }));
        denials.sort(Group.SAYING);
        return new Group(Group.idOf(core.get(0)), core, List.copyOf(denials), reasons, beside(ids), copied(ids));
    }

    private List<Edge> copied(Set<String> core) {
        return edges.stream()
                .filter(Edge::copied)
                .filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT)
                .filter(edge -> core.contains(edge.one()) && core.contains(edge.other()))
                .toList();
    }

    /** Matches that no join came of are near misses too. */
    private List<Edge> beside(Set<String> core) {
        return edges.stream()
                .filter(edge -> edge.kind() != Edge.Kind.DENIAL)
                .filter(edge -> core.contains(edge.one()) != core.contains(edge.other()))
                .toList();
    }

    private Optional<Edge> denialOf(Telling denial, Set<String> core) {
        return edges.stream()
                .filter(edge -> edge.kind() == Edge.Kind.DENIAL && edge.touches(denial.id()))
                .filter(edge -> core.contains(edge.otherEnd(denial.id())))
                .findFirst();
    }

    private String reason(Telling telling, List<Telling> core) {
        Set<String> ids = core.stream().map(Telling::id).collect(Collectors.toSet());
        return best.getOrDefault(telling.id(), Map.of()).entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().reason())
                .orElse("the only claim of its event");
    }
}
