package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tagged sentence with its chunks, and who does what to whom in it. */
public final class Parse {

    /**
     * A preposition with what it governs.
     *
     * @param word the preposition in lower case
     * @param chunk index of the preposition's chunk
     * @param region the noun phrases it governs
     */
    public record Prepositional(String word, int chunk, Region region) {}

    private static final Set<String> DOERS = Set.of("he", "she", "they", "we", "i");
    private static final Set<String> OBJECT_RELATIVES = Set.of("which", "that", "whom", "who");
    private static final Set<String> PARTICLES = Set.of("out", "up", "off", "down", "over", "back");

    private final Sentence sentence;
    private final List<Chunk> chunks;
    private final int[] chunkOf;
    private final Lexicon lexicon;
    private final Subjects subjects;
    private final Complements complements;

    private Parse(Sentence sentence, List<Chunk> chunks, Lexicon lexicon) {
        this.sentence = sentence;
        this.chunks = List.copyOf(chunks);
        this.lexicon = lexicon;
        this.chunkOf = new int[sentence.size()];
        for (int c = 0; c < chunks.size(); c++) {
            for (int t = chunks.get(c).from(); t < chunks.get(c).to(); t++) {
                chunkOf[t] = c;
            }
        }
        this.subjects = new Subjects(this);
        this.complements = new Complements(this);
    }

    /** Parses a tagged sentence; {@code times} are token ranges of time expressions. */
    public static Parse of(Sentence sentence, Lexicon lexicon, List<int[]> times) {
        return new Parse(sentence, Chunker.chunks(sentence, lexicon, times), lexicon);
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Chunk> chunks() {
        return chunks;
    }

    public Chunk chunk(int index) {
        return chunks.get(index);
    }

    /** Whether the chunk at {@code index} is of a kind; false outside the sentence. */
    public boolean is(int index, Kind kind) {
        return index >= 0 && index < chunks.size() && chunks.get(index).is(kind);
    }

    /** The index of the chunk that holds a token. */
    public int chunkOf(int token) {
        return chunkOf[token];
    }

    /** The lower-case head word of a chunk; empty outside the sentence. */
    public String head(int index) {
        return index >= 0 && index < chunks.size()
                ? sentence.lower(chunks.get(index).head())
                : "";
    }

    /** Whether a preposition is one that also opens clauses: "since", "as". */
    public boolean opensClause(int index) {
        return is(index, Kind.PREPOSITION) && Subjects.OPENERS.contains(head(index));
    }

    /** The lemma of the verb group at a chunk; empty when it is none. */
    public String lemma(int index) {
        return is(index, Kind.VERB) ? chunks.get(index).verb().lemma() : "";
    }

    /** Whether the verb group at a chunk reports speech: says, denies. */
    public boolean reporting(int index) {
        String lemma = lemma(index);
        return !lemma.isEmpty()
                && (lexicon.words().is("report", lemma) || lexicon.words().is("deny", lemma));
    }

    /** Whether the verb at a chunk is passive, by its auxiliary or reduced ("civilians killed in raids"). */
    public boolean passive(int index) {
        VerbGroup verb = chunks.get(index).verb();
        if (verb.passive() || !verb.mayBeReduced() || reporting(index)) {
            return verb.passive();
        }
        int next = index + 1;
        if (is(next, Kind.CONJUNCTION) && is(next + 1, Kind.VERB)) {
            return passive(next + 1);
        }
        boolean particle = is(next, Kind.PREPOSITION) && PARTICLES.contains(head(next));
        boolean adverb = particle || is(next, Kind.OTHER);
        boolean objectFollows = is(adverb ? next + 1 : Complements.pastTime(this, next), Kind.NOUN);
        return !objectFollows && suffererBefore(index - 1) && !is(next, Kind.SUBORDINATOR);
    }

    private boolean suffererBefore(int noun) {
        return is(noun, Kind.TIME) || (is(noun, Kind.NOUN) && !doer(noun));
    }

    /** Whether a noun phrase before a verb is who does it: "they captured", "which rebels stormed". */
    private boolean doer(int noun) {
        boolean pronoun = sentence.is(chunks.get(noun).from(), Tag.PRON) && DOERS.contains(head(noun));
        boolean relative = is(noun - 1, Kind.RELATIVE) && OBJECT_RELATIVES.contains(head(noun - 1));
        return pronoun || relative || owned(noun);
    }

    /** "whose plane the rebels hit": the noun after the one owned does it. */
    private boolean owned(int noun) {
        return is(noun - 1, Kind.NOUN)
                && is(noun - 2, Kind.RELATIVE)
                && head(noun - 2).equals("whose");
    }

    /** What a relative clause without object is about: "the town which rebels stormed", "a pilot they captured", "whose plane we hit". */
    public Optional<Region> relativeObject(int verb) {
        int subject = verb - 1;
        if (!is(subject, Kind.NOUN) || !doer(subject)) {
            return Optional.empty();
        }
        int at = is(subject - 1, Kind.RELATIVE) ? subject - 2 : subject - 1;
        boolean pronounOnly = !is(subject - 1, Kind.RELATIVE) && !is(at, Kind.NOUN);
        return pronounOnly || !is(at, Kind.NOUN)
                ? Optional.empty()
                : Optional.of(new Region(chunks.get(at).from(), chunks.get(at).to()));
    }

    /** The subject of a verb group as the surface shows it: of a passive, what suffers; empty for a chunk that is no verb group. */
    public Optional<Region> subject(int verb) {
        return subjects.of(verb, 0);
    }

    /** The object of an active verb group. */
    public Optional<Region> object(int verb) {
        return complements.object(verb);
    }

    /** The prepositional phrases that follow a chunk within its clause. */
    public List<Prepositional> prepositions(int chunk) {
        return complements.prepositions(chunk);
    }

    /** One past the last token of the clause that goes on after a chunk. */
    public int clauseEnd(int chunk) {
        return complements.clauseEnd(chunk);
    }

    /** The chunk indexes of noun phrases within a region. */
    public List<Integer> nounsIn(Region region) {
        List<Integer> nouns = new ArrayList<>();
        for (int c = chunkOf[region.from()]; c < chunks.size() && chunks.get(c).from() < region.to(); c++) {
            if (chunks.get(c).is(Kind.NOUN)) {
                nouns.add(c);
            }
        }
        return nouns;
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
