package io.wireloom.ingest.text;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Tells Thai in TIS-620 (and windows-874, its superset), which ICU's detector does not know. Thai script has its own
 * spelling order: a vowel or tone mark above or below stands after a consonant or another such mark, and a vowel written before
 * its consonant has one after it. Bytes of other charsets, read as Thai, break that order all the time.
 */
final class ThaiBytes {

    private static final String CHARSET = "windows-874";
    private static final int FEWEST_LETTERS = 12;

    /** Of a Thai text's letters, about a quarter are marks. */
    private static final double FEWEST_MARKS = 0.08;

    private static final double MOST_BREACHES = 0.02;

    private ThaiBytes() {}

    /** The charset, when {@code bytes} are Thai in it. */
    static Optional<Charset> charset(byte[] bytes) {
        int letters = 0;
        int marks = 0;
        int breaches = 0;
        int before = 0;
        for (byte b : bytes) {
            int c = b & 0xff;
            if (unassigned(c)) {
                return Optional.empty();
            }
            letters += thai(c) ? 1 : 0;
            marks += mark(c) ? 1 : 0;
            breaches += breach(before, c) ? 1 : 0;
            before = c;
        }
        boolean spelt =
                letters >= FEWEST_LETTERS && marks >= letters * FEWEST_MARKS && breaches <= letters * MOST_BREACHES;
        return spelt && Charset.isSupported(CHARSET) ? Optional.of(Charset.forName(CHARSET)) : Optional.empty();
    }

    /** Beside Thai, windows-874 has the euro sign, the ellipsis, quotes, bullet and dashes, and the fixed space. */
    private static boolean unassigned(int c) {
        return c >= 0x80 && !thai(c) && "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u00a0".indexOf(c) < 0;
    }

    private static boolean breach(int before, int c) {
        boolean loneMark = mark(c) && !consonant(before) && !mark(before);
        return loneMark || (leadingVowel(before) && !consonant(c));
    }

    private static boolean thai(int c) {
        return (c >= 0xa1 && c <= 0xda) || (c >= 0xdf && c <= 0xfb);
    }

    private static boolean consonant(int c) {
        return c >= 0xa1 && c <= 0xce;
    }

    private static boolean mark(int c) {
        return c == 0xd1 || (c >= 0xd4 && c <= 0xda) || (c >= 0xe7 && c <= 0xee);
    }

    private static boolean leadingVowel(int c) {
        return c >= 0xe0 && c <= 0xe4;
    }
}
