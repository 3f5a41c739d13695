package io.wireloom.extract.events;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PhraseTable.Found;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a sentence that name events. */
public final class TriggerFinder {

    /** Nouns that an event noun may modify without ceasing to be the event: "strike campaign". */
    private static final Set<String> CARRIERS = Set.of(
            "campaign",
            "campaigns",
            "operation",
            "operations",
            "wave",
            "spree",
            "series",
            "mission",
            "missions",
            "run",
            "runs");

    private static final Sense KILLED = new Sense("ASSAULT", Sense.OPEN, Set.of("killed", "fall", "weak"), "");
    private static final Sense WOUNDED = new Sense("ASSAULT", Sense.OPEN, Set.of("wounded", "fall", "weak"), "");
    private static final Map<String, Sense> TOLLS = Map.of("killed", KILLED, "wounded", WOUNDED);

    private final Lexicon lexicon;
    private final ChemicalUse chemicals;
    private final BareDenial denials;

    /** A finder over shared tables. */
    public TriggerFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.chemicals = new ChemicalUse(lexicon);
        this.denials = new BareDenial(lexicon);
    }

    /**
     * The triggers in order.
     *
     * @param violent whether the article is about violence, so that words of several meanings count
     */
    public List<Trigger> find(Parse parse, boolean violent) {
        boolean[] blocked = metaphors(parse.sentence());
        List<Trigger> triggers = new ArrayList<>();
        for (int c = 0; c < parse.chunks().size(); c++) {
            if (parse.is(c, Kind.NOUN)) {
                nouns(parse, c, triggers);
                chemicals.trigger(parse, c).ifPresent(triggers::add);
                denials.trigger(parse, c).ifPresent(triggers::add);
            } else if (parse.is(c, Kind.VERB)) {
                verb(parse, c).ifPresent(triggers::add);
                denials.trailing(parse, c, assaults(triggers)).ifPresent(triggers::add);
            }
            toll(parse, c).ifPresent(triggers::add);
        }
        triggers.removeIf(t -> (blocked[t.from()] && !InteractionFrames.of(t.sense()))
                || (!violent && t.sense().has("weak") && !t.verb()));
        return triggers;
    }

    private static boolean assaults(List<Trigger> triggers) {
        return triggers.stream().anyMatch(trigger -> trigger.sense().type().equals("ASSAULT"));
    }

    private boolean[] metaphors(Sentence sentence) {
        boolean[] blocked = new boolean[sentence.size()];
        for (int i = 0; i < sentence.size(); i++) {
            Optional<Found<String>> found = lexicon.words().table("metaphor").longestAt(sentence, i);
            found.ifPresent(f -> java.util.Arrays.fill(blocked, f.from(), f.to(), true));
        }
        return blocked;
    }

    private void nouns(Parse parse, int c, List<Trigger> triggers) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(c);
        for (int i = chunk.from(); i < chunk.to(); i++) {
            Optional<Found<Sense>> found = lexicon.events().nounAt(sentence, i);
            if (found.isEmpty()) {
                continue;
            }
            int to = found.get().to();
            boolean phrase = to > chunk.to();
            boolean last = to == chunk.to()
                    || phrase
                    || sentence.is(to, Tag.POSSESSIVE)
                    || carried(sentence, to, chunk.to())
                    || !sentence.token(to).tag().noun();
            if (last && !name(sentence, i, to)) {
                triggers.add(
                        new Trigger(i, to, c, Trigger.Form.NOUN, found.get().value()));
                i = to - 1;
            }
        }
    }

    private static boolean carried(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!CARRIERS.contains(sentence.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** A capitalised word inside a name ("Desert Storm", "Battle of Britain Museum") outside headlines. */
    private static boolean name(Sentence sentence, int from, int to) {
        boolean capital = sentence.token(to - 1).capital() && from > 0;
        return capital && !sentence.headline() && sentence.is(to - 1, Tag.PROPN) && sentence.is(to, Tag.PROPN);
    }

    private Optional<Trigger> verb(Parse parse, int c) {
        Chunk chunk = parse.chunk(c);
        Sentence sentence = parse.sentence();
        Optional<Sense> sense =
                lexicon.events().verbAt(sentence, chunk.head(), chunk.verb().lemma());
        if (sense.isEmpty()) {
            return Optional.empty();
        }
        Sense toll =
                sense.get().measure() == null ? null : TOLLS.get(sense.get().measure());
        if (toll != null && new Membership(parse).members(chunk.head()).isPresent()) {
            return Optional.of(new Trigger(chunk.head(), chunk.head() + 1, c, Trigger.Form.TOLL, toll));
        }
        return Optional.of(verb(sentence, chunk.head(), c, sense.get()));
    }

    /** The trigger of a verb with the words that go with it in a sense. */
    private Trigger verb(Sentence sentence, int head, int chunk, Sense sense) {
        int to = lexicon.events().endOf(sense, sentence, head);
        return new Trigger(head, to, chunk, Trigger.Form.VERB, sense);
    }

    /** "22 dead", "dozens injured", "the death toll rose to 36". */
    private Optional<Trigger> toll(Parse parse, int c) {
        Chunk chunk = parse.chunk(c);
        Sentence sentence = parse.sentence();
        for (int i = chunk.from(); i < chunk.to(); i++) {
            boolean deathToll =
                    sentence.lower(i).equals("toll") && sentence.lower(i - 1).equals("death");
            Sense sense = deathToll ? KILLED : counted(parse, c, i);
            if (sense != null) {
                return Optional.of(new Trigger(i, i + 1, c, Trigger.Form.TOLL, sense));
            }
        }
        return Optional.empty();
    }

    /** What befell those whom a word such as "dead" counts or is said of; null when it is said of nobody. */
    private Sense counted(Parse parse, int c, int token) {
        boolean word = parse.is(c, Kind.NOUN) || parse.is(c, Kind.OTHER);
        String measure =
                word ? lexicon.words().table("toll").get(parse.sentence().lower(token)) : null;
        Sense sense = measure == null ? null : TOLLS.get(measure);
        boolean said = sense != null
                && (numberBefore(parse, c, token)
                        || predicate(parse, c, token)
                        || oneDead(parse, c, token)
                        || Casualties.befallen(parse, c, token).isPresent());
        return said ? sense : ofMembers(parse, c, token, sense);
    }

    /** "A nurse was among those killed": the participle may stand as a noun. */
    private static Sense ofMembers(Parse parse, int c, int token, Sense sense) {
        boolean killed = parse.is(c, Kind.NOUN) && parse.sentence().lower(token).equals("killed");
        Sense harm = killed ? KILLED : sense;
        return harm != null && new Membership(parse).members(token).isPresent() ? harm : null;
    }

    /** "Three people are dead": the word stands alone after a verb that says it of its subject. */
    private static boolean predicate(Parse parse, int c, int token) {
        Chunk chunk = parse.chunk(c);
        boolean alone = chunk.from() == token && chunk.to() == token + 1;
        return alone
                && parse.sentence().lower(token).equals("dead")
                && Casualties.predicated(parse, c).isPresent();
    }

    /** "leaves man dead", "left a man dead". */
    private boolean oneDead(Parse parse, int c, int token) {
        Chunk chunk = parse.chunk(c);
        return parse.sentence().lower(token).equals("dead")
                && token == chunk.to() - 1
                && token > chunk.from()
                && lexicon.people().countedAs(parse.sentence().lower(token - 1)).isPresent();
    }

    private static boolean numberBefore(Parse parse, int c, int token) {
        Sentence sentence = parse.sentence();
        int from = parse.is(c, Kind.OTHER) && parse.is(c - 1, Kind.NOUN)
                ? parse.chunk(c - 1).from()
                : parse.chunk(c).from();
        for (int i = from; i < token; i++) {
            if (sentence.is(i, Tag.NUM)) {
                return true;
            }
        }
        return false;
    }
}
