package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Region;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells the subtype of an attack whose word leaves it open: by weapon or platform, by who did it, by what the article tells of. */
final class Subtypes {

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
        if (frame.trigger().sense().has(BareDenial.FLAG) && recent != null) {
            return recent;
        }
        return byWeapon(frame, all).orElseGet(() -> new OpenSubtypes(reading, frame, recent).subtype());
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
        for (int i = phrase.from();
                i < frame.trigger().from() && frame.trigger().noun();
                i++) {
            Optional<Sense> sense =
                    lexicon.events().nounAt(reading.sentence(), i).map(found -> found.value());
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
}
