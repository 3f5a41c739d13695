package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.extract.entities.PlaceMentions;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Parse;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an event that goes on about one told just before takes over from it: "the strikes", "the attack" and "dozens were wounded"
 * have the actors of the attack in the sentence before.
 */
final class Retelling {

    /** An event as told. */
    private record Telling(
            int sentence, String type, String subtype, List<Entity> actors, List<Entity> targets, Set<String> places) {}

    private static final int REACH = 1;
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> OTHERS = Set.of(
            "other",
            "another",
            "second",
            "third",
            "fourth",
            "latest",
            "new",
            "previous",
            "earlier",
            "first",
            "separate",
            "last",
            "past",
            "similar",
            "recent",
            "worst",
            "deadliest",
            "biggest",
            "largest",
            "only",
            "next");

    private static final Set<String> WAVES = Set.of(
            "wave", "series", "spate", "string", "barrage", "volley", "round", "spree", "campaign", "rest", "victims");

    private final Deque<Telling> tellings = new ArrayDeque<>();
    private int sentence;

    /** Goes on to the next sentence. */
    void next() {
        sentence++;
        while (!tellings.isEmpty() && tellings.getLast().sentence() < sentence - REACH) {
            tellings.removeLast();
        }
    }

    void told(
            Frame frame, List<Entity> actors, List<Entity> targets, Reading reading, List<PlaceMentions.Named> places) {
        tellings.addFirst(
                new Telling(sentence, frame.type(), frame.subtype(), actors, targets, names(reading, places)));
    }

    /** The actors of the event told before that this frame goes on about; none when it is an event of its own. */
    List<Entity> actors(Frame frame, Reading reading, List<PlaceMentions.Named> places) {
        boolean goesOn =
                definite(frame, reading) || (places.isEmpty() && reading.times().isEmpty() && suffered(frame, reading));
        Optional<Telling> before = goesOn ? before(frame, reading, places) : Optional.empty();
        return before.map(Telling::actors).orElse(List.of());
    }

    private Optional<Telling> before(Frame frame, Reading reading, List<PlaceMentions.Named> places) {
        Set<String> here = names(reading, places);
        return tellings.stream()
                .filter(telling -> !telling.actors().isEmpty() && telling.type().equals(frame.type()))
                .filter(telling -> kindred(telling.subtype(), frame))
                .filter(telling ->
                        here.isEmpty() || telling.places().isEmpty() || !Collections.disjoint(here, telling.places()))
                .findFirst();
    }

    private static boolean kindred(String subtype, Frame frame) {
        boolean open = frame.trigger().sense().open();
        return Objects.equals(subtype, frame.subtype())
                || (open && !"territory-gain".equals(subtype))
                || "other".equals(subtype);
    }

    /** "the strikes", "that attack", but not "the second attack" or "Wednesday's strikes". */
    private static boolean definite(Frame frame, Reading reading) {
        if (!frame.trigger().noun()) {
            return false;
        }
        Parse parse = reading.parse();
        int at = frame.trigger().chunk();
        boolean wave = parse.head(at - 1).equals("of") && WAVES.contains(parse.head(at - 2));
        Chunk chunk = parse.chunk(wave ? at - 2 : at);
        if (!DEFINITE.contains(reading.sentence().lower(chunk.from()))) {
            return false;
        }
        for (int i = chunk.from() + 1; i < frame.trigger().from(); i++) {
            if (OTHERS.contains(reading.sentence().lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** "at least 12 were killed", "dozens were wounded": whom it befell, without who or what did it. */
    private static boolean suffered(Frame frame, Reading reading) {
        Trigger trigger = frame.trigger();
        if (!trigger.casualty() || trigger.noun()) {
            return false;
        }
        return !trigger.verb() || trigger.sense().has("fall") || reading.parse().passive(trigger.chunk());
    }

    private static Set<String> names(Reading reading, List<PlaceMentions.Named> places) {
        Set<String> names = new HashSet<>();
        places.forEach(place ->
                names.add(reading.sentence().span(place.from(), place.to()).text()));
        return names;
    }

    /** Forgets all, at the end of an entry. */
    void pause() {
        tellings.clear();
    }
}
