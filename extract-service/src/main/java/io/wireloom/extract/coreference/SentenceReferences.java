package io.wireloom.extract.coreference;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the references of one sentence to what they mean, from left to right, for a reference may be meant again. */
final class SentenceReferences {

    private final Parse parse;
    private final Sentence sentence;
    private final Lexicon lexicon;
    private final List<List<Mention>> before;
    private final Mentions maker;
    private final Descriptions descriptions;
    private final List<Party> parties;
    private final List<Mention> mentions = new ArrayList<>();

    SentenceReferences(Parse parse, List<Party> named, Lexicon lexicon, List<List<Mention>> before) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.lexicon = lexicon;
        this.before = before;
        this.maker = new Mentions(parse, lexicon);
        this.descriptions = new Descriptions(lexicon);
        this.parties = new ArrayList<>(new Belonging(parse, named).settled());
        for (int c = 0; c < parse.chunks().size(); c++) {
            if (parse.is(c, Kind.NOUN)) {
                phrase(c);
            }
        }
    }

    List<Party> resolved() {
        parties.sort(java.util.Comparator.comparingInt(Party::from));
        return List.copyOf(parties);
    }

    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    private void phrase(int c) {
        Chunk chunk = parse.chunk(c);
        String first = sentence.lower(chunk.from());
        Pronoun pronoun = Pronoun.of(first);
        if (pronoun == null) {
            describe(c);
        } else if (chunk.to() - chunk.from() == 1) {
            alone(c, pronoun);
            return;
        } else if (Pronoun.possessive(first)) {
            possessive(c, pronoun);
        }
        mentions.add(maker.at(c, parties));
    }

    /** A pronoun that is a phrase of its own. */
    private void alone(int c, Pronoun pronoun) {
        Antecedents antecedents = new Antecedents(mentions, before);
        int verb = maker.verbOf(c);
        Optional<Mention> found = verb >= 0
                ? antecedents.ofSubject(pronoun, parse.reporting(verb))
                : antecedents.ofObject(pronoun::agrees, ownSubject(c));
        Chunk chunk = parse.chunk(c);
        found.ifPresent(mention -> {
            refer(mention, chunk.from(), chunk.to());
            boolean reports = verb >= 0 && parse.reporting(verb);
            mentions.add(new Mention(
                    mention.parties(), mention.words(), pronoun.number(), mention.sort(), verb, reports));
        });
    }

    /** "its aircraft", "their positions", "its attack on": the forces and things of the one who is meant. */
    private void possessive(int c, Pronoun pronoun) {
        if (pronoun == Pronoun.PERSON) {
            return;
        }
        Chunk chunk = parse.chunk(c);
        Mention own = maker.verbOf(c) >= 0 ? null : partner(c).orElseGet(() -> ownSubject(c));
        Antecedents antecedents = new Antecedents(mentions, before);
        boolean harmed = own != null && partner(c).isEmpty() && lexicon.events().verb(parse.lemma(verbBefore(c)));
        Optional<Mention> found = harmed
                ? antecedents.ofObject(m -> pronoun.agrees(m) && m.sort() == Mention.Sort.BODY, own)
                : Optional.ofNullable(own).filter(pronoun::agrees).or(() -> antecedents.ofSubject(pronoun, false));
        int to = descriptions.ownedEnd(sentence, chunk.from() + 1, chunk.to());
        found.filter(mention -> mention.sort() == Mention.Sort.BODY)
                .ifPresent(mention -> refer(mention, chunk.from(), to));
    }

    /** "the army and its allies": whom the phrase is conjoined with. */
    private Optional<Mention> partner(int c) {
        boolean joined = parse.is(c - 1, Kind.CONJUNCTION) && parse.is(c - 2, Kind.NOUN);
        return joined ? Optional.of(maker.alone(c - 2, parties)) : Optional.empty();
    }

    private void describe(int c) {
        Chunk chunk = parse.chunk(c);
        descriptions
                .meant(sentence, chunk, mentions, before)
                .ifPresent(found -> refer(found.mention(), found.from(), found.to()));
    }

    /** The subject of the verb that governs an object phrase; null when none is known. */
    private Mention ownSubject(int c) {
        int verb = verbBefore(c);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            if (mentions.get(i).subject() && mentions.get(i).verb() <= verb) {
                return mentions.get(i);
            }
        }
        return null;
    }

    private int verbBefore(int c) {
        int verb = c - 1;
        while (verb >= 0 && !parse.is(verb, Kind.VERB)) {
            verb--;
        }
        return verb;
    }

    /** Lets tokens stand for the parties of a mention, in place of the common nouns read from them. */
    private void refer(Mention mention, int from, int to) {
        parties.removeIf(p -> p.from() < to && from < p.to());
        for (int i = 0; i < mention.parties().size(); i++) {
            parties.add(mention.parties().get(i).referredTo(from, to, mention.words().get(i)));
        }
    }
}
