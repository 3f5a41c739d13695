package io.wireloom.dedupe.copies;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.text.Normalizer;
import java.util.Locale;

/** The form in which two spellings of one word are equal: case, accents, apostrophes and the digits of other scripts are levelled. */
final class WordForm {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int ASCII = 0x80;

    private WordForm() {}

    static String of(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c < ASCII && c != '\'' && c != ',';
        }
        return plain ? word.toLowerCase(Locale.ROOT) : levelled(word);
    }

    static long hash(CharSequence form) {
        return HASHER.hashCharsToLong(form);
    }

    private static String levelled(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder form = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.isDigit(c)) {
                form.append((char) ('0' + Character.digit(c, 10)));
            } else if (!silent(c)) {
                form.append(c);
            }
        }
        return form.isEmpty() ? parts : Normalizer.normalize(form, Normalizer.Form.NFC);
    }

    /** Apostrophes, the commas of numbers, and the marks that a house style may leave out: accents and the Arabic vowel signs. */
    private static boolean silent(char c) {
        return c == '\''
                || c == '’'
                || c == ','
                || (c >= '\u0300' && c <= '\u036F')
                || (c >= '\u064B' && c <= '\u0652');
    }
}
