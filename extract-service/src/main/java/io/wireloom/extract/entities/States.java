package io.wireloom.extract.entities;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Place;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** States and their forces, by rule from country names and adjectives: "Russian jets" and "Russia's strikes" are Russia's. */
final class States {

    /** A country's name or adjective in a sentence. */
    record Country(int from, int to, Place place, boolean adjective) {}

    private static final int LONGEST = 4;
    private static final Set<String> RULE = Set.of(
            "government",
            "governments",
            "regime",
            "regimes",
            "state",
            "junta",
            "authorities",
            "administration",
            "leadership");

    private static final Set<String> REGIONAL = Set.of("northern", "southern", "eastern", "western", "new", "upper", "lower");

    private static final Set<String> FROM_AFAR = Set.of(
            "strike",
            "strikes",
            "airstrike",
            "airstrikes",
            "raid",
            "raids",
            "shelling",
            "bombardment",
            "bombing",
            "bombings",
            "invasion",
            "offensive");

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    States(Gazetteer gazetteer, Lexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    /** The longest country name or adjective that begins at a token. */
    Optional<Country> countryAt(Sentence sentence, int from) {
        if (!sentence.token(from).capital() || sentence.is(from, Tag.PUNCT) || regional(sentence, from)) {
            return Optional.empty();
        }
        for (int to = Math.min(sentence.size(), from + LONGEST); to > from; to--) {
            String text = sentence.span(from, to).text();
            if (sentence.token(to - 1).word() && text.length() > 1 && text.indexOf('\n') < 0) {
                Optional<Place> place = gazetteer.country(text);
                if (place.isPresent()) {
                    return Optional.of(new Country(from, to, place.get(), gazetteer.isCountryAdjective(text)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a capitalised word before makes it the name of a part: "Northern Ireland". */
    private static boolean regional(Sentence sentence, int from) {
        return from > 0
                && sentence.token(from - 1).capital()
                && !sentence.headline()
                && REGIONAL.contains(sentence.lower(from - 1));
    }

    /** One past the noun for a state's force or rule that the words after a country's name lead to; -1 when none does. */
    int forceEnd(Sentence sentence, int from, int phraseEnd) {
        int end = -1;
        for (int i = from; i < phraseEnd; i++) {
            String one = sentence.lower(i);
            String two = one + " " + sentence.lower(i + 1);
            boolean pair = i + 1 < phraseEnd && (force(two) || lexicon.events().noun(two));
            if (pair
                    || force(one)
                    || RULE.contains(one)
                    || weapon(one)
                    || lexicon.events().noun(one)) {
                end = pair ? i + 2 : i + 1;
            } else if (lexicon.people().is("armed", one) && !force(one)) {
                return -1;
            }
        }
        return end;
    }

    /** Whether a country's bare name before an event noun tells where it was, not who did it: "Niger ambush", but "US strikes". */
    boolean scene(Sentence sentence, Country country, int end, Home home) {
        String text = sentence.token(country.from()).text();
        boolean acronym = text.equals(text.toUpperCase(java.util.Locale.ROOT));
        boolean bare = !country.adjective() && !sentence.is(country.to(), Tag.POSSESSIVE) && !acronym;
        boolean fromAfar = FROM_AFAR.contains(sentence.lower(end - 1));
        return bare && (!fromAfar || country.place().equals(home.country()));
    }

    /** "Saudi-Emirati strikes": both states, in the same words. */
    List<Party> pair(Sentence sentence, int at, int phraseEnd) {
        String text = sentence.token(at).text();
        int hyphen = text.indexOf('-');
        if (hyphen <= 0 || forceEnd(sentence, at + 1, phraseEnd) < 0) {
            return List.of();
        }
        Optional<Place> first = gazetteer.country(text.substring(0, hyphen));
        Optional<Place> second = gazetteer.country(text.substring(hyphen + 1));
        return first.isEmpty() || second.isEmpty()
                ? List.of()
                : Stream.of(first.get(), second.get())
                        .map(place -> party(new Country(at, at + 1, place, true), at + 1))
                        .toList();
    }

    boolean force(String phrase) {
        return lexicon.people().is("force", phrase);
    }

    /** Whether the word alone means those who rule: regime, government; but not "state". */
    boolean rules(String word) {
        return RULE.contains(word) && !word.equals("state") && !word.equals("administration");
    }

    private boolean weapon(String word) {
        return lexicon.weapons().table().contains(word);
    }

    static Party party(Country country, int to) {
        String name = country.place().name();
        return new Party(country.from(), to, name, Slug.of(name), Party.Kind.STATE);
    }
}
