package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Place;
import io.wireloom.contracts.Claim.Tally;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Set<String> EFFORT = Set.of("strikes", "targets");
    private static final String ASSAULT = "ASSAULT";
    private static final String SORTIES = "sorties";
    /** Not a bare "so far": so the toll of a single event is told while rescuers dig. */
    private static final Pattern RUNNING = Pattern.compile(
            "\\b(since|so far this \\p{L}+|to date|in recent (weeks|months))\\b", Pattern.CASE_INSENSITIVE);

    /** So near, in UTF-16 units, "since" speaks of the toll. */
    private static final int BESIDE = 80;

    private static final Pattern SUPERLATIVE = Pattern.compile(
            "\\b(\\p{L}{3,}est|most|first|worst)\\b.*\\bsince\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> SIDES = Set.of("official", "armed-group");

    /** In an entity id what stands for the apostrophe of "Ruritania's army". */
    private static final String POSSESSIVE = "-s-";

    private static final Set<String> CASUALTIES = Set.of("killed", "wounded");

    /** Words before an interval, or in it, that say that all of it is meant: not "in September" but "since September". */
    private static final Set<String> THROUGHOUT = Set.of(
            "since",
            "over",
            "during",
            "throughout",
            "past",
            "last",
            "previous",
            "between",
            "within",
            "so",
            "far",
            "until",
            "through",
            "across");

    private Umbrella() {}

    /**
     * Whether a telling sums up more than one event.
     *
     * @param when when it says that it happened
     * @param places where
     */
    static boolean sumsUp(Claim claim, When when, List<Place> places) {
        if (effort(claim, places)) {
            return true;
        }
        return ASSAULT.equals(claim.event().type())
                && (longSpan(claim, when) || runningToll(claim, when) || war(claim, when) || manyPlaces(claim));
    }

    /** What is counted by the strike or the target is a campaign's effort where only a wide area is told, sorties also where none is. */
    private static boolean effort(Claim claim, List<Place> places) {
        return places.stream().noneMatch(Where::pinpoints)
                && claim.tallies().stream()
                        .anyMatch(tally -> SORTIES.equals(tally.measure())
                                || (EFFORT.contains(tally.measure()) && !places.isEmpty()));
    }

    private static boolean longSpan(Claim claim, When when) {
        if (!when.told() || when.days() <= EVENT_DAYS) {
            return false;
        }
        return when.days() > SEASON_DAYS || when.basis() == When.Basis.CONTEXT || throughout(claim);
    }

    private static boolean throughout(Claim claim) {
        if (claim.time() == null || claim.time().text() == null) {
            return false;
        }
        List<String> before = Mention.wordsBefore(claim, claim.time().textStart());
        boolean led = before.stream().skip(Math.max(0, before.size() - 3)).anyMatch(THROUGHOUT::contains);
        return led || Mention.words(claim.time().text()).stream().anyMatch(THROUGHOUT::contains);
    }

    /** "Have killed 60 since it began": a toll that runs on, not that of "the deadliest attack since May". */
    private static boolean runningToll(Claim claim, When when) {
        List<Tally> tolls = claim.tallies().stream()
                .filter(tally -> CASUALTIES.contains(tally.measure()))
                .toList();
        if (tolls.isEmpty()
                || ofADay(when)
                || SUPERLATIVE.matcher(claim.evidence().text()).find()) {
            return false;
        }
        int offset = claim.evidence().start();
        return RUNNING.matcher(claim.evidence().text()).results().anyMatch(found -> tolls.stream()
                .anyMatch(tally -> Math.abs(tally.start() - offset - found.start()) <= BESIDE));
    }

    private static boolean war(Claim claim, When when) {
        return !ofADay(when)
                && claim.tallies().stream()
                        .anyMatch(tally ->
                                CASUALTIES.contains(tally.measure()) && tally.low() != null && tally.low() >= WAR);
    }

    private static boolean ofADay(When when) {
        return when.basis() == When.Basis.STATED && when.days() <= EVENT_DAYS;
    }

    /** Towns that lie apart, each named for it. */
    private static boolean manyPlaces(Claim claim) {
        List<Place> pinned = claim.places().stream().filter(Where::pinpoints).toList();
        long apart = pinned.stream()
                .filter(place -> pinned.stream()
                        .allMatch(other -> other.equals(place) || Where.between(place, other) == Where.APART))
                .count();
        return apart >= SEVERAL;
    }

    /** Why {@code umbrella} covers {@code telling}; empty when it does not. */
    static Optional<Decision> covers(Telling umbrella, Telling telling) {
        if (!umbrella.sum() || telling.sum() || umbrella.denial() || telling.denial()) {
            return Optional.empty();
        }
        boolean kind =
                umbrella.type().equals(telling.type()) && Kinds.compatible(umbrella.subtype(), telling.subtype());
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
