package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.incidents.Nearest.Floor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edges that were found of some forms. */
public final class FormEdges {

    private final Set<String> fresh;
    private final List<Edge> all = new ArrayList<>();
    private final Nearest nearest = new Nearest();

    /**
     * @param fresh ids of the forms that were compared with all there are
     */
    FormEdges(Set<String> fresh) {
        this.fresh = fresh;
    }

    void add(Edge edge) {
        if (edge.competes()) {
            nearest.offer(edge.one(), edge);
            nearest.offer(edge.other(), edge);
        } else {
            all.add(edge);
        }
    }

    /** Ids of other forms, of which what was found before decides what is kept for their sake. */
    public Set<String> others() {
        Set<String> others = new HashSet<>(nearest.forms());
        others.removeAll(fresh);
        return others;
    }

    /**
     * Those that are kept, each once.
     *
     * @param floors of the other forms, by stratum; of a stratum without one all are kept
     */
    public List<Edge> kept(Map<String, Map<Integer, Floor>> floors) {
        Set<Edge> kept = new HashSet<>();
        fresh.forEach(id -> kept.addAll(nearest.of(id)));
        others().forEach(id -> {
            Map<Integer, Floor> of = floors.getOrDefault(id, Map.of());
            nearest.of(id).stream()
                    .filter(edge -> !of.containsKey(edge.stratum())
                            || of.get(edge.stratum()).under(id, edge))
                    .forEach(kept::add);
        });
        List<Edge> edges = new ArrayList<>(all);
        edges.addAll(kept);
        return edges;
    }
}
