package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a verb of harm says that became of its sufferers: "shot" wounds, "fatally shot" and "shot and killed" kill. */
final class Casualties {

    private static final Set<String> DEADLY = Set.of("fatally", "mortally", "lethally");
    private static final Set<String> KILLS = Set.of("kill", "slay", "murder", "execute", "die");
    private static final Set<String> CARE =
            Set.of("hospital", "hospitals", "clinic", "infirmary", "health", "medical", "trauma", "intensive");
    private static final Set<String> WOUNDS =
            Set.of("wound", "wounds", "injury", "injuries", "burn", "burns", "fractures", "shot", "gunshot");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> DEAD_VERBS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "been",
            "find",
            "pronounce",
            "declare",
            "leave",
            "lie",
            "confirm",
            "report",
            "discover",
            "become");

    private static final Set<String> BEFALLING = Set.of("death", "deaths", "injury", "injuries");
    private static final Set<String> OF_WHOM = Set.of("of", "to", "among");
    private static final Set<String> CAUSING = Set.of("cause", "lead", "result", "bring", "leave", "claim", "end");
    private static final int CAUSE_REACH = 7;

    private Casualties() {}

    /** The measure that the sufferers of a verb fill; null when it has none of its own. */
    static String measure(Parse parse, int verb, Sense sense) {
        String measure = sense.measure();
        if (!"wounded".equals(measure)) {
            return measure;
        }
        if (deadly(parse, verb)) {
            return "killed";
        }
        boolean joined = parse.is(verb + 1, Kind.CONJUNCTION) || parse.is(verb + 1, Kind.COMMA);
        return joined
                        && KILLS.contains(parse.lemma(verb + 2))
                        && !parse.head(verb + 1).equals(",")
                ? null
                : measure;
    }

    private static boolean deadly(Parse parse, int verb) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(verb);
        for (int i = Math.max(0, chunk.from() - 1); i <= chunk.to(); i++) {
            if (DEADLY.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the verb needs to tell of wounded is there: a way to hospital, or wounds that somebody suffers. */
    static boolean told(Parse parse, int verb, Sense sense) {
        if (sense.has("care")) {
            return parse.prepositions(verb).stream()
                    .filter(phrase -> phrase.word().equals("to"))
                    .anyMatch(phrase -> holds(parse.sentence(), phrase.region(), CARE));
        }
        if (sense.has("wounds")) {
            Optional<Region> object = parse.object(verb);
            return object.isPresent() && holds(parse.sentence(), object.get(), WOUNDS);
        }
        return true;
    }

    private static boolean holds(Sentence sentence, Region region, Set<String> words) {
        for (int i = region.from(); i < region.to(); i++) {
            if (words.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whom a participle before its auxiliary befell: "also injured were two guards", "killed in the blast was a nurse". */
    static Optional<Region> inverted(Parse parse, int verb) {
        boolean opens = verb == 0 || !parse.is(verb - 1, Kind.NOUN);
        if (!opens || !parse.chunk(verb).verb().mayBeReduced()) {
            return Optional.empty();
        }
        for (int c = verb + 1; c + 1 < parse.chunks().size(); c++) {
            if (parse.is(c, Kind.VERB)) {
                return afterAuxiliary(parse, c);
            }
            if (parse.is(c, Kind.COMMA) || parse.is(c, Kind.BREAK) || parse.is(c, Kind.CONJUNCTION)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Region> afterAuxiliary(Parse parse, int verb) {
        Chunk group = parse.chunk(verb);
        boolean be = BE.contains(parse.head(verb)) && group.to() - group.from() == 1;
        int noun = parse.is(verb + 1, Kind.BREAK) ? verb + 2 : verb + 1;
        return be && parse.is(noun, Kind.NOUN)
                ? Optional.of(new Region(parse.chunk(noun).from(), parse.clauseEnd(verb)))
                : Optional.empty();
    }

    /** The prepositional phrases of a verb; of "killed and dozens wounded in the raid" those of the second are the first's too. */
    static List<Prepositional> means(Parse parse, Trigger trigger) {
        int verb = trigger.chunk();
        List<Prepositional> phrases = new ArrayList<>(parse.prepositions(verb));
        boolean ellipsis = trigger.casualty()
                && parse.is(verb + 1, Kind.CONJUNCTION)
                && parse.is(verb + 2, Kind.NOUN)
                && parse.is(verb + 3, Kind.VERB)
                && parse.chunk(verb + 3).verb().mayBeReduced();
        if (ellipsis) {
            phrases.addAll(parse.prepositions(verb + 3));
        }
        return phrases;
    }

    /** The region without what belongs to a count of dead before: "two dead and three" wounded. */
    static Region own(Parse parse, Region region, Lexicon lexicon) {
        int from = region.from();
        for (int c : parse.nounsIn(region)) {
            Chunk chunk = parse.chunk(c);
            boolean toll = lexicon.words().is("toll", parse.sentence().lower(chunk.to() - 1));
            boolean more =
                    (parse.is(c + 1, Kind.COMMA) || parse.is(c + 1, Kind.CONJUNCTION)) && chunk.to() < region.to();
            if (toll && more) {
                from = parse.chunk(c + 1).to();
            }
        }
        int start = from == region.from() ? listFrom(parse, region, lexicon) : from;
        return start < region.to() ? new Region(start, region.to()) : region;
    }

    /** "Two teens, three adults shot": a headline's list has commas only. */
    private static int listFrom(Parse parse, Region region, Lexicon lexicon) {
        int first = parse.chunkOf(region.from());
        Sentence sentence = parse.sentence();
        while (sentence.headline()
                && sentence.is(parse.chunk(first).from(), Tag.NUM)
                && parse.is(first - 1, Kind.COMMA)
                && parse.is(first - 2, Kind.NOUN)
                && !lexicon.words()
                        .is("toll", sentence.lower(parse.chunk(first - 2).to() - 1))
                && lexicon.people()
                        .countedAs(sentence.lower(parse.chunk(first - 2).head()))
                        .isPresent()) {
            first -= 2;
        }
        return Math.min(region.from(), parse.chunk(first).from());
    }

    /** What of a phrase in a list before "dead" shares it: "left two soldiers and one civilian dead". */
    static int tollFrom(Parse parse, int chunk, Lexicon lexicon) {
        int first = chunk;
        while ((parse.is(first - 1, Kind.CONJUNCTION) || parse.is(first - 1, Kind.COMMA))
                && parse.is(first - 2, Kind.NOUN)
                && !lexicon.words()
                        .is(
                                "toll",
                                parse.sentence().lower(parse.chunk(first - 2).to() - 1))) {
            first -= 2;
        }
        boolean left = parse.lemma(first - 1).equals("leave") || first == 0;
        return parse.chunk(left ? first : chunk).from();
    }

    /**
     * Those after "the deaths of 12 people", "caused injuries to pupils": a number counts them, or a verb before tells of a cause.
     *
     * @param token the word for what befell them, the last of its chunk
     */
    static Optional<Region> befallen(Parse parse, int chunk, int token) {
        Sentence sentence = parse.sentence();
        boolean word = BEFALLING.contains(sentence.lower(token))
                && token == parse.chunk(chunk).to() - 1;
        boolean of = parse.is(chunk + 1, Kind.PREPOSITION)
                && OF_WHOM.contains(parse.head(chunk + 1))
                && parse.is(chunk + 2, Kind.NOUN);
        if (!word || !of) {
            return Optional.empty();
        }
        Region region = parse.prepositions(chunk).stream()
                .filter(phrase -> phrase.chunk() == chunk + 1)
                .map(Prepositional::region)
                .findFirst()
                .orElse(new Region(
                        parse.chunk(chunk + 2).from(), parse.chunk(chunk + 2).to()));
        Chunk first = parse.chunk(chunk + 2);
        boolean counted = IntStream.range(first.from(), first.to()).anyMatch(i -> sentence.is(i, Tag.NUM));
        return counted || caused(parse, chunk) ? Optional.of(region) : Optional.empty();
    }

    private static boolean caused(Parse parse, int chunk) {
        for (int c = chunk - 1; c >= Math.max(0, chunk - CAUSE_REACH); c--) {
            if (parse.is(c, Kind.VERB)) {
                return CAUSING.contains(parse.lemma(c));
            }
        }
        return false;
    }

    /** The subject of whom a verb before says that they are dead: "three people are dead", "was pronounced dead". */
    static Optional<Region> predicated(Parse parse, int chunk) {
        int verb = parse.is(chunk - 1, Kind.OTHER) ? chunk - 2 : chunk - 1;
        return DEAD_VERBS.contains(parse.lemma(verb)) ? parse.subject(verb) : Optional.empty();
    }
}
