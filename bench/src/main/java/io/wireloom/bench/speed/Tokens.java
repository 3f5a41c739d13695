package io.wireloom.bench.speed;

import java.text.BreakIterator;
import java.util.Locale;

/** Plain tokenisation: the reference that every speed is a multiple of. */
public final class Tokens {

    private Tokens() {}

    /** How many words and marks the JDK's word boundaries part a text into. */
    public static long count(String text) {
        BreakIterator iterator = BreakIterator.getWordInstance(Locale.ENGLISH);
        iterator.setText(text);
        long tokens = 0;
        while (iterator.next() != BreakIterator.DONE) {
            tokens++;
        }
        return tokens;
    }
}
