package io.wireloom.contracts;

/**
 * A stretch of one article version's text.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one past the last UTF-16 unit
 * @param text exactly what stands there
 */
public record Span(int start, int end, String text) {

    public Span {
        Required.field("text", text);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is not a stretch of text");
        }
    }

    /** The stretch of {@code text} from {@code start} to {@code end}. */
    public static Span of(String text, int start, int end) {
        return new Span(start, end, text.substring(start, end));
    }

    /** Whether this span reads in {@code text} as it says (law 2). */
    public boolean standsIn(String text) {
        return end <= text.length()
                && text.regionMatches(start, this.text, 0, end - start)
                && this.text.length() == end - start;
    }

    /** Whether the two stretches share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
