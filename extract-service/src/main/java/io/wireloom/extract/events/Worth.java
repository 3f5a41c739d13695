package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.VerbGroup;
import io.wireloom.extract.parse.VerbGroup.Shape;
import io.wireloom.extract.text.Sentence;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decides whether an event that a sentence names is one that it claims, rather than refers to or muses about. */
final class Worth {

    /** What is known of an event. */
    record Details(
            List<Entity> actors, List<Entity> targets, List<Tally> tallies, int places, boolean timed, boolean said) {

        int count() {
            return (actors.isEmpty() ? 0 : 1)
                    + (targets.isEmpty() ? 0 : 1)
                    + (tallies.isEmpty() ? 0 : 1)
                    + (places > 0 ? 1 : 0)
                    + (timed ? 1 : 0);
        }
    }

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "its", "their", "his", "such", "any", "no");

    private static final Set<String> POSSESSIVE = Set.of("its", "their", "his", "her");
    private static final Set<String> KNOWN = Set.of("the", "this", "these", "its", "their");

    private final Lexicon lexicon;

    Worth(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean claims(Reading reading, Frame frame, Details details, Story story) {
        if (background(reading.sentence())) {
            return false;
        }
        if (InteractionFrames.of(frame.trigger().sense())) {
            return InteractionWorth.claims(reading, frame, details);
        }
        return switch (frame.trigger().form()) {
            case VERB -> !accident(reading, frame, story) && verb(reading, frame, details, story);
            case TOLL ->
                !accident(reading, frame, story)
                        && !(details.tallies().isEmpty() && details.targets().isEmpty());
            case NOUN -> noun(reading, frame, details, story);
        };
    }

    private boolean background(Sentence sentence) {
        return lexicon.words()
                .table("background")
                .firstIn(sentence, 0, sentence.size())
                .isPresent();
    }

    /** Killed by nature, sickness or mishap: no attack, and no type of event that PLOVER has. */
    private boolean accident(Reading reading, Frame frame, Story story) {
        if (frame.trigger().sense().measure() == null) {
            return false;
        }
        Sentence sentence = reading.sentence();
        boolean here = lexicon.words()
                .table("disaster")
                .firstIn(sentence, 0, sentence.size())
                .isPresent();
        if (here) {
            story.disaster();
        }
        boolean harmed =
                frame.trigger().sense().open() && frame.actors().stream().noneMatch(reading::fightsIn);
        return here || (harmed && story.ofDisaster());
    }

    private boolean verb(Reading reading, Frame frame, Details details, Story story) {
        boolean casualty = frame.trigger().casualty();
        VerbGroup group = reading.parse().chunk(frame.trigger().chunk()).verb();
        if (frame.trigger().sense().has("care")) {
            return !details.tallies().isEmpty();
        }
        if (casualty) {
            return details.count() >= 1
                    || (concrete(frame, story) && !frame.targets().isEmpty());
        }
        if (describes(reading.parse(), frame) || placed(reading.parse(), frame)) {
            return false;
        }
        boolean bare =
                !group.finite() && !reading.parse().passive(frame.trigger().chunk());
        int filled = details.count() + (concrete(frame, story) && named(reading, frame) ? 1 : 0);
        return filled >= (bare ? 2 : 1);
    }

    /** A verb that means the event and nothing else, or does so in a text about violence. */
    private static boolean concrete(Frame frame, Story story) {
        boolean one =
                !frame.trigger().sense().has("weak") && !frame.trigger().sense().open();
        return one || story.violent();
    }

    /** Whether a pronoun or a noun that no table has fills a role. */
    private static boolean named(Reading reading, Frame frame) {
        return Stream.concat(frame.actors().stream(), frame.targets().stream())
                .anyMatch(
                        region -> reading.sentence().token(region.from()).tag().nominal());
    }

    /** "the coalition fighting the group", "rebels battling to topple him": who somebody is, not what was done. */
    private static boolean describes(Parse parse, Frame frame) {
        int verb = frame.trigger().chunk();
        boolean purpose = parse.chunk(verb).verb().shape() == Shape.INFINITIVE && parse.is(verb - 1, Chunk.Kind.VERB);
        int first = purpose ? verb - 1 : verb;
        return "armed-clash".equals(frame.subtype())
                && parse.chunk(first).verb().shape() == Shape.GERUND
                && parse.is(first - 1, Chunk.Kind.NOUN);
    }

    /** "fighters positioned in the hills": where they stand, not that they were sent. */
    private static boolean placed(Parse parse, Frame frame) {
        int verb = frame.trigger().chunk();
        VerbGroup group = parse.chunk(verb).verb();
        return frame.type().equals("MOBILIZE")
                && group.mayBeReduced()
                && parse.passive(verb)
                && insideSubject(parse, verb);
    }

    private static boolean insideSubject(Parse parse, int verb) {
        int token = parse.chunk(verb).head();
        return IntStream.range(verb + 1, parse.chunks().size())
                .filter(c -> parse.is(c, Kind.VERB))
                .anyMatch(c -> parse.subject(c)
                        .filter(subject -> subject.contains(token))
                        .isPresent());
    }

    private boolean noun(Reading reading, Frame frame, Details details, Story story) {
        Parse parse = reading.parse();
        Chunk chunk = parse.chunk(frame.trigger().chunk());
        Sentence sentence = reading.sentence();
        String opening = sentence.lower(chunk.from());
        boolean definite = DEFINITE.contains(opening);
        boolean reference = refers(parse, frame);
        if (frame.asserted() || frame.joined()) {
            return !reference || details.count() >= 1;
        }
        boolean plain = !frame.trigger().sense().has("weak");
        if (reference) {
            return details.count() >= needed(plain, definite);
        }
        boolean theirs = plain && POSSESSIVE.contains(opening);
        boolean again = KNOWN.contains(opening) && story.claimed(frame.subtype());
        boolean known = sentence.headline() || (plain && definite) || again;
        return enough(frame, details, theirs, known);
    }

    /** Whether a noun that asserts nothing by itself still tells of an event: by its details, or by a verb over what is known. */
    private static boolean enough(Frame frame, Details details, boolean theirs, boolean known) {
        return details.count() >= 1 || theirs || (known && frame.governor() >= 0);
    }

    /** How much must be known of an event that only places another. */
    private static int needed(boolean plain, boolean definite) {
        if (plain) {
            return 1;
        }
        return definite ? 3 : 2;
    }

    /** Whether the noun only places another event: "since the attack", "in response to the raid". */
    private boolean refers(Parse parse, Frame frame) {
        int before = frame.trigger().chunk() - 1;
        if (!parse.is(before, Kind.PREPOSITION) && !parse.is(before, Kind.SUBORDINATOR)) {
            return false;
        }
        return lexicon.words().is("reference", parse.head(before));
    }
}
