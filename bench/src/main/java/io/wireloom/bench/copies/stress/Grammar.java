package io.wireloom.bench.copies.stress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes sentences of the grammar's patterns. */
final class Grammar {

    private static final Pattern SLOT = Pattern.compile("<(\\w+)>");
    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern TURN = Pattern.compile("\\[(.*?) => (.*?)\\]");

    private final Dice dice;
    private final Values values;

    Grammar(Dice dice, Values values) {
        this.dice = dice;
        this.values = values;
    }

    /**
     * A sentence.
     *
     * @param known values by slot; any other slot is drawn
     */
    Sentence sentence(String pattern, Map<String, String> known) {
        Filling around = new Filling(known);
        Matcher turn = TURN.matcher(pattern);
        if (!turn.find()) {
            String plain = capital(around.of(pattern));
            return new Sentence(plain, plain);
        }
        Filling inside = new Filling(known);
        String one = inside.of(turn.group(1));
        inside.again();
        String other = inside.of(turn.group(2));
        String before = around.of(pattern.substring(0, turn.start()));
        String after = around.of(pattern.substring(turn.end()));
        return new Sentence(capital(before + one + after), capital(before + other + after));
    }

    static String capital(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        return first == text.length()
                ? text
                : text.substring(0, first) + Character.toUpperCase(text.charAt(first)) + text.substring(first + 1);
    }

    /** Fills patterns, and remembers what it drew for each choice and slot so that a second construction says the same. */
    private final class Filling {

        private final Map<String, String> known;
        private final Map<String, Integer> chosen = new HashMap<>();
        private final Map<String, String> drawn = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        Filling(Map<String, String> known) {
            this.known = known;
        }

        /** Begins the second construction. */
        void again() {
            seen.clear();
        }

        String of(String pattern) {
            String chosen =
                    CHOICE.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(option(match.group(1))));
            return SLOT.matcher(chosen).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
        }

        private String option(String list) {
            String[] options = list.split("\\|");
            String key = numbered(list.toLowerCase(Locale.ROOT));
            return options[chosen.computeIfAbsent(key, missing -> dice.between(0, options.length - 1))];
        }

        private String value(String slot) {
            return known.containsKey(slot)
                    ? known.get(slot)
                    : drawn.computeIfAbsent(numbered(slot), missing -> values.draw(slot));
        }

        private String numbered(String key) {
            return key + seen.merge(key, 1, Integer::sum);
        }
    }
}
