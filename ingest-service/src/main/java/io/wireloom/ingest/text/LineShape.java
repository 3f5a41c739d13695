package io.wireloom.ingest.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of a line by its length, its punctuation and its capitals alone. */
public final class LineShape {

    private static final int TAIL = 24;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？।؟۔:;][\"'”’»)\\]]*$");
    private static final Pattern QUESTION_END = Pattern.compile("[?？؟][\"'”’»)]*$");
    private static final Pattern INNER_SENTENCE_END =
            Pattern.compile("[\\p{Ll}\\d)”\"’][.!?][\"”’)]*\\s+[\"“‘(]?\\p{Lu}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "by", "with", "from",
            "as", "is", "de", "la", "du", "des", "van", "von", "vs", "over", "after", "into", "than", "near", "amid");

    private LineShape() {}

    /** The words between spaces. */
    public static List<String> words(String line) {
        return line.isBlank() ? List.of() : Arrays.asList(SPACE.split(line.strip()));
    }

    /** Whether it ends as a sentence, or what leads one in, does. */
    public static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(tail(line)).find();
    }

    /** Whether it ends as a question does. */
    public static boolean asks(String line) {
        return QUESTION_END.matcher(tail(line)).find();
    }

    /** The end of a line: patterns that hold there alone need not search the whole of it. */
    private static String tail(String line) {
        return line.length() <= TAIL ? line : line.substring(line.length() - TAIL);
    }

    /** Whether a sentence ends inside it. */
    public static boolean holdsSentences(String line) {
        return INNER_SENTENCE_END.matcher(line).find();
    }

    /** Whether it could be a headline: one stretch of a few words that does not end as a sentence, a question apart. */
    public static boolean headlineLike(String line) {
        int words = words(line).size();
        return words >= 3
                && words <= 34
                && line.length() <= 250
                && (!endsSentence(line) || asks(line))
                && !holdsSentences(line)
                && startsLikeHeadline(line);
    }

    /** Whether nearly all of its words of weight start with a capital. */
    public static boolean titleCase(String line) {
        int capital = 0;
        int small = 0;
        for (String word : words(line)) {
            String letters = word.replaceAll("^[^\\p{L}\\d]+", "");
            if (letters.isEmpty() || SMALL_WORDS.contains(letters.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (Character.isLowerCase(letters.codePointAt(0))) {
                small++;
            } else {
                capital++;
            }
        }
        return capital >= 3 && capital >= small * 4;
    }

    /** The same words whatever their capitals, quotes and punctuation. */
    public static String key(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean startsLikeHeadline(String line) {
        int first = line.codePointAt(0);
        return !Character.isLowerCase(first)
                && (Character.isLetterOrDigit(first) || "'\"‘“«¿¡[(#$£€".indexOf(first) >= 0);
    }
}
