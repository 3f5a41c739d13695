package io.wireloom.extract.events;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tells the subtype of an attack whose word leaves it open: by weapon or platform, by who did it, by what the article tells of. */
final class Subtypes {

    private static final Set<String> LARGE = Set.of("war", "conflict", "fighting", "violence", "insurgency");

    private final Reading reading;
    private final Lexicon lexicon;

    Subtypes(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
    }

    /**
     * The subtype.
     *
     * @param recent the subtype of the events told just before; null when none
     */
    String of(Frame frame, List<Frame> all, String recent) {
        if (!frame.open()) {
            return frame.subtype();
        }
        return byWeapon(frame, all).orElseGet(() -> byWord(frame, recent));
    }

    private Optional<String> byWeapon(Frame frame, List<Frame> all) {
        boolean chemical = reading.weapons().stream()
                .anyMatch(w -> w.value().kind().equals("chemical") && Owner.of(all, w.from()) == frame);
        if (chemical) {
            return Optional.of("chemical-attack");
        }
        Optional<String> compound = compound(frame);
        if (compound.isPresent()) {
            return compound;
        }
        Optional<String> inPhrase = first(phrase(frame));
        if (inPhrase.isPresent()) {
            return inPhrase;
        }
        Optional<String> actor = frame.actors().stream()
                .map(this::first)
                .flatMap(Optional::stream)
                .findFirst();
        if (actor.isPresent()) {
            return actor;
        }
        return reading.weapons().stream()
                .filter(w -> Owner.of(all, w.from()) == frame && !target(frame, w.from()))
                .map(w -> w.value().subtype())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** "a shelling attack": another event noun in the same phrase. */
    private Optional<String> compound(Frame frame) {
        Region phrase = phrase(frame);
        for (int i = phrase.from(); i < frame.trigger().from() && frame.trigger().noun(); i++) {
            Optional<Sense> sense = lexicon.events().nounAt(reading.sentence(), i).map(found -> found.value());
            if (sense.isPresent() && !sense.get().open() && sense.get().type().equals(frame.type())) {
                return Optional.of(sense.get().subtype());
            }
        }
        return Optional.empty();
    }

    private static boolean target(Frame frame, int token) {
        return frame.targets().stream().anyMatch(r -> r.contains(token))
                && !frame.trigger().sense().has("weapon");
    }

    private Region phrase(Frame frame) {
        Chunk chunk = reading.parse().chunk(frame.trigger().chunk());
        return new Region(chunk.from(), chunk.to());
    }

    private Optional<String> first(Region region) {
        return reading.weaponsIn(region).stream()
                .map(w -> w.value().subtype())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private String byWord(Frame frame, String recent) {
        Sentence sentence = reading.sentence();
        String word = sentence.lower(frame.trigger().to() - 1);
        boolean state = frame.actors().stream()
                .flatMap(r -> reading.partiesIn(r).stream())
                .anyMatch(p -> p.kind() == Party.Kind.STATE || p.kind() == Party.Kind.FORCE);
        boolean people = frame.actors().stream()
                .flatMap(r -> reading.partiesIn(r).stream())
                .anyMatch(p -> p.kind() == Party.Kind.GROUP || p.kind() == Party.Kind.ARMED);
        if (word.startsWith("bombing")) {
            return state || "air-strike".equals(recent) ? "air-strike" : "bombing";
        }
        if (word.startsWith("strike") || word.startsWith("struck")) {
            return recent != null && frame.trigger().verb() ? recent : "air-strike";
        }
        if (word.startsWith("bombard") || word.startsWith("pound")) {
            return "air-strike".equals(recent) ? recent : "shelling";
        }
        if (word.startsWith("explod")
                || word.startsWith("detonat")
                || word.startsWith("blew")
                || word.equals("off")
                || word.equals("up")) {
            return "bombing";
        }
        if (word.startsWith("raid")) {
            return people || !"air-strike".equals(recent) && !"shelling".equals(recent) ? "armed-clash" : "air-strike";
        }
        if (frame.trigger().casualty() || !frame.sufferers().isEmpty()) {
            return casualty(frame, people, recent);
        }
        if (people && !(definite(frame) && recent != null)) {
            return "armed-clash";
        }
        boolean goesOn = recent != null && (definite(frame) || frame.trigger().verb() || state);
        return goesOn ? recent : state && frame.trigger().verb() ? "armed-clash" : "other";
    }

    /** Who is killed by people is a killing; who is killed by what the article tells of, part of that; the toll of a war is neither. */
    private String casualty(Frame frame, boolean people, String recent) {
        boolean war = frame.actors().stream()
                .anyMatch(r -> LARGE.contains(reading.sentence().lower(r.to() - 1)) || containsWar(r));
        if (war || ofWholeWar(frame)) {
            return "other";
        }
        if (people) {
            return "armed-clash".equals(recent) ? recent : "killing";
        }
        return recent == null ? "other" : recent;
    }

    private boolean containsWar(Region region) {
        for (int i = region.from(); i < region.to(); i++) {
            if (LARGE.contains(reading.sentence().lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** A count "since the war began" or in the tens of thousands is of a whole war. */
    private boolean ofWholeWar(Frame frame) {
        boolean since = false;
        boolean conflict = false;
        for (int i = frame.trigger().from(); i < reading.sentence().size(); i++) {
            since |= reading.sentence().lower(i).equals("since");
            conflict |= since
                    && Set.of("war", "conflict", "uprising", "insurgency", "revolt", "crisis")
                            .contains(reading.sentence().lower(i));
        }
        return conflict;
    }

    private boolean definite(Frame frame) {
        Chunk chunk = reading.parse().chunk(frame.trigger().chunk());
        return frame.trigger().noun()
                && Set.of("the", "this", "that", "these", "those", "its", "their")
                        .contains(reading.sentence().lower(chunk.from()));
    }
}
