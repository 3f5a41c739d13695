package io.wireloom.extract.events;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import java.util.Optional;
import java.util.Set;

/** Who is behind a weapon or an event by a participle after its noun: "a bomb planted by rebels", "the attack, claimed by the group". */
final class Agents {

    private static final Set<String> DOING = Set.of(
            "plant",
            "fire",
            "launch",
            "detonate",
            "lay",
            "drop",
            "set",
            "stage",
            "carry",
            "claim",
            "conduct",
            "commit",
            "mount",
            "throw",
            "lob",
            "perpetrate",
            "blame",
            "attribute",
            "execute",
            "order",
            "direct",
            "lead");
    private static final Set<String> ON = Set.of("blame", "attribute");

    private final Parse parse;

    Agents(Parse parse) {
        this.parse = parse;
    }

    /** Whom the participle after a noun chunk names as the doer. */
    Optional<Region> after(int noun) {
        int verb = parse.is(noun + 1, Kind.COMMA) ? noun + 2 : noun + 1;
        if (!DOING.contains(parse.lemma(verb)) || (parse.chunk(verb).verb().finite() && !reduced(verb))) {
            return Optional.empty();
        }
        boolean blamed = ON.contains(parse.lemma(verb));
        return parse.prepositions(verb).stream()
                .filter(phrase -> phrase.word().equals("by") != blamed)
                .filter(phrase ->
                        !blamed || phrase.word().equals("on") || phrase.word().equals("to"))
                .map(Prepositional::region)
                .findFirst();
    }

    private boolean reduced(int verb) {
        return parse.chunk(verb).verb().mayBeReduced()
                && !parse.chunk(verb).verb().passive();
    }

    /** The other side of "between the army and the rebels", which a verb after it may seem to claim as its subject. */
    Optional<Region> otherSide(Prepositional between) {
        int last = parse.chunkOf(between.region().to() - 1);
        boolean pair = between.word().equals("between")
                && parse.is(last + 1, Kind.CONJUNCTION)
                && parse.is(last + 2, Kind.NOUN);
        return pair
                ? Optional.of(new Region(
                        parse.chunk(last + 2).from(), parse.chunk(last + 2).to()))
                : Optional.empty();
    }
}
