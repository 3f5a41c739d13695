package io.wireloom.bench.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gold document's text, in which anchors and evidence are found by their letters and digits alone, as a system may have
 * normalised spaces and quotation marks.
 */
final class GoldText {

    /** A stretch of the text: first unit, and one past the last. */
    record Stretch(int start, int end) {

        int overlap(Stretch other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }

    private static final Pattern SENTENCE_END = Pattern.compile("(?U)(?<=[.!?])[\"”’']?\\s+(?=[A-Z\"“‘'•\\-])|\\n+");

    /** Evidence at least this long may have words left out: it is found by its beginning and its end. */
    private static final int LONG = 60;

    private static final int EDGE = 30;

    private final String text;
    private final StringBuilder flat = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final List<Stretch> sentences = new ArrayList<>();

    GoldText(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (letterOrNumber(text.charAt(i))) {
                flat.append(Character.toLowerCase(text.charAt(i)));
                places.add(i);
            }
        }
        int start = 0;
        Matcher matcher = SENTENCE_END.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > start
                    && !text.substring(start, Math.max(start, matcher.start())).isBlank()) {
                sentences.add(new Stretch(start, matcher.start()));
            }
            start = matcher.end();
        }
        sentences.add(new Stretch(start, text.length()));
    }

    /** The sentence that holds the anchor; null when the document does not hold it. */
    Stretch sentenceOf(String anchor) {
        int at = text.indexOf(anchor);
        if (at < 0) {
            return null;
        }
        return sentences.stream()
                .filter(sentence -> sentence.start() <= at && at < sentence.end())
                .findFirst()
                .orElse(new Stretch(at, at + anchor.length()));
    }

    /** Every place where the snippet stands; empty when nowhere. */
    List<Stretch> places(String snippet) {
        String sought = snippet == null ? "" : flatten(snippet);
        List<Stretch> found = new ArrayList<>();
        if (sought.isEmpty()) {
            return found;
        }
        for (int at = flat.indexOf(sought); at >= 0; at = flat.indexOf(sought, at + 1)) {
            found.add(new Stretch(places.get(at), places.get(at + sought.length() - 1)));
        }
        if (found.isEmpty() && sought.length() > LONG) {
            int begin = flat.indexOf(sought.substring(0, EDGE));
            int end = flat.indexOf(sought.substring(sought.length() - EDGE));
            if (begin >= 0 && end > begin && end - begin < 3 * sought.length()) {
                found.add(new Stretch(places.get(begin), places.get(end + EDGE - 1)));
            }
        }
        return found;
    }

    private static String flatten(String snippet) {
        StringBuilder flat = new StringBuilder();
        snippet.chars()
                .filter(unit -> letterOrNumber((char) unit))
                .forEach(unit -> flat.append(Character.toLowerCase((char) unit)));
        return flat.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean letterOrNumber(char unit) {
        int type = Character.getType(unit);
        return Character.isLetterOrDigit(unit) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
