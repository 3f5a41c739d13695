package io.wireloom.extract.events;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PhraseTable.Found;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether a verb means what one party says or does to another here: its object or infinitive is of the class that it needs. */
final class InteractionConditions {

    private static final Set<String> PERSONAL =
            Set.of("him", "her", "them", "us", "me", "he", "she", "they", "we", "who");
    private static final Set<String> NOBODY = Set.of("it", "that", "this", "which", "himself", "herself", "itself");

    private final Reading reading;
    private final Parse parse;
    private final Lexicon lexicon;

    InteractionConditions(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.parse = reading.parse();
        this.lexicon = lexicon;
    }

    /**
     * Whether all that the trigger's flags ask for is there.
     *
     * @param object what the verb is done to: of a passive its subject
     * @param infinitive the chunk of the infinitive that the verb governs; -1 when none
     */
    boolean met(Trigger trigger, boolean passive, Optional<Region> object, int infinitive) {
        Sense sense = trigger.sense();
        if (sense.has("passive")) {
            return passive && (!sense.has("inf") || infinitive >= 0);
        }
        boolean overt = !passive
                && object.isPresent()
                && sense.has("objectless")
                && sense.rest().isEmpty();
        return !overt
                && object(sense, object)
                && people(trigger)
                && home(trigger, object)
                && infinitive(sense, infinitive)
                && complement(trigger, object);
    }

    /** Whether the object is of a class that the verb needs and of none that it bars. */
    private boolean object(Sense sense, Optional<Region> object) {
        List<String> needed = sense.classes("object");
        List<String> barred = sense.classes("not");
        boolean fits = needed.isEmpty()
                || object.filter(region -> holds(region, needed)).isPresent();
        return fits
                && (barred.isEmpty()
                        || object.filter(region -> holds(region, barred)).isEmpty());
    }

    /** The further words of a phrase that is complete without an object, and verbs that need none, are met as they stand. */
    private boolean complement(Trigger trigger, Optional<Region> object) {
        Sense sense = trigger.sense();
        if (sense.has("that") && clauseFollows(trigger)) {
            return true;
        }
        if (sense.has("place") && object.filter(this::ground).isEmpty()) {
            return false;
        }
        if (sense.has("move")) {
            return parse.subject(trigger.chunk()).filter(reading::fightsIn).isPresent();
        }
        if (sense.has("mutual") && object.isEmpty()) {
            return parse.subject(trigger.chunk()).filter(this::several).isPresent();
        }
        if (sense.has("person")) {
            return object.filter(this::person).isPresent();
        }
        if (sense.has("party")) {
            return object.filter(this::somebody).isPresent();
        }
        return complete(sense)
                || object.filter(region -> !NOBODY.contains(reading.sentence().lower(region.from())))
                        .isPresent();
    }

    /** Whether the verb needs no object, or has an infinitive in its place. */
    private static boolean complete(Sense sense) {
        return sense.has("intransitive")
                || sense.has("inf")
                || !sense.classes("inf").isEmpty();
    }

    private boolean infinitive(Sense sense, int infinitive) {
        List<String> classes = sense.classes("inf");
        List<String> barred = sense.classes("infnot");
        String lemma = parse.lemma(infinitive);
        if ((sense.has("inf") || !classes.isEmpty()) && infinitive < 0) {
            return false;
        }
        boolean fits = classes.isEmpty()
                || classes.stream()
                        .anyMatch(name -> lexicon.events().objects(name).contains(lemma));
        return fits
                && barred.stream()
                        .noneMatch(name -> lexicon.events().objects(name).contains(lemma));
    }

    /** Who does it is people, not a thing: "farmers blocked the road", but not "snow blocked the road". */
    private boolean people(Trigger trigger) {
        Optional<Region> subject = parse.subject(trigger.chunk());
        boolean people =
                !trigger.sense().has("people") || subject.filter(this::somebody).isPresent();
        boolean civil = !trigger.sense().has("civilians")
                || subject.filter(reading::fightsIn).isEmpty();
        return people
                && civil
                && (!trigger.sense().has("official")
                        || subject.filter(this::official).isPresent());
    }

