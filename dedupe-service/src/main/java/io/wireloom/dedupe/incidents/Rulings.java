package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * What the desk decided, as far as it stands: a function of the set of decisions, in whatever order and however often they came.
 *
 * @param standing the decisions about claims that nothing undoes, the latest first
 */
public record Rulings(List<DeskDecision> standing) {

    /** Nothing is decided. */
    public static final Rulings NONE = new Rulings(List.of());

    /** Of two decisions under one id the earlier counts, then the one whose text comes first: a key was used twice. */
    public static final Comparator<DeskDecision> FIRST =
            Comparator.comparing(DeskDecision::decidedAt).thenComparing(MessageCodec::writeText);

    public Rulings {
        standing = List.copyOf(standing);
    }

    /**
     * What stands of a set of decisions.
     *
     * @param decisions with each of them all that undo it, and all that undo those
     */
    public static Rulings of(Collection<DeskDecision> decisions) {
        Map<String, DeskDecision> byId = decisions.stream()
                .collect(Collectors.toMap(
                        DeskDecision::decisionId, one -> one, BinaryOperator.minBy(FIRST), TreeMap::new));
        Set<String> undone = new HashSet<>();
        List<DeskDecision> standing = new ArrayList<>();
        byId.values().stream().sorted(DeskDecision.ORDER.reversed()).forEach(decision -> {
            if (undone.contains(decision.decisionId())) {
                return;
            }
            if (decision.kind() == DeskDecision.Kind.UNDO) {
                undo(decision, byId.get(decision.undoes()), undone);
            } else {
                standing.add(decision);
            }
        });
        return new Rulings(standing);
    }

    /** Nothing is undone before it is decided; so what undoes is always looked at before what it undoes, and none go in circles. */
    private static void undo(DeskDecision undo, DeskDecision target, Set<String> undone) {
        if (target != null && DeskDecision.ORDER.compare(undo, target) > 0) {
            undone.add(target.decisionId());
        }
    }
}
