package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import java.util.Optional;
import java.util.Set;

/** Denials that do not name what they deny: "denied any responsibility", "rejected the accusations", "repeated its denial". */
final class BareDenial {

    /** Marks a sense whose event is denied by the words that name it. */
    static final String FLAG = "denial";

    private static final Set<String> PART_IN_IT =
            Set.of("responsibility", "involvement", "role", "part", "hand", "complicity", "culpability");
    private static final Set<String> CHARGES = Set.of(
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "charge",
            "charges",
            "claim",
            "claims",
            "report",
            "reports");
    private static final Set<String> DENIALS = Set.of("denial", "denials");
    private static final Set<String> RENEWING = Set.of("repeat", "reiterate", "issue", "renew", "maintain", "restate");
    private static final Sense DENIED = new Sense("ASSAULT", Sense.OPEN, Set.of(FLAG, "weak"), "");

    private final Lexicon lexicon;

    BareDenial(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The trigger that a noun phrase holds; empty when it is no object of a verb that denies, or says itself what is denied. */
    Optional<Trigger> trigger(Parse parse, int c) {
        Chunk chunk = parse.chunk(c);
        String head = parse.head(c);
        String verb = parse.lemma(c - 1);
        boolean denies = lexicon.words().is("deny", verb);
        boolean renewed = DENIALS.contains(head) && RENEWING.contains(verb);
        boolean charge = denies && (PART_IN_IT.contains(head) || (CHARGES.contains(head) && ends(parse, c + 1)));
        if ((!renewed && !charge)
                || namesEvent(parse, new Region(chunk.to(), parse.sentence().size()))) {
            return Optional.empty();
        }
        return Optional.of(new Trigger(chunk.head(), chunk.head() + 1, c, Trigger.Form.NOUN, DENIED));
    }

    /** "…, which it denies", "something it had denied before": a denial of what the sentence has told; empty for others. */
    Optional<Trigger> trailing(Parse parse, int c, boolean told) {
        Chunk chunk = parse.chunk(c);
        boolean denies = told
                && lexicon.words().is("deny", chunk.verb().lemma())
                && !chunk.verb().negated()
                && ends(parse, c + 1)
                && !parse.is(c + 1, Chunk.Kind.VERB);
        return denies
                ? Optional.of(new Trigger(chunk.head(), chunk.head() + 1, c, Trigger.Form.NOUN, DENIED))
                : Optional.empty();
    }

    /** Whether nothing after the noun says what the charges are. */
    private static boolean ends(Parse parse, int c) {
        return !parse.is(c, Chunk.Kind.SUBORDINATOR)
                && !parse.is(c, Chunk.Kind.PREPOSITION)
                && !parse.is(c, Chunk.Kind.NOUN)
                && !parse.is(c, Chunk.Kind.RELATIVE);
    }

    static boolean part(String noun) {
        return PART_IN_IT.contains(noun) || DENIALS.contains(noun);
    }

    private boolean namesEvent(Parse parse, Region rest) {
        for (int i = rest.from(); i < rest.to(); i++) {
            int chunk = parse.chunkOf(i);
            boolean verb = lexicon.events().verb(parse.lemma(chunk));
            if (verb || lexicon.events().nounAt(parse.sentence(), i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
