package io.wireloom.extract.tallies;

import io.wireloom.extract.tallies.Numerals.Value;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.Optional;
import java.util.Set;

/** Reads numbers with the words that bound them: "at least 45", "between 40 and 60", "more than a quarter of a million". */
final class QuantityReader {

    private static final Set<String> LEAST =
            Set.of("at least", "more than", "over", "greater than", "no fewer than", "upwards of", "no less than");
    private static final Set<String> MOST =
            Set.of("up to", "as many as", "fewer than", "less than", "under", "at most", "no more than");
    private static final Set<String> JOINTS = Set.of("to", "or", "-", "\u2013");
    private static final Set<String> CURRENCIES = Set.of("$", "\u20ac", "\u00a3");
    private static final Set<String> MEASURED = Set.of(
            "km",
            "kilometres",
            "kilometers",
            "miles",
            "kms",
            "metres",
            "meters",
            "feet",
            "days",
            "hours",
            "minutes",
            "months",
            "weeks",
            "year",
            "years",
            "-year-old",
            "%",
            "percent",
            "per");
    private static final int LONGEST_BOUND = 3;
    private static final int YEAR_DIGITS = 4;

    private QuantityReader() {}

    /** The first number between two tokens. */
    static Optional<Quantity> first(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<Value> value = Numerals.at(sentence, i);
            if (value.isPresent() && counts(sentence, i, value.get().to())) {
                int at = i;
                Quantity plain =
                        range(sentence, at, value.get()).orElseGet(() -> bounded(sentence, from, at, value.get()));
                return Optional.of(fraction(sentence, at, value.get()).orElse(plain));
            }
        }
        return Optional.empty();
    }

    /** Whether the number counts people or things, not money, years or miles. */
    private static boolean counts(Sentence sentence, int from, int to) {
        boolean money = CURRENCIES.contains(sentence.lower(from - 1));
        boolean oneOf = sentence.lower(from).equals("one") && sentence.lower(to).equals("of");
        return !money
                && !oneOf
                && !MEASURED.contains(sentence.lower(to))
                && !age(sentence, from, to)
                && !(sentence.lower(to).equals("-") && sentence.lower(to + 1).startsWith("year"))
                && !year(sentence, from, to)
                && !clock(sentence, from, to);
    }

    /** "Daniel Watkins, 22, died". */
    private static boolean age(Sentence sentence, int from, int to) {
        boolean named = sentence.is(from - 2, Tag.PROPN)
                && (sentence.lower(to).equals(",")
                        || sentence.lower(to).equals(".")
                        || (sentence.is(from - 3, Tag.PROPN) && sentence.is(to, Tag.VERB)));
        return named
                && sentence.lower(from - 1).equals(",")
                && Character.isDigit(sentence.lower(from).charAt(0));
    }

    /** "12 01", a time of day whose mark is lost. */
    private static boolean clock(Sentence sentence, int from, int to) {
        return digits(sentence, from) && (digits(sentence, to) || (digits(sentence, from - 1) && from > 0));
    }

    private static boolean digits(Sentence sentence, int i) {
        String lower = sentence.lower(i);
        return !lower.isEmpty() && lower.length() <= 2 && lower.chars().allMatch(Character::isDigit);
    }

    /** "in 2007", and "2007 14 year old girl" where the marks are lost. */
    private static boolean year(Sentence sentence, int from, int to) {
        String number = sentence.lower(from);
        boolean year = number.length() == YEAR_DIGITS && (number.startsWith("19") || number.startsWith("20"));
        boolean digits = year && number.chars().allMatch(Character::isDigit);
        return digits && to == from + 1 && (sentence.lower(from - 1).equals("in") || sentence.is(to, Tag.NUM));
    }

    /** "half a million", "more than a quarter of a million", "tens of thousands". */
    private static Optional<Quantity> fraction(Sentence sentence, int at, Value value) {
        String before = words(sentence, at - 2, at);
        if (before.equals("tens of")) {
            long ten = value.low() / 2 * 10;
            return Optional.of(new Quantity(at - 2, value.to(), 2 * ten, 10 * ten - 1));
        }
        boolean half = sentence.lower(at - 1).equals("half");
        if (!sentence.lower(at).equals("a") || (!half && !before.equals("quarter of"))) {
            return Optional.empty();
        }
        long part = value.low() / (half ? 2 : 4);
        int start = half ? at - 1 : at - 3;
        boolean more = words(sentence, start - 2, start).equals("more than");
        return Optional.of(new Quantity(more ? start - 2 : start, value.to(), part, more ? null : (Long) part));
    }

    /** "between 40 and 60", "40 to 60", "six or seven". */
    private static Optional<Quantity> range(Sentence sentence, int at, Value first) {
        String joint = sentence.lower(first.to());
        boolean between = sentence.lower(at - 1).equals("between") && joint.equals("and");
        if (!between && !JOINTS.contains(joint)) {
            return Optional.empty();
        }
        return Numerals.at(sentence, first.to() + 1)
                .filter(second -> second.high() > first.high())
                .map(second -> new Quantity(between ? at - 1 : at, second.to(), first.low(), second.high()));
    }

    private static Quantity bounded(Sentence sentence, int floor, int at, Value value) {
        for (int width = LONGEST_BOUND; width > 0; width--) {
            int start = at - width;
            String words = start < floor - LONGEST_BOUND ? "" : words(sentence, start, at);
            if (LEAST.contains(words)) {
                return new Quantity(start, value.to(), value.low(), null);
            }
            if (MOST.contains(words)) {
                return new Quantity(start, value.to(), null, value.high());
            }
        }
        boolean more = words(sentence, value.to(), value.to() + 2).equals("or more");
        return new Quantity(at, value.to(), value.low(), more ? null : (Long) value.high());
    }

    private static String words(Sentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(sentence.lower(i));
        }
        return from < 0 ? "" : words.toString();
    }
}
