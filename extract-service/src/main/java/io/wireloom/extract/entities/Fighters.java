package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Plurals;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;

/** Parties by a common noun for those who fight, with the name, the people or the creed before it. */
final class Fighters {

    private final Lexicon lexicon;
    private final States states;

    Fighters(Lexicon lexicon, States states) {
        this.lexicon = lexicon;
        this.states = states;
    }

    /** A common noun for fighters; capitalised words before it that are no country name the group. */
    Party party(Sentence sentence, int from, int to, int floor) {
        int start = from;
        while (start > floor
                && sentence.is(start - 1, Tag.PROPN)
                && !lexicon.words().is("title", sentence.lower(start - 1))
                && !lexicon.words().is("creed", sentence.lower(start - 1))
                && !lexicon.words().is("people", sentence.lower(start - 1))) {
            start--;
        }
        boolean lower = !sentence.token(from).capital() || sentence.headline();
        boolean group =
                start < from && lower && states.countryAt(sentence, start).isEmpty() && !sentence.headline();
        String name = group ? sentence.span(start, from).text() : described(sentence, from, to, floor);
        return group
                ? new Party(start, to, name, Slug.of(name), Party.Kind.GROUP)
                : new Party(from, to, name, Slug.of(singularFamily(name)), Party.Kind.ARMED);
    }

    /** The fighters with the people or creed they are of: "Kurdish militants", "Islamist rebels"; an adjectival noun as a plural. */
    private String described(Sentence sentence, int from, int to, int floor) {
        String name = sentence.span(from, to).text().toLowerCase(java.util.Locale.ROOT);
        boolean adjectival = to < sentence.size() && sentence.token(to).tag().noun() && !name.endsWith("s");
        String plural = adjectival && lexicon.people().is("band", name) ? Plurals.of(name) : name;
        boolean of = from > floor
                && (lexicon.words().is("creed", sentence.lower(from - 1))
                        || lexicon.words().is("people", sentence.lower(from - 1)));
        return of ? sentence.token(from - 1).text() + " " + plural : plural;
    }

    /** "rebels", "rebel fighters" and "rebel groups" are one id. */
    private static String singularFamily(String name) {
        String first = name.split(" ")[0];
        return first.endsWith("s") || first.endsWith("men") ? first : first + "s";
    }
}
