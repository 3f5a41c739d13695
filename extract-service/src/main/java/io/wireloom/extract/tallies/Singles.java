package io.wireloom.extract.tallies;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.Optional;
import java.util.Set;

/** Reads one sufferer told without a number: "a policeman", "the gunman", "another", and "Teacher" in a headline. */
final class Singles {

    private static final Set<String> ARTICLES = Set.of("a", "an", "another");
    private static final Set<String> KIN = Set.of("his", "her", "their");
    /** Nouns of the singular that stand for many. */
    private static final Set<String> MANY = Set.of(
            "number", "total", "group", "series", "few", "member", "body", "toll", "force", "army", "crowd", "family",
            "police", "military", "navy", "people", "personnel", "staff", "infantry", "opposition", "insurgency",
            "patrol", "convoy", "garrison", "fleet", "brigade", "battalion", "gang", "militia", "cartel", "dead",
            "death", "life", "human", "other", "casualty", "guard", "ally", "reinforcement", "troop", "local");
    private static final Set<String> ORDINALS =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> PLURALS = Set.of("men", "women", "children", "babies", "servicemen");

    private final Lexicon lexicon;

    Singles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Of whom the phrase tells one; empty when it tells more, or of nobody. */
    Optional<String> of(Sentence sentence, Chunk chunk) {
        String head = sentence.lower(chunk.head());
        String opener = sentence.lower(chunk.from());
        Optional<String> of = lexicon.people().countedAs(head);
        if (of.isEmpty() && onlyOne(sentence, chunk)) {
            return Optional.of("");
        }
        boolean toll = lexicon.words().is("toll", sentence.lower(chunk.to() - 1));
        boolean last = chunk.head() == chunk.to() - (toll ? 2 : 1);
        if (of.isEmpty() || !last || plural(head) || MANY.contains(head)) {
            return Optional.empty();
        }
        boolean opened = ARTICLES.contains(opener) || KIN.contains(opener);
        return opened || (sentence.headline() && bare(sentence, chunk)) ? of : Optional.empty();
    }

    /** "another", "a third": nobody's noun follows. */
    private static boolean onlyOne(Sentence sentence, Chunk chunk) {
        for (int i = chunk.from() + 1; i < chunk.to(); i++) {
            if (sentence.token(i).tag().noun()) {
                return false;
            }
        }
        String opener = sentence.lower(chunk.from());
        return opener.equals("another")
                || (opener.equals("a") && ORDINALS.contains(sentence.lower(chunk.from() + 1)));
    }

    /** Whether the phrase goes on a list with "and", and does not only explain the phrase before. */
    static boolean listed(Parse parse, int c) {
        int at = c;
        while (parse.is(at - 1, Kind.COMMA) && parse.is(at + 1, Kind.COMMA) && parse.is(at + 2, Kind.NOUN)) {
            at += 2;
        }
        boolean and = parse.is(at - 1, Kind.CONJUNCTION);
        return and || (parse.is(at - 1, Kind.COMMA) && parse.is(at + 1, Kind.CONJUNCTION) && parse.is(at + 2, Kind.NOUN));
    }

    private static boolean plural(String head) {
        return head.endsWith("s") || head.endsWith("men") || PLURALS.contains(head);
    }

    /** A headline leaves out the article. */
    private static boolean bare(Sentence sentence, Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (sentence.is(i, Tag.DET) || sentence.is(i, Tag.POSSESSIVE)) {
                return false;
            }
        }
        return true;
    }
}
