package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.DeskDecision;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the known claims the desk holds together, and which apart. The latest decision is followed first, an earlier one as far
 * as it does not contradict what is settled by then: of claims that are held apart none come together, and claims that are
 * together already are not told apart.
 */
final class RuledClaims {

    private final Rulings rulings;
    private final Set<String> known;
    private final Map<String, Set<String>> blocks = new HashMap<>();
    private final Map<String, Sides> sides = new HashMap<>();

    /** On which sides of the splits, by number, some claims are. */
    private record Sides(BitSet one, BitSet other) {

        Sides() {
            this(new BitSet(), new BitSet());
        }

        void add(Sides more) {
            one.or(more.one);
            other.or(more.other);
        }

        boolean faces(Sides against) {
            return one.intersects(against.other) || other.intersects(against.one);
        }
    }

    RuledClaims(Rulings rulings, Set<String> known) {
        this.rulings = rulings;
        this.known = known;
        int splits = 0;
        for (DeskDecision decision : rulings.standing()) {
            switch (decision.kind()) {
                case MERGE, PIN -> hold(decision.claimIds());
                case SPLIT -> {
                    for (String id : decision.claimIds()) {
                        sides.computeIfAbsent(id, key -> new Sides()).one.set(splits);
                    }
                    for (String id : decision.otherClaimIds()) {
                        sides.computeIfAbsent(id, key -> new Sides()).other.set(splits);
                    }
                    splits++;
                }
                default -> {}
            }
        }
    }

    /** Each claim comes to the first of the decision's claims that it is not held apart from. */
    private void hold(List<String> claimIds) {
        Set<Set<String>> seen = new LinkedHashSet<>();
        for (String id : claimIds) {
            if (!known.contains(id)) {
                continue;
            }
            Set<String> own = block(id);
            Set<String> home = seen.stream()
                    .filter(block -> block.contains(id) || !apart(own, block))
                    .findFirst()
                    .orElse(own);
            seen.remove(home);
            Set<String> whole = new TreeSet<>(home);
            whole.addAll(own);
            whole.forEach(member -> blocks.put(member, whole));
            seen.remove(own);
            seen.add(whole);
        }
    }

    /** The known claims that the desk holds together with this one, itself among them. */
    Set<String> block(String claimId) {
        return blocks.getOrDefault(claimId, Set.of(claimId));
    }

    /** Whether the desk tells no claims apart. */
    boolean splitsNothing() {
        return sides.isEmpty();
    }

    /** Whether the desk tells one of these claims, or what it holds together with it, apart from one of those. */
    boolean apart(Collection<String> these, Collection<String> those) {
        return !splitsNothing() && sides(these).faces(sides(those));
    }

    private Sides sides(Collection<String> claimIds) {
        Sides all = new Sides();
        claimIds.stream()
                .flatMap(id -> block(id).stream())
                .map(sides::get)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    /** Whether the desk decided anything of the claim that joins or parts. */
    boolean names(String claimId) {
        return holds(claimId) || split(claimId);
    }

    /** Whether it holds the claim together with another. */
    boolean holds(String claimId) {
        return block(claimId).size() > 1;
    }

    /** Whether the desk tells the claim apart from anything. */
    boolean split(String claimId) {
        return block(claimId).stream().anyMatch(sides::containsKey);
    }

    /** Whether the desk dismissed what the claim founds. */
    boolean dismissed(String founder) {
        return rulings.standing().stream().anyMatch(decision -> dismisses(decision, founder));
    }

    private static boolean dismisses(DeskDecision decision, String founder) {
        return decision.kind() == DeskDecision.Kind.DISMISS
                && decision.claimIds().contains(founder);
    }

    /** Ids of the standing decisions without which the incident might be another, sorted. */
    List<String> shaping(String founder, Set<String> members) {
        return rulings.standing().stream()
                .filter(decision -> switch (decision.kind()) {
                    case MERGE, PIN ->
                        decision.claimIds().stream().filter(members::contains).count() > 1;
                    case SPLIT ->
                        parts(decision.claimIds(), decision.otherClaimIds(), members)
                                || parts(decision.otherClaimIds(), decision.claimIds(), members);
                    case DISMISS -> dismisses(decision, founder);
                    default -> false;
                })
                .map(DeskDecision::decisionId)
                .sorted()
                .toList();
    }

    private static boolean parts(List<String> here, List<String> there, Set<String> members) {
        return here.stream().anyMatch(members::contains) && !members.containsAll(there);
    }
}
