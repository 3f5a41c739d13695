package io.wireloom.extract.entities;

import io.wireloom.extract.entities.PlaceMentions.Named;
import io.wireloom.extract.entities.PlaceMentions.Sort;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the places of a sentence are told: by one another, from beside, or by what was named before. */
final class PlaceRelations {

    private static final Set<String> DEFINITE_KINDS = Set.of(
            "town",
            "city",
            "village",
            "province",
            "district",
            "governorate",
            "neighbourhood",
            "neighborhood",
            "camp",
            "island",
            "suburb",
            "area",
            "settlement",
            "state");
    private static final Set<String> LIST =
            Set.of("and", ",", "or", "the", "of", "as", "well", "both", "also", "nearby");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final int LONGEST_LINK = 8;
    private static final int MODIFIERS = 3;

    /** "the town", "the besieged town", at its first token; not one that its name follows. */
    Optional<Named> definite(Sentence sentence, int i) {
        if (!DEFINITE.contains(sentence.lower(i))) {
            return Optional.empty();
        }
        int at = i + 1;
        while (at <= i + MODIFIERS
                && (sentence.is(at, Tag.ADJ) || sentence.lower(at).contains("-"))) {
            at++;
        }
        String kind = sentence.lower(at);
        boolean named = sentence.lower(at + 1).equals("of") || sentence.is(at + 1, Tag.PROPN);
        boolean modifies = sentence.is(at + 1, Tag.NOUN) || sentence.is(at + 1, Tag.POSSESSIVE);
        return DEFINITE_KINDS.contains(kind) && !named && !modifies
                ? Optional.of(Named.of(i, at + 1, at + 1, false, Sort.DEFINITE))
                : Optional.empty();
    }

    /** The same places, each with what the words before it say of it. */
    List<Named> related(Sentence sentence, List<Named> found) {
        List<Named> related = new ArrayList<>(found.size());
        Named before = null;
        for (Named named : found) {
            Named told = before == null || !named.name()
                    ? told(named, beside(sentence, named.from()), false, false)
                    : after(sentence, before, named);
            related.add(told);
            before = named.name() ? told : before;
        }
        return related;
    }

    private static Named after(Sentence sentence, Named before, Named named) {
        boolean linked = linked(sentence, before.to(), named.from());
        boolean listed = listed(sentence, before.to(), named.from());
        boolean between =
                listed && before.beside() && sentence.lower(before.from() - 1).equals("between");
        return told(named, between || beside(sentence, named.from()), linked, listed);
    }

    private static Named told(Named named, boolean beside, boolean linked, boolean listed) {
        return new Named(
                named.from(), named.to(), named.nameTo(), named.strong(), named.sort(), beside, linked, listed);
    }

    private static boolean linked(Sentence sentence, int from, int to) {
        if (to - from > LONGEST_LINK || to == from) {
            return false;
        }
        boolean telling = false;
        for (int i = from; i < to; i++) {
            String lower = sentence.lower(i);
            boolean tells = telling(sentence, i);
            boolean fits = tells || PlaceWords.LINKS.contains(lower) || sentence.is(i, Tag.NUM);
            if (!fits && !(lower.equals(",") && i == from)) {
                return false;
            }
            telling |= tells;
        }
        return telling;
    }

    private static boolean telling(Sentence sentence, int i) {
        String lower = sentence.lower(i);
        return PlaceWords.TELLING_LINKS.contains(lower)
                || PlaceWords.DIRECTIONS.contains(lower)
                || isDistance(lower)
                || (lower.equals("of") && PlaceWords.KINDS.contains(sentence.lower(i - 1)));
    }

    /** "X and Y", "X, Y", "X as well as the town of Y". */
    private static boolean listed(Sentence sentence, int from, int to) {
        boolean joined = false;
        for (int i = from; i < to; i++) {
            String lower = sentence.lower(i);
            joined |= lower.equals("and") || lower.equals(",") || lower.equals("or");
            boolean fits =
                    LIST.contains(lower) || PlaceWords.KINDS.contains(lower) || PlaceWords.LOCATIVE.contains(lower);
            if (!fits && !sentence.is(i, Tag.ADJ)) {
                return false;
            }
        }
        return joined;
    }

    /** "near X", "outside the town of X", "20 km north of X", "15 kilometres from X", "between X and Y". */
    private static boolean beside(Sentence sentence, int from) {
        int at = from - 1;
        while (at >= 0 && skipped(sentence, at)) {
            at--;
        }
        String word = sentence.lower(at);
        String before = sentence.lower(at - 1);
        boolean direction = word.equals("of") && PlaceWords.DIRECTIONS.contains(before);
        boolean distance = word.equals("from") && isDistance(before);
        boolean close = word.equals("to") && before.equals("close");
        boolean off = word.equals("of") && before.equals("coast");
        return PlaceWords.BESIDE.contains(word) || direction || distance || close || off || word.equals("between");
    }

    private static boolean skipped(Sentence sentence, int at) {
        String lower = sentence.lower(at);
        boolean kindOf = lower.equals("of") && PlaceWords.KINDS.contains(sentence.lower(at - 1));
        return lower.equals("the")
                || kindOf
                || (sentence.token(at).capital() && PlaceWords.KINDS.contains(sentence.lower(at + 1)))
                || (PlaceWords.KINDS.contains(lower) && sentence.lower(at + 1).equals("of"))
                || sentence.is(at, Tag.ADJ);
    }

    private static boolean isDistance(String word) {
        return word.equals("km")
                || word.equals("miles")
                || word.equals("kilometres")
                || word.equals("kilometers")
                || word.equals("away");
    }
}
