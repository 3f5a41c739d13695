package io.wireloom.ingest.recasing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits texts into words: letters and digits with apostrophes inside, initials with their points as one. */
final class Tokens {

    private static final Pattern WORD =
            Pattern.compile("(?:\\p{L}\\.){2,12}|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+(?:['\u2019]\\p{L}++)*+");
    private static final int MOST_BEFORE = 12;

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            String before = text.substring(Math.max(end, word.start() - MOST_BEFORE), word.start());
            tokens.add(new Token(word.group(), small(word.group()), word.start(), word.end(), before));
            end = word.end();
        }
        return tokens;
    }

    /** The words of a text alone. */
    static List<String> words(String text) {
        return of(text).stream().map(Token::text).toList();
    }

    /** Small letters, unit by unit: of no text does the length change, as it would with the Turkish dotted I. */
    static String small(String text) {
        StringBuilder small = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            small.append(Character.toLowerCase(text.charAt(i)));
        }
        return small.toString();
    }

    /** A word in small letters with its first letter a capital. */
    static String capital(String small) {
        for (int i = 0; i < small.length(); i++) {
            if (Character.isLetter(small.charAt(i))) {
                return small.substring(0, i) + Character.toUpperCase(small.charAt(i)) + small.substring(i + 1);
            }
        }
        return small;
    }
}
