package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reports that sum up what happened over days, towns or a campaign: "hit 60 targets over the last day", "more than 1,200 sorties
 * since 30 September", "killed 300 in the month". They are never the same event as what they cover. A function of the telling, and
 * of the pair.
 */
final class Umbrella {

    /** An event that lasts longer is more than one. */
    private static final int EVENT_DAYS = 2;

    /** Words for longer than a season are about a war, whatever they count. */
    private static final int SEASON_DAYS = 62;

    /** No single attack since 1945 has killed or wounded as many. */
    private static final int WAR = 10_000;

    /** Two towns in one breath may be two names for where one thing happened; three are not. */
    private static final int SEVERAL = 3;

    private static final Set<String> EFFORT = Set.of("sorties", "strikes", "targets");
    private static final Set<String> SIDES = Set.of("official", "armed-group");

    /** In an entity id what stands for the apostrophe of "Ruritania's army". */
    private static final String POSSESSIVE = "-s-";

    private static final Set<String> CASUALTIES = Set.of("killed", "wounded");

    /** Words before an interval, or in it, that say that all of it is meant: not "in September" but "since September". */
    private static final Set<String> THROUGHOUT = Set.of(
            "since", "over", "during", "throughout", "past", "last", "previous", "between", "within", "so", "far", "until", "through",
            "across");

    private Umbrella() {}

    /** Whether the telling sums up more than one event. */
    static boolean sumsUp(Telling telling) {
        return effort(telling) || longSpan(telling) || war(telling) || manyPlaces(telling);
    }

    /** What is counted by the sortie, the strike or the target is a campaign's effort where no place is pinned down. */
    private static boolean effort(Telling telling) {
        boolean counted = telling.claim().tallies().stream().anyMatch(tally -> EFFORT.contains(tally.measure()));
        return counted && telling.places().stream().noneMatch(Where::pinpoints);
    }

    private static boolean longSpan(Telling telling) {
        When when = telling.when();
        boolean assault = "ASSAULT".equals(telling.type());
        if (!assault || !when.told() || when.days() <= EVENT_DAYS) {
            return false;
        }
        return when.days() > SEASON_DAYS || when.basis() == When.Basis.CONTEXT || throughout(telling.claim());
    }

    private static boolean throughout(Claim claim) {
        if (claim.time() == null || claim.time().text() == null) {
            return false;
        }
        List<String> before = Mention.wordsBefore(claim, claim.time().textStart());
        boolean led = before.stream().skip(Math.max(0, before.size() - 3)).anyMatch(THROUGHOUT::contains);
        return led
                || List.of(claim.time().text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                        .anyMatch(THROUGHOUT::contains);
    }

    private static boolean war(Telling telling) {
        boolean day = telling.when().basis() == When.Basis.STATED && telling.when().days() <= EVENT_DAYS;
        return !day
                && telling.claim().tallies().stream()
                        .anyMatch(tally -> CASUALTIES.contains(tally.measure())
                                && tally.low() != null
                                && tally.low() >= WAR);
    }

    /** Towns that lie apart, each named for it. */
    private static boolean manyPlaces(Telling telling) {
        List<Place> pinned =
                telling.claim().places().stream().filter(Where::pinpoints).toList();
        long apart = pinned.stream()
                .filter(place -> pinned.stream()
                        .allMatch(other -> other == place || Where.between(place, other) == Where.APART))
                .count();
        return apart >= SEVERAL;
    }

    /** Why {@code umbrella} covers {@code telling}; empty when it does not. */
    static Optional<Decision> covers(Telling umbrella, Telling telling) {
        if (!sumsUp(umbrella) || sumsUp(telling) || umbrella.denial() || telling.denial()) {
            return Optional.empty();
        }
        boolean kind = umbrella.type().equals(telling.type()) && Kinds.compatible(umbrella.subtype(), telling.subtype());
        boolean happened = Vetoes.realised(umbrella) && Vetoes.realised(telling);
        if (!kind || !happened || !telling.when().within(umbrella.when()) || !holds(umbrella, telling)) {
            return Optional.empty();
        }
        Set<String> doers = doers(umbrella);
        doers.retainAll(doers(telling));
        return doers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(
                        false,
                        Matching.ENOUGH,
                        List.of(
                                "sums up " + umbrella.when().words() + ", which holds "
                                        + telling.when().words(),
                                "the place lies within",
                                "same actor: " + String.join(", ", doers))));
    }

    private static boolean holds(Telling umbrella, Telling telling) {
        return telling.places().stream().anyMatch(Where::pinpoints)
                && telling.places().stream()
                        .anyMatch(place -> umbrella.places().stream().anyMatch(area -> Where.holds(area, place)));
    }

    /** Who did it: those named, else the side that reports its own deeds, with the state whose ministry it is. */
    static Set<String> doers(Telling telling) {
        Set<String> doers = Parties.named(telling.claim().actors());
        Voice voice = telling.voice();
        if (doers.isEmpty() && SIDES.contains(voice.kind()) && voice.key() != null) {
            doers.add(voice.key());
            if (voice.key().indexOf(POSSESSIVE) > 0) {
                doers.add(voice.key().substring(0, voice.key().indexOf(POSSESSIVE)));
            }
        }
        return doers;
    }
}
