package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Those who rule, and their armies, named without their country: "the regime", "government forces", "the army". */
final class HomeRule {

    private static final Set<String> ARMIES = Set.of("army", "military", "police");

    private final Lexicon lexicon;
    private final States states;

    HomeRule(Lexicon lexicon, States states) {
        this.lexicon = lexicon;
        this.states = states;
    }

    /** "the regime", "government forces", "the army": the home country's, when the article plainly has one. */
    Optional<Party> at(Sentence sentence, int i, Chunk chunk, Home home) {
        int to = ruleEnd(sentence, i, chunk.to());
        if (to < 0 || (home.country() == null && ARMIES.contains(sentence.lower(i)))) {
            return Optional.empty();
        }
        if (home.country() == null) {
            boolean fighters = to - i > 1 && lexicon.people().is("armed", sentence.lower(to - 1));
            String name = sentence.span(i, fighters ? to : i + 1).text().toLowerCase(Locale.ROOT);
            return Optional.of(new Party(i, to, name, Slug.of(sentence.lower(i)), Party.Kind.STATE));
        }
        String country = home.country().name();
        String name = ARMIES.contains(sentence.lower(i)) ? country : country + " government";
        return Optional.of(new Party(i, to, name, Slug.of(country), Party.Kind.STATE));
    }

    /** One past "the regime", "government forces" or "the army" at a token; -1 when none stands there. */
    private int ruleEnd(Sentence sentence, int i, int phraseEnd) {
        String word = sentence.lower(i);
        String next = i + 1 < phraseEnd ? sentence.lower(i + 1) : "";
        if (next.isEmpty()) {
            return ARMIES.contains(word) || states.rules(word) ? i + 1 : -1;
        }
        if (!states.rules(word)) {
            return -1;
        }
        if (states.force(next)
                || lexicon.people().is("armed", next)
                || lexicon.words().is("military-site", next)) {
            return i + 2;
        }
        boolean leads = eventNext(sentence, i + 1, phraseEnd) || sentence.is(i + 1, Tag.POSSESSIVE);
        return leads ? i + 1 : -1;
    }

    private boolean eventNext(Sentence sentence, int from, int to) {
        for (int k = from; k < to; k++) {
            if (lexicon.events().noun(sentence.lower(k))
                    || lexicon.weapons().table().contains(sentence.lower(k))) {
                return true;
            }
        }
        return false;
    }

    /** "Sadiki's government": the rule of the party named before. */
    boolean ofOwner(Sentence sentence, int i, List<Party> parties) {
        Party last = parties.isEmpty() ? null : parties.get(parties.size() - 1);
        return last != null
                && last.kind() == Party.Kind.STATE
                && last.to() == i - 1
                && sentence.is(i - 1, Tag.POSSESSIVE)
                && states.rules(sentence.lower(i));
    }
}
