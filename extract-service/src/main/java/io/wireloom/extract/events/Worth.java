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

    private final Lexicon lexicon;

    Worth(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean claims(Reading reading, Frame frame, Details details) {
        if (background(reading.sentence())) {
            return false;
        }
        if (InteractionFrames.of(frame.trigger().sense())) {
            return InteractionWorth.claims(reading, frame, details);
        }
        return switch (frame.trigger().form()) {
            case VERB -> !accident(reading, frame) && verb(reading, frame, details);
            case TOLL -> !accident(reading, frame) && !details.tallies().isEmpty();
            case NOUN -> noun(reading, frame, details);
        };
    }

    private boolean background(Sentence sentence) {
        return lexicon.words()
                .table("background")
                .firstIn(sentence, 0, sentence.size())
                .isPresent();
    }

    /** Killed by nature, sickness or mishap: no attack, and no type of event that PLOVER has. */
    private boolean accident(Reading reading, Frame frame) {
        Sentence sentence = reading.sentence();
        return frame.trigger().sense().measure() != null
                && lexicon.words()
                        .table("disaster")
                        .firstIn(sentence, 0, sentence.size())
                        .isPresent();
    }

    private boolean verb(Reading reading, Frame frame, Details details) {
        boolean casualty = frame.trigger().casualty();
        VerbGroup group = reading.parse().chunk(frame.trigger().chunk()).verb();
        if (frame.trigger().sense().has("care")) {
            return !details.tallies().isEmpty();
        }
        if (casualty) {
            return !details.tallies().isEmpty() || details.count() >= 1;
        }
        if (describes(reading.parse(), frame)) {
            return false;
        }
        boolean bare =
                !group.finite() && !reading.parse().passive(frame.trigger().chunk());
        return details.count() >= (bare ? 2 : 1);
    }

    /** "the coalition fighting the group", "rebels battling to topple him": who somebody is, not what was done. */
    private static boolean describes(Parse parse, Frame frame) {
        int verb = frame.trigger().chunk();
        return "armed-clash".equals(frame.subtype())
                && parse.chunk(verb).verb().shape() == Shape.GERUND
                && parse.is(verb - 1, Chunk.Kind.NOUN);
    }

    private boolean noun(Reading reading, Frame frame, Details details) {
        Parse parse = reading.parse();
        Chunk chunk = parse.chunk(frame.trigger().chunk());
        Sentence sentence = reading.sentence();
        boolean definite = DEFINITE.contains(sentence.lower(chunk.from()));
        boolean reference = refers(parse, frame);
        if (frame.asserted()) {
            return !reference || details.count() >= 1;
        }
        boolean plain = !frame.trigger().sense().has("weak");
        if (reference) {
            return details.count() >= (plain ? 1 : definite ? 3 : 2);
        }
        return details.count() >= 1 || (plain && definite && frame.governor() >= 0);
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
