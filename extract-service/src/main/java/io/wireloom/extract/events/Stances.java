package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Status;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.events.StatusReader.Told;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the words around an event say of it: believed, disowned, or only to be prevented. */
final class Stances {

    private static final Set<String> THINKING =
            Set.of("believe", "think", "suspect", "suggest", "fear", "speculate", "assume", "presume");
    private static final Set<String> RESPONSIBLE = Set.of(
            "responsible", "behind", "involved", "responsibility", "involvement", "role", "part", "hand", "nothing");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "no", "never", "nothing", "any", "neither");
    private static final Set<String> KEEPING =
            Set.of("prevent", "stop", "keep", "bar", "ban", "deter", "refrain", "prohibit");
    private static final int DISOWNING_REACH = 7;

    private final Lexicon lexicon;

    Stances(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "believe the raid …", "suggest that shells hit …": what is thought rather than known, by the verb whose clause it stands in. */
    static Optional<Told> thought(Parse parse, int from) {
        for (int c = from - 1; c >= 0; c--) {
            if (parse.is(c, Kind.VERB)) {
                Chunk chunk = parse.chunk(c);
                boolean thinks =
                        THINKING.contains(chunk.verb().lemma()) && !chunk.verb().negated();
                return thinks
                        ? Optional.of(new Told(Status.POSSIBLE, parse.sentence().span(chunk.head(), chunk.head() + 1)))
                        : Optional.empty();
            }
            if (parse.is(c, Kind.BREAK) || parse.is(c, Kind.RELATIVE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "not responsible for the attack", "innocent of the murder", "had nothing to do with the raid". */
    Optional<Told> disowned(Parse parse, Frame frame, Optional<Scope> scope) {
        int from = frame.trigger().from();
        if (!frame.trigger().noun() || scope.isEmpty()) {
            return Optional.empty();
        }
        for (int i = from - 1; i >= Math.max(0, from - DISOWNING_REACH); i--) {
            String word = parse.sentence().lower(i);
            boolean negated = RESPONSIBLE.contains(word) && negatedBefore(parse.sentence(), i);
            if (word.equals("innocent") || negated) {
                return Optional.of(new Told(Status.DENIED, parse.sentence().span(i, i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean negatedBefore(Sentence sentence, int at) {
        return IntStream.range(Math.max(0, at - 3), at).anyMatch(i -> NEGATIONS.contains(sentence.lower(i)));
    }

    /** "to prevent attacks", "guard against bombings", "in the hope of recapturing": nothing that is said to have happened. */
    boolean prevented(Parse parse, Frame frame) {
        int at = frame.trigger().chunk() - 1;
        boolean gerund = frame.trigger().verb()
                && !parse.chunk(frame.trigger().chunk()).verb().finite();
        if (parse.is(at, Kind.PREPOSITION)) {
            at--;
            if (gerund && lexicon.words().is("prospect", parse.head(at))) {
                return true;
            }
        }
        boolean kept =
                gerund && parse.is(at + 1, Kind.PREPOSITION) && KEEPING.contains(parse.lemma(beforeObject(parse, at)));
        return kept || lexicon.words().is("prevent", parse.lemma(at));
    }

    /** The verb before its object: "kept them" from attacking. */
    private static int beforeObject(Parse parse, int at) {
        return parse.is(at, Kind.NOUN) ? at - 1 : at;
    }
}
