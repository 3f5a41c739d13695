package io.wireloom.dedupe.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edges by their ends. */
final class Ties {

    /** The strongest first; one order for any set of edges. */
    static final Comparator<Edge> STRONGEST = Comparator.comparingInt(Edge::points)
            .reversed()
            .thenComparing(Edge::one)
            .thenComparing(Edge::other);

    private final List<Edge> all;
    private final Map<String, List<Edge>> byEnd = new HashMap<>();
    private final Set<List<String>> matched = new HashSet<>();

    Ties(Collection<Edge> edges) {
        Set<Edge> kept = Nearest.kept(edges.stream().filter(Ties::joinsForms).toList());
        all = edges.stream()
                .filter(edge -> !joinsForms(edge) || kept.contains(edge))
                .distinct()
                .sorted(STRONGEST)
                .toList();
        for (Edge edge : all) {
            byEnd.computeIfAbsent(edge.one(), key -> new ArrayList<>()).add(edge);
            if (!edge.one().equals(edge.other())) {
                byEnd.computeIfAbsent(edge.other(), key -> new ArrayList<>()).add(edge);
            }
            if (edge.kind() == Edge.Kind.SAME_EVENT) {
                matched.add(List.of(edge.one(), edge.other()));
            }
        }
    }

    static Edge stronger(Edge one, Edge other) {
        return STRONGEST.compare(one, other) <= 0 ? one : other;
    }

    /** All that join, the strongest first. */
    List<Edge> joining() {
        return all.stream().filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT).toList();
    }

    /** Those of one end, the strongest first. */
    List<Edge> of(String id) {
        return byEnd.getOrDefault(id, List.of());
    }

    /** Whether two claims, or two forms, tell one event. */
    boolean matched(String one, String other) {
        return matched.contains(one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
    }

    private static boolean joinsForms(Edge edge) {
        return edge.competes() && !edge.beside();
    }

    /** The ties of one end that join nothing: of a form the nearest of each kind, of a claim all. */
    Collection<Edge> beside(String id) {
        List<Edge> beside = of(id).stream().filter(Edge::beside).toList();
        return Form.isForm(id) ? Nearest.kept(id, beside) : beside;
    }
}
