package io.wireloom.contracts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Which decisions stand: a function of the set of decisions, in whatever order and however often they came. */
public final class StandingDecisions {

    /** Of two decisions under one id the earlier counts, then the one whose text comes first: a request's key was used twice. */
    public static final Comparator<DeskDecision> FIRST =
            Comparator.comparing(DeskDecision::decidedAt).thenComparing(MessageCodec::writeText);

    private StandingDecisions() {}

    /**
     * What is undone: the id of each decision that does not stand, with the id of the undo that stands against it. An undo counts
     * only for what was decided before it, so none go in circles.
     *
     * @param decisions with each of them all that undo it, and all that undo those
     */
    public static Map<String, String> undone(Collection<DeskDecision> decisions) {
        Map<String, DeskDecision> byId = byId(decisions);
        Map<String, String> undone = new TreeMap<>();
        List<DeskDecision> latestFirst =
                byId.values().stream().sorted(DeskDecision.ORDER.reversed()).toList();
        for (DeskDecision decision : latestFirst) {
            DeskDecision target = decision.kind() == DeskDecision.Kind.UNDO && decision.undoes() != null
                    ? byId.get(decision.undoes())
                    : null;
            if (target != null
                    && !undone.containsKey(decision.decisionId())
                    && DeskDecision.ORDER.compare(decision, target) > 0) {
                undone.putIfAbsent(target.decisionId(), decision.decisionId());
            }
        }
        return undone;
    }

    /** The decisions about claims that nothing undoes, the latest first; as {@link #undone}. */
    public static List<DeskDecision> of(Collection<DeskDecision> decisions) {
        Map<String, String> undone = undone(decisions);
        return byId(decisions).values().stream()
                .filter(decision -> decision.kind() != DeskDecision.Kind.UNDO)
                .filter(decision -> !undone.containsKey(decision.decisionId()))
                .sorted(DeskDecision.ORDER.reversed())
                .toList();
    }

    private static Map<String, DeskDecision> byId(Collection<DeskDecision> decisions) {
        return decisions.stream()
                .collect(Collectors.toMap(
                        DeskDecision::decisionId, one -> one, BinaryOperator.minBy(FIRST), TreeMap::new));
    }
}
