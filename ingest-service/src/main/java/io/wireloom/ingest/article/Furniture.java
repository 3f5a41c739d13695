package io.wireloom.ingest.article;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.text.Lexicon;
import io.wireloom.ingest.text.ShortText;
import java.util.List;
import java.util.regex.Pattern;

/** Share bars, adverts, reading times, copyright lines and the like, which are no part of a story. */
final class Furniture {

    private static final int LONGEST_LINE = 320;
    private static final String SEPARATORS = "[\\s·|•,/›»–—-]*+";
    private static final String PHRASES = Lexicon.named("furniture").alternatives();
    private static final Lexicon LINES = Lexicon.named("furniture-lines");

    private static final Pattern ONLY_PHRASES = Pattern.compile(
            ShortText.ONLY + SEPARATORS + "(?:" + PHRASES + "[.:]?(?![\\p{L}\\d])" + SEPARATORS + ")+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern READING_TIME =
            Pattern.compile("(?<=\\S)\\s*[•·|,–—-]\\s*\\d+[ -]min(?:ute)?s?[ -]read$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("[_*=#~\\s–—-]+");

    private Furniture() {}

    /** The lines without those that are furniture, and without the reading times at the ends of others. */
    static List<Line> remove(List<Line> lines) {
        return lines.stream()
                .map(Furniture::withoutReadingTime)
                .filter(line -> line.role() == Line.Role.ENTRY || !isFurniture(line))
                .toList();
    }

    private static Line withoutReadingTime(Line line) {
        String text = line.text();
        boolean possible = text.regionMatches(true, Math.max(0, text.length() - 4), "read", 0, 4);
        return possible ? line.with(READING_TIME.matcher(text).replaceFirst("")) : line;
    }

    /** A paragraph of one short word is a paragraph all the same where it is known to be one. */
    private static boolean isFurniture(Line line) {
        String text = line.text();
        return line.role() == Line.Role.PARAGRAPH
                ? text.length() <= LONGEST_LINE && (RULE.matcher(text).matches() || LINES.matches(text))
                : isFurniture(text);
    }

    /** Whether a line is nothing but furniture. */
    static boolean isFurniture(String line) {
        return line.length() <= LONGEST_LINE
                && (RULE.matcher(line).matches() || ONLY_PHRASES.matcher(line).matches() || LINES.matches(line));
    }
}
