package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Entity;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who did it, and to whom, compared. */
final class Parties {

    /** Bodies every side has: with them a name in capitals names nobody either. */
    private static final Set<String> NAMELESS = Set.of("civilians", "opposition", "rebels", "troops", "people");

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
        return !Collections.disjoint(
                named(one.claim().actors()), named(other.claim().actors()));
    }

    static boolean sameTarget(Telling one, Telling other) {
        return !Collections.disjoint(
                named(one.claim().targets()), named(other.claim().targets()));
    }

    /** Whether both name whom it hit, and nobody is named by both. */
    static boolean targetsDiffer(Telling one, Telling other) {
        Set<String> ours = named(one.claim().targets());
        Set<String> theirs = named(other.claim().targets());
        return !ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs);
    }

    /** Whether both tell the same doers, be they only "gunmen" or "warplanes". */
    static boolean alikeActors(Telling one, Telling other) {
        return alike(one.claim().actors(), other.claim().actors());
    }

    /** Whether both tell the same thing hit, be it only "a market"; whom every attack hits does not count. */
    static boolean alikeTargets(Telling one, Telling other) {
        return alike(one.claim().targets(), other.claim().targets());
    }

    private static boolean alike(List<Entity> ours, List<Entity> theirs) {
        Set<String> shared = ours.stream().map(Telling::entityId).collect(Collectors.toCollection(TreeSet::new));
        shared.retainAll(theirs.stream().map(Telling::entityId).toList());
        shared.removeAll(NAMELESS);
        return !shared.isEmpty();
    }

    /** Whether one hits the very weapons that the other strikes with: drones shot down are not the drones that fell on a town. */
    static boolean fightsOff(Telling one, Telling other) {
        return !other.claim().weapons().isEmpty()
                && one.claim().targets().stream()
                        .map(target -> singular(Telling.entityId(target)))
                        .anyMatch(target -> other.claim().weapons().stream()
                                        .anyMatch(weapon -> target.equals(singular(weapon.name())))
                                && other.claim().targets().stream()
                                        .noneMatch(hit -> target.equals(singular(Telling.entityId(hit)))));
    }

    private static String singular(String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    }

    /** Ids of those that are named; "gunmen" or "jets" name nobody, so they neither agree with a name nor contradict it. */
    static Set<String> named(List<Entity> parties) {
        return parties.stream()
                .filter(party -> properName(party.name() == null ? party.text() : party.name()))
                .map(Telling::entityId)
                .filter(id -> !NAMELESS.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it has a capital letter, or is written in a script that has none. */
    private static boolean properName(String name) {
        return name != null
                && (name.chars().anyMatch(Character::isUpperCase)
                        || name.chars().noneMatch(Character::isLowerCase));
    }

    private static Set<String> doers(Telling one, Telling other) {
        Set<String> doers = new TreeSet<>(named(one.claim().actors()));
        boolean twoSided = TWO_SIDED.contains(String.valueOf(one.subtype()))
                || TWO_SIDED.contains(String.valueOf(other.subtype()));
        if (twoSided && !doers.isEmpty()) {
            doers.addAll(named(one.claim().targets()));
        }
        return doers;
    }
}
