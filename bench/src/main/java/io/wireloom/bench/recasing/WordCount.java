package io.wireloom.bench.recasing;

import io.wireloom.ingest.recasing.Recasing;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts words that come back from capitals as they were. */
final class WordCount {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019.]*");
    private static final Pattern STARTS = Pattern.compile("[\\n.!?\"\u201c]");

    private int texts;
    private long all;
    private long allRight;
    private long inner;
    private long innerRight;

    /** Counts a text's words; one that is in capitals itself tells nothing. */
    void add(String text) {
        if (Recasing.inCapitals(text)) {
            return;
        }
        texts++;
        String capitals = capitals(text);
        String recased = new Recasing(List.of(), List.of(capitals)).recase(capitals);
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            boolean right = recased.startsWith(word.group(), word.start());
            boolean ended = end > 0 && ".!?".indexOf(text.charAt(end - 1)) >= 0;
            boolean starts = end == 0
                    || ended
                    || STARTS.matcher(text.substring(end, word.start())).find();
            end = word.end();
            if (word.group().chars().anyMatch(Character::isLetter)) {
                count(right, starts);
            }
        }
    }

    private void count(boolean right, boolean starts) {
        all++;
        allRight += right ? 1 : 0;
        inner += starts ? 0 : 1;
        innerRight += right && !starts ? 1 : 0;
    }

    /** Capitals, unit by unit. */
    private static String capitals(String text) {
        StringBuilder capitals = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            capitals.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        }
        return capitals.toString();
    }

    int texts() {
        return texts;
    }

    long all() {
        return all;
    }

    long inner() {
        return inner;
    }

    /** Share of all words, 0 to 1. */
    double allRight() {
        return all == 0 ? 0 : (double) allRight / all;
    }

    /** Share of the words that do not start a sentence, 0 to 1. */
    double innerRight() {
        return inner == 0 ? 0 : (double) innerRight / inner;
    }
}
