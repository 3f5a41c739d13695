package io.wireloom.dedupe.incidents;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who did it, and to whom, compared. */
final class Parties {

    /** Words for doers that name nobody: they neither agree with a name nor contradict it. */
    private static final Set<String> NAMELESS = Set.of(
            "aircraft",
            "army",
            "assailants",
            "attackers",
            "bomber",
            "bombers",
            "drone",
            "drones",
            "fighters",
            "forces",
            "government",
            "gunman",
            "gunmen",
            "insurgents",
            "jets",
            "militants",
            "military",
            "militia",
            "opposition",
            "people",
            "planes",
            "police",
            "rebels",
            "security forces",
            "security-forces",
            "soldiers",
            "terrorists",
            "troops",
            "unknown",
            "warplanes",
            "coalition",
            "civilians",
            "residents",
            "children",
            "women");

    /** The subtypes in which either side may be told as the one who acted. */
    private static final Set<String> TWO_SIDED = Set.of("armed-clash", "territory-gain");

    private Parties() {}

    /** Whether both name who did it, and nobody is named by both. */
    static boolean differ(Telling one, Telling other) {
        Set<String> ours = doers(one, other);
        Set<String> theirs = doers(other, one);
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    static boolean sameActor(Telling one, Telling other) {
        return !Collections.disjoint(named(one.actorIds()), named(other.actorIds()));
    }

    static boolean sameTarget(Telling one, Telling other) {
        return !Collections.disjoint(named(one.targetIds()), named(other.targetIds()));
    }

    static Set<String> named(Set<String> ids) {
        return ids.stream().filter(id -> !NAMELESS.contains(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> doers(Telling one, Telling other) {
        Set<String> doers = new TreeSet<>(named(one.actorIds()));
        boolean twoSided = TWO_SIDED.contains(String.valueOf(one.subtype()))
                || TWO_SIDED.contains(String.valueOf(other.subtype()));
        if (twoSided && !doers.isEmpty()) {
            doers.addAll(named(one.targetIds()));
        }
        return doers;
    }
}
