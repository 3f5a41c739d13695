package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Status;
import io.wireloom.contracts.Span;
import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup;
import io.wireloom.extract.parse.VerbGroup.Shape;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads whether an event occurred, is denied, is planned or is possible, and from which words. */
final class StatusReader {

    /**
     * A status with the words that give it.
     *
     * @param status null when the words make it no claim at all: a condition, a negation nobody asserts
     * @param cue null when it simply occurred
     */
    record Told(Status status, Span cue) {}

    /** What is managed or tried is done, as far as it goes. */
    private static final Set<String> TRYING = Set.of(
            "managed",
            "tried",
            "trying",
            "attempted",
            "attempting",
            "attempt",
            "bid",
            "able",
            "began",
            "continued",
            "started",
            "helped",
            "used",
            "continue",
            "begin",
            "continues",
            "try",
            "tries",
            "attempts",
            "manage",
            "manages",
            "use",
            "uses",
            "using",
            "enabling",
            "enabled",
            "allowing",
            "helping",
            "beginning",
            "starting",
            "proceeded");

    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll");
    private static final Set<String> MAYBE = Set.of("may", "might", "could");
    private static final Set<String> NOBODY = Set.of("no", "nobody", "neither", "none");
    private static final Set<String> GIVEN = Set.of("the", "this", "these", "its", "their");
    private static final int REACH = 4;

    private final Lexicon lexicon;
    private final Stances stances;

    StatusReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.stances = new Stances(lexicon);
    }

    Told read(Reading reading, Frame frame, Optional<Scope> scope) {
        Parse parse = reading.parse();
        Sentence sentence = reading.sentence();
        boolean denied = scope.isPresent() && scope.get().denial();
        if (denied) {
            return new Told(
                    Status.DENIED, sentence.span(scope.get().verb(), scope.get().verb() + 1));
        }
        Optional<Region> nobody = Stream.concat(frame.actors().stream(), frame.targets().stream())
                .filter(region -> NOBODY.contains(sentence.lower(region.from())))
                .findFirst();
        if (nobody.isPresent()) {
            int word = nobody.get().from();
            return scope.isPresent() ? new Told(Status.DENIED, sentence.span(word, word + 1)) : new Told(null, null);
        }
        if (frame.trigger().sense().has(BareDenial.FLAG)) {
            int chunk = frame.trigger().chunk();
            int head =
                    parse.chunk(parse.is(chunk, Kind.VERB) ? chunk : chunk - 1).head();
            return new Told(Status.DENIED, sentence.span(head, head + 1));
        }
        Optional<Told> disowned = stances.disowned(parse, frame, scope);
        if (disowned.isPresent()) {
            return disowned.get();
        }
        if (stances.prevented(parse, frame)) {
            return new Told(null, null);
        }
        int verb = frame.governor();
        if (verb >= 0) {
            Optional<Told> byVerb = byVerb(parse, verb, scope);
            if (byVerb.isPresent()) {
                return byVerb.get();
            }
        }
        return nominal(reading, frame)
                .orElseGet(() -> condition(parse, frame) ? new Told(null, null) : new Told(Status.OCCURRED, null));
    }

    private Optional<Told> byVerb(Parse parse, int verb, Optional<Scope> scope) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(verb);
        VerbGroup group = chunk.verb();
        if (NOBODY.contains(sentence.lower(chunk.from() - 1))) {
            return Optional.of(new Told(null, null));
        }
        if (group.negated()) {
            return Optional.of(
                    scope.isPresent()
                            ? new Told(Status.DENIED, sentence.span(chunk.from(), chunk.to()))
                            : new Told(null, null));
        }
        if (FUTURE.contains(group.modal())) {
            return Optional.of(new Told(Status.PLANNED, sentence.span(chunk.from(), chunk.to())));
        }
        if (MAYBE.contains(group.modal())) {
            return Optional.of(new Told(Status.POSSIBLE, sentence.span(chunk.from(), chunk.to())));
        }
        if (group.modal().equals("should")
                || group.modal().equals("must")
                || group.modal().equals("can")) {
            return Optional.of(new Told(null, null));
        }
        if (group.shape() == Shape.INFINITIVE) {
            return Optional.of(infinitive(parse, verb));
        }
        return hedgeBefore(parse, verb);
    }

    /** "plans to attack" is planned, "appears to have hit" possible, "managed to capture" occurred; a bare purpose is no claim. */
    private Told infinitive(Parse parse, int verb) {
        Sentence sentence = parse.sentence();
        int from = parse.chunk(verb).from();
        for (int c = verb - 1; c >= 0 && !parse.is(c, Kind.SUBORDINATOR) && !parse.is(c, Kind.BREAK); c--) {
            if (Set.of("use", "employ").contains(parse.lemma(c))) {
                return new Told(Status.OCCURRED, null);
            }
            if (parse.is(c, Kind.VERB)) {
                break;
            }
        }
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            String word = sentence.lower(i);
            if (lexicon.words().is("hedge", word)) {
                return new Told(Status.POSSIBLE, sentence.span(i, i + 1));
            }
            if (lexicon.words().is("plan", word) || lexicon.words().is("plan", word + " to")) {
                return new Told(Status.PLANNED, sentence.span(i, i + 1));
            }
            if (TRYING.contains(word)) {
                return new Told(Status.OCCURRED, null);
            }
        }
        boolean perfect = sentence.lower(from + 1).equals("have");
        return sentence.headline() && !perfect && from > 0
                ? new Told(Status.PLANNED, sentence.span(from, from + 1))
                : new Told(null, null);
    }

    private Optional<Told> hedgeBefore(Parse parse, int verb) {
        Sentence sentence = parse.sentence();
        int from = parse.chunk(verb).from();
        Optional<Told> thought = Stances.thought(parse, verb);
        if (thought.isPresent()) {
            return thought;
        }
        for (int i = parse.chunk(verb).to() - 2; i >= Math.max(0, from - 2); i--) {
            if (lexicon.words().is("hedge", sentence.lower(i)) && !MAYBE.contains(sentence.lower(i))) {
                return Optional.of(new Told(Status.POSSIBLE, sentence.span(i, i + 1)));
            }
        }
        if (sentence.lower(0).equals("it") && sentence.lower(2).startsWith("possib")) {
            return Optional.of(new Told(Status.POSSIBLE, sentence.span(2, 3)));
        }
        return Optional.empty();
    }

    /** "a suspected attack", "in preparation for an offensive", "the coming operation". */
    private Optional<Told> nominal(Reading reading, Frame frame) {
        Trigger trigger = frame.trigger();
        int from = Math.max(0, trigger.from() - REACH - 1);
        for (int i = trigger.from() - 1; i >= from && trigger.noun(); i--) {
            Optional<Told> told = before(reading, trigger, i);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** What a word before an event noun says of it. */
    private Optional<Told> before(Reading reading, Trigger trigger, int token) {
        Sentence sentence = reading.sentence();
        String word = sentence.lower(token);
        boolean inPhrase = token >= reading.parse().chunk(trigger.chunk()).from();
        if (inPhrase && word.equals("no")) {
            return Optional.of(new Told(null, null));
        }
        if (inPhrase && lexicon.words().is("hedge", word)) {
            return Optional.of(new Told(Status.POSSIBLE, sentence.span(token, token + 1)));
        }
        boolean ofVerb = FUTURE.contains(word) || (word.equals("coming") && !inPhrase);
        boolean plan = lexicon.words().is("plan", word)
                && !ofVerb
                && !negated(sentence, token)
                && !crosses(reading.parse(), token, trigger);
        return plan ? Optional.of(new Told(Status.PLANNED, sentence.span(token, token + 1))) : Optional.empty();
    }

    private static boolean negated(Sentence sentence, int token) {
        return sentence.is(token - 1, Tag.PART) && !sentence.token(token - 1).is("to");
    }

    /** Whether another event's or clause's verb stands between a plan word and the noun. */
    private boolean crosses(Parse parse, int token, Trigger trigger) {
        for (int c = parse.chunkOf(token) + 1; c < trigger.chunk(); c++) {
            if (parse.is(c, Kind.SUBORDINATOR)
                    || parse.is(c, Kind.RELATIVE)
                    || (parse.is(c, Kind.VERB) && parse.chunk(c).verb().finite())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands under "if" or "whether"; "whether the raid …" takes the raid for granted. */
    private static boolean condition(Parse parse, Frame frame) {
        int first = parse.chunk(frame.trigger().chunk()).from();
        if (frame.trigger().noun() && GIVEN.contains(parse.sentence().lower(first))) {
            return false;
        }
        for (int c = frame.trigger().chunk() - 1; c >= 0; c--) {
            if (parse.is(c, Kind.SUBORDINATOR)) {
                return Set.of("if", "unless", "whether").contains(parse.head(c));
            }
            if (parse.is(c, Kind.BREAK)) {
                return false;
            }
        }
        return false;
    }
}
