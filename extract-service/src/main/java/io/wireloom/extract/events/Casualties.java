package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Parse.Prepositional;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a verb of harm says that became of its sufferers: "shot" wounds, "fatally shot" and "shot and killed" kill. */
final class Casualties {

    private static final Set<String> DEADLY = Set.of("fatally", "mortally", "lethally");
    private static final Set<String> KILLS = Set.of("kill", "slay", "murder", "execute", "die");
    private static final Set<String> CARE =
            Set.of("hospital", "hospitals", "clinic", "infirmary", "health", "medical", "trauma", "intensive");
    private static final Set<String> WOUNDS =
            Set.of("wound", "wounds", "injury", "injuries", "burn", "burns", "fractures", "shot", "gunshot");
    private static final Set<String> DEAD_VERBS =
            Set.of("be", "find", "pronounce", "declare", "leave", "lie", "confirm", "report", "discover", "become");

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
        return joined && KILLS.contains(parse.lemma(verb + 2)) && !parse.head(verb + 1).equals(",") ? null : measure;
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
            boolean more = (parse.is(c + 1, Kind.COMMA) || parse.is(c + 1, Kind.CONJUNCTION)) && chunk.to() < region.to();
            if (toll && more) {
                from = parse.chunk(c + 1).to();
            }
        }
        return from < region.to() ? new Region(from, region.to()) : region;
    }

    /** What of a phrase in a list before "dead" shares it: "left two soldiers and one civilian dead". */
    static int tollFrom(Parse parse, int chunk, Lexicon lexicon) {
        int first = chunk;
        while ((parse.is(first - 1, Kind.CONJUNCTION) || parse.is(first - 1, Kind.COMMA)) && parse.is(first - 2, Kind.NOUN)
                && !lexicon.words().is("toll", parse.sentence().lower(parse.chunk(first - 2).to() - 1))) {
            first -= 2;
        }
        boolean left = parse.lemma(first - 1).equals("leave") || first == 0;
        return parse.chunk(left ? first : chunk).from();
    }

    /** The subject of whom a verb before says that they are dead: "three people are dead", "was pronounced dead". */
    static Optional<Region> predicated(Parse parse, int chunk) {
        int verb = parse.is(chunk - 1, Kind.OTHER) ? chunk - 2 : chunk - 1;
        return DEAD_VERBS.contains(parse.lemma(verb)) ? parse.subject(verb) : Optional.empty();
    }
}
