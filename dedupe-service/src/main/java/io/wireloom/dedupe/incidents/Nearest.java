package io.wireloom.dedupe.incidents;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nearest ties of forms, as they are found. One town and day may have thousands of claims, and each pair of them a tie; a form
 * keeps a few of each {@link Edge#stratum stratum}. Of those that join, the first by id are kept: the same few for all that tell one
 * event, so that what is one event stays in one piece.
 */
public final class Nearest {

    /** So many near misses, and coverings, a form keeps; what is farther tells a reader nothing. */
    private static final int BESIDE = 5;

    /** So many ties of one stratum of those that join. */
    private static final int JOINING = 2;

    /** So many more are stored, so that one may go and nothing has to be compared again. */
    public static final int SPARE = 1;

    private final Map<String, Map<Integer, TreeSet<Edge>>> byForm = new HashMap<>();

    /**
     * A tie as far from a form as any that was stored for the form's sake: all that are nearer are stored.
     *
     * @param points of the tie
     * @param other the id at its other end
     */
    public record Floor(int points, String other) {

        /** Whether a tie of the form lies above. */
        boolean under(String formId, Edge edge) {
            return edge.points() > points
                    || (edge.points() == points && edge.otherEnd(formId).compareTo(other) < 0);
        }
    }

    /** How many ties of a stratum a form keeps. */
    public static int kept(int stratum) {
        return stratum < 0 ? BESIDE : JOINING;
    }

    /** Notes a tie of a form if it is among the nearest so far, with the spare ones. */
    void offer(String formId, Edge edge) {
        TreeSet<Edge> nearest = byForm.computeIfAbsent(formId, id -> new HashMap<>())
                .computeIfAbsent(edge.stratum(), stratum -> new TreeSet<>(nearestTo(formId)));
        nearest.add(edge);
        if (nearest.size() > kept(edge.stratum()) + SPARE) {
            nearest.pollLast();
        }
    }

    /** Those noted of a form. */
    Set<Edge> of(String formId) {
        Set<Edge> all = new HashSet<>();
        byForm.getOrDefault(formId, Map.of()).values().forEach(all::addAll);
        return all;
    }

    /** The forms of which any are noted. */
    Set<String> forms() {
        return byForm.keySet();
    }

    /** Of ties of forms those that either end keeps. */
    static Set<Edge> kept(Collection<Edge> edges) {
        Nearest nearest = new Nearest();
        for (Edge edge : edges) {
            nearest.offer(edge.one(), edge);
            nearest.offer(edge.other(), edge);
        }
        return nearest.kept();
    }

    /** Of ties of a form those that it keeps. */
    static Set<Edge> kept(String formId, Collection<Edge> edges) {
        Nearest nearest = new Nearest();
        edges.forEach(edge -> nearest.offer(formId, edge));
        return nearest.kept();
    }

    private Set<Edge> kept() {
        Set<Edge> kept = new HashSet<>();
        byForm.values()
                .forEach(strata -> strata.forEach(
                        (stratum, of) -> of.stream().limit(kept(stratum)).forEach(kept::add)));
        return kept;
    }

    private static Comparator<Edge> nearestTo(String formId) {
        return Comparator.comparingInt(Edge::points).reversed().thenComparing((Edge edge) -> edge.otherEnd(formId));
    }
}
