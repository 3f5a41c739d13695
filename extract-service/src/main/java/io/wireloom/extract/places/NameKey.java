package io.wireloom.extract.places;

import java.text.Normalizer;
import java.util.Map;

/**
 * The form under which names are compared exactly: lower case, no diacritics, no apostrophes or full stops, every other
 * punctuation a single space, and Saint, Mount and Fort shortened. The build script writes alternate names in this form.
 */
final class NameKey {

    private static final String SILENT = "'`\u2018\u2019\u02bb\u02bc\u02bf\u02be\u00b4\u02b9\u2032.";
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('\u00f8', "o"),
            Map.entry('\u0142', "l"),
            Map.entry('\u00df', "ss"),
            Map.entry('\u00e6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00f0', "d"),
            Map.entry('\u00fe', "th"),
            Map.entry('\u0131', "i"),
            Map.entry('\u0111', "d"),
            Map.entry('\u0259', "a"),
            Map.entry('\u0127', "h"));
    private static final Map<String, String> SHORTENED =
            Map.of("saint", "st", "sainte", "ste", "mount", "mt", "fort", "ft");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;
    private static final int ASCII = 128;

    private NameKey() {}

    /** The key of a name; empty if the name has no letter or digit. */
    static String of(String name) {
        if (isKeyAlready(name)) {
            return name;
        }
        StringBuilder key = new StringBuilder(name.length());
        int wordStart = 0;
        String lower = plain(name);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (isKeyCharacter(c)) {
                key.append(c);
            } else if (SPELLED.containsKey(c)) {
                key.append(SPELLED.get(c));
            } else if (SILENT.indexOf(c) < 0) {
                wordStart = endWord(key, wordStart);
            }
        }
        endWord(key, wordStart);
        int length = key.length();
        if (length > 0 && key.charAt(length - 1) == ' ') {
            key.setLength(length - 1);
        }
        return key.toString();
    }

    /** One word in small letters that is not shortened, as most are that running text is asked for. */
    private static boolean isKeyAlready(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isKeyCharacter(name.charAt(i))) {
                return false;
            }
        }
        return !SHORTENED.containsKey(name);
    }

    private static boolean isKeyCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static int endWord(StringBuilder key, int wordStart) {
        if (key.length() == wordStart) {
            return wordStart;
        }
        int length = key.length() - wordStart;
        boolean mayBe = length >= SHORTEST && length <= LONGEST;
        String shorter = mayBe ? SHORTENED.get(key.substring(wordStart)) : null;
        if (shorter != null) {
            key.replace(wordStart, key.length(), shorter);
        }
        key.append(' ');
        return key.length();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (isAscii(name)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
