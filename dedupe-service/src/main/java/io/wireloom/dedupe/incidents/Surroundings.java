package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident.NearMiss;
import io.wireloom.contracts.Incident.Related;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands beside an incident without being part of it. */
final class Surroundings {

    /** The nearest of a kind; more tell a reader nothing. */
    private static final int MOST = 20;

    private Surroundings() {}

    /** What was kept apart by little, the nearest first. */
    static List<NearMiss> nearMisses(Group group) {
        Set<String> core = core(group);
        return group.beside().stream()
                .filter(edge -> edge.kind() == Edge.Kind.NEAR_MISS || edge.kind() == Edge.Kind.SAME_EVENT)
                .map(edge -> new NearMiss(own(edge, core), edge.otherEnd(own(edge, core)), edge.points(), reason(edge)))
                .sorted(Comparator.comparingInt(NearMiss::points)
                        .reversed()
                        .thenComparing(NearMiss::claimId)
                        .thenComparing(NearMiss::otherClaimId))
                .limit(MOST)
                .toList();
    }

    /** What it covers, and what covers it. */
    static List<Related> related(Group group) {
        Set<String> core = core(group);
        return group.beside().stream()
                .filter(edge -> edge.kind() == Edge.Kind.COVERS || edge.kind() == Edge.Kind.COVERED_BY)
                .map(edge -> related(edge, own(edge, core)))
                .sorted(Comparator.comparing(Related::kind)
                        .thenComparing(Related::claimId)
                        .thenComparing(Related::otherClaimId))
                .limit(MOST)
                .toList();
    }

    private static Related related(Edge edge, String own) {
        boolean covers = (edge.kind() == Edge.Kind.COVERS) == edge.one().equals(own);
        return new Related(covers ? "covers" : "covered-by", own, edge.otherEnd(own), edge.reason());
    }

    private static String reason(Edge edge) {
        return edge.kind() == Edge.Kind.SAME_EVENT
                ? "other claims of the two incidents rule each other out; " + edge.reason()
                : edge.reason();
    }

    private static String own(Edge edge, Set<String> core) {
        return core.contains(edge.one()) ? edge.one() : edge.other();
    }

    private static Set<String> core(Group group) {
        return group.core().stream().map(Telling::id).collect(Collectors.toSet());
    }
}
