package io.wireloom.extract.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form under which differing transliterations of one name meet. Articles go ({@code al-}, {@code ash-}, {@code el-}, also
 * when assimilated and written together, as in "Ezzor"); digraphs become one letter (kh, q and c are k; gh is g; dh is d; sh and ch
 * are s; dj is j); doubled letters become single and a final h is silent. {@link #skeleton} then drops the vowels, for finding;
 * {@link #sound} keeps them in three classes, for ranking what was found.
 *
 * @param skeleton the consonants, with a leading {@code a} when the name begins with a vowel
 * @param sound consonants and vowel classes (a, i for e/i/y, u for o/u/w)
 */
record TransliterationKey(String skeleton, String sound) {

    private static final Set<String> ARTICLES = Set.of(
            "al", "ar", "as", "ash", "at", "ath", "ad", "adh", "az", "an", "el", "er", "es", "esh", "ech", "ach", "et",
            "eth", "ed", "ez", "en", "il", "ul", "ur", "us", "ush", "oul", "the");
    private static final String SUN_LETTERS = "tdrzsnl";
    private static final String[][] DIGRAPHS = {
        {"tch", "s"}, {"sch", "s"}, {"zh", "j"}, {"dj", "j"}, {"dzh", "j"}, {"kh", "k"}, {"gh", "g"}, {"dh", "d"},
        {"th", "t"}, {"ph", "f"}, {"sh", "s"}, {"ch", "s"}, {"ck", "k"}, {"q", "k"}, {"c", "k"}, {"x", "ks"}
    };

    /** The key of a name given in the form of {@link NameKey}. */
    static TransliterationKey ofKey(String nameKey) {
        StringBuilder sound = new StringBuilder();
        for (String word : withoutArticles(nameKey)) {
            sound.append(sound(withoutAssimilatedArticle(word)));
        }
        String all = singled(sound);
        return new TransliterationKey(skeleton(all), all);
    }

    /** How far two sounds are apart, from 0 (equal) to 1: edits by length of the longer, a change of vowel counting half. */
    static double distance(String a, String b) {
        double[] previous = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            previous[j] = previous[j - 1] + weight(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = previous[0] + weight(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                char x = a.charAt(i - 1);
                char y = b.charAt(j - 1);
                double change = x == y ? 0 : Math.max(weight(x), weight(y));
                double gap = Math.min(previous[j] + weight(x), row[j - 1] + weight(y));
                row[j] = Math.min(previous[j - 1] + change, gap);
            }
            previous = row;
        }
        return previous[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }

    private static double weight(char c) {
        return isVowel(c) ? 0.5 : 1;
    }

    private static List<String> withoutArticles(String nameKey) {
        List<String> kept = new ArrayList<>();
        String[] words = nameKey.split(" ");
        for (String word : words) {
            if (!ARTICLES.contains(word)) {
                kept.add(word);
            }
        }
        return kept.isEmpty() ? List.of(words) : kept;
    }

    private static String withoutAssimilatedArticle(String word) {
        boolean assimilated = word.length() > 4
                && (word.charAt(0) == 'a' || word.charAt(0) == 'e')
                && word.charAt(1) == word.charAt(2)
                && SUN_LETTERS.indexOf(word.charAt(1)) >= 0;
        return assimilated ? word.substring(2) : word;
    }

    private static String sound(String word) {
        String folded = word;
        for (String[] digraph : DIGRAPHS) {
            folded = folded.replace(digraph[0], digraph[1]);
        }
        if (folded.length() > 2 && folded.endsWith("h")) {
            folded = folded.substring(0, folded.length() - 1);
        }
        StringBuilder sound = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            sound.append(vowelClass(folded.charAt(i), i == 0));
        }
        return sound.toString();
    }

    private static char vowelClass(char c, boolean first) {
        return switch (c) {
            case 'e' -> 'i';
            case 'o' -> 'u';
            case 'y' -> first ? 'y' : 'i';
            case 'w' -> first ? 'w' : 'u';
            default -> c;
        };
    }

    private static String singled(CharSequence text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                single.append(text.charAt(i));
            }
        }
        return single.toString();
    }

    private static String skeleton(String sound) {
        StringBuilder consonants = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            if (!isVowel(c)) {
                consonants.append(c);
            } else if (i == 0) {
                consonants.append('a');
            }
        }
        return singled(consonants);
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'i' || c == 'u';
    }
}
