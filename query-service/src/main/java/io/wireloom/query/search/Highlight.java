package io.wireloom.query.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which words searched for stand. It is plain text, not markup: whoever shows it has to escape it.
 *
 * @param field what the text is, such as {@code title} or {@code claim}
 * @param claimId the claim whose words they are; null for other texts
 * @param text the text, or the part of it around the first words found, with … where it is cut
 * @param ranges where the words stand in {@code text}, in order
 */
public record Highlight(String field, String claimId, String text, List<Range> ranges) {

    /** About so many UTF-16 units of a long text are shown. */
    private static final int SHOWN = 280;

    private static final int BEFORE = 80;

    private static final String CUT = "…";

    public Highlight {
        ranges = List.copyOf(ranges);
    }

    /**
     * A stretch of a text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     */
    public record Range(int start, int end) {}

    /** The text, cut to the part around the first range when it is long. */
    public static Highlight of(String field, String claimId, String text, List<Range> ranges) {
        if (text.length() <= SHOWN || ranges.isEmpty()) {
            return new Highlight(field, claimId, text, ranges);
        }
        int from = wordAt(text, Math.max(0, ranges.get(0).start() - BEFORE));
        int to = text.length() - from <= SHOWN ? text.length() : wordAt(text, from + SHOWN);
        String before = from == 0 ? "" : CUT;
        int shift = before.length() - from;
        List<Range> kept = new ArrayList<>();
        ranges.stream()
                .filter(range -> range.start() >= from && range.end() <= to)
                .forEach(range -> kept.add(new Range(range.start() + shift, range.end() + shift)));
        String part = text.substring(from, to).stripTrailing();
        return new Highlight(field, claimId, before + part + (to == text.length() ? "" : CUT), kept);
    }

    /** Where the word that {@code at} lies in begins; {@code at} itself in a text without spaces. */
    private static int wordAt(String text, int at) {
        if (at == 0) {
            return 0;
        }
        int space = text.lastIndexOf(' ', at - 1);
        if (space >= 0 && at - space < BEFORE) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