    /** "Out of their homes", "to leave their village": what they have to leave stands behind a verb that asks for it. */
    private boolean home(Trigger trigger, Optional<Region> object) {
        if (!trigger.sense().has("home")) {
            return true;
        }
        if (object.filter(reading::fightsIn).isPresent()) {
            return false;
        }
        int end = parse.clauseEnd(trigger.chunk());
        int next = end < parse.sentence().size() ? parse.chunkOf(end) : -1;
        boolean infinitive =
                parse.is(next, Kind.VERB) && parse.chunk(next).verb().shape() == Shape.INFINITIVE;
        int last = infinitive ? parse.clauseEnd(next) : end;
        return IntStream.range(trigger.to(), last).anyMatch(i -> lexicon.events()
                .objects("home")
                .contains(parse.sentence().lower(i)));
    }

    private boolean official(Region region) {
        return IntStream.range(region.from(), region.to())
                .mapToObj(parse.sentence()::lower)
                .anyMatch(word ->
                        lexicon.words().is("title", word) || lexicon.words().is("office", word));
    }

    /** Whether a noun for people heads the region. */
    private boolean person(Region region) {
        return parse.nounsIn(region).stream()
                .filter(chunk -> leads(chunk, region))
                .map(parse::head)
                .anyMatch(head -> lexicon.people().is("civil", head)
                        || lexicon.people().is("armed", head)
                        || (lexicon.people().is("speaker", head) && !writing(head)));
    }

    private boolean writing(String noun) {
        return lexicon.events().objects("paper").contains(noun)
                || lexicon.events().objects("statement").contains(noun);
    }

    private boolean clauseFollows(Trigger trigger) {
        return parse.head(parse.chunkOf(trigger.to() - 1) + 1).equals("that");
    }

    private boolean ground(Region region) {
        return reading.placeIn(region) || holds(region, List.of("ground"));
    }

    private boolean several(Region region) {
        boolean joined = parse.nounsIn(region).size() > 1;
        return joined || reading.sentence().lower(region.to() - 1).endsWith("s");
    }

    /** Whether a noun of one of the classes heads the region or what is coordinated with its head. */
    private boolean holds(Region region, List<String> classes) {
        return parse.nounsIn(region).stream()
                .filter(chunk -> leads(chunk, region))
                .anyMatch(chunk -> classes.stream().anyMatch(name -> headed(parse.chunk(chunk), name)));
    }

    /** Whether the phrase is no mere description of the one before it: "prisoners", "dozens of prisoners", not "images of prisoners". */
    private boolean leads(int chunk, Region region) {
        if (parse.chunk(chunk).from() <= region.from() || !parse.is(chunk - 1, Kind.PREPOSITION)) {
            return true;
        }
        int whole = parse.chunk(chunk - 2).head();
        boolean amount = parse.sentence().is(whole, Tag.NUM)
                || lexicon.words().is("amount", parse.sentence().lower(whole));
        return parse.head(chunk - 1).equals("of") && amount;
    }

    private boolean headed(Chunk phrase, String name) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            Optional<Found<String>> found = lexicon.events().objects(name).longestAt(parse.sentence(), i);
            if (found.isPresent() && found.get().to() > phrase.head()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a region names people or a body, rather than a thing. */
    boolean somebody(Region region) {
        Sentence sentence = reading.sentence();
        if (reading.partiesIn(region).stream().anyMatch(party -> party.kind() != Party.Kind.FACILITY)) {
            return true;
        }
        for (int i = region.from(); i < region.to(); i++) {
            String lower = sentence.lower(i);
            boolean capital = i > 0 && sentence.token(i).capital() && !sentence.headline();
            boolean name =
                    (capital || sentence.is(i, Tag.PROPN)) && !lexicon.words().is("weekday", lower);
            if (name || personal(lower)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands for a person: a noun of the lexicon or a pronoun. */
    private boolean personal(String lower) {
        return lexicon.people().is("speaker", lower)
                || lexicon.people().is("civil", lower)
                || lexicon.people().is("armed", lower)
                || lexicon.words().is("office", lower)
                || PERSONAL.contains(lower);
    }
}
