package io.wireloom.extract.quotations;

/**
 * A stretch between quotation marks.
 *
 * @param mark first UTF-16 unit of the opening mark
 * @param start first unit of the words
 * @param end one past the words
 * @param close one past the closing mark; {@code end} where the quotation goes on in the next paragraph
 */
public record Quoted(int mark, int start, int end, int close) {

    /** A stretch without the blanks next to its marks. */
    static Quoted between(String text, int mark, int from, int to, int close) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Quoted(mark, start, end, close);
    }

    boolean empty() {
        return start >= end;
    }

    /** Whether one of the two begins inside the other and ends outside of it. */
    boolean crosses(Quoted other) {
        boolean apart = close <= other.mark || other.close <= mark;
        boolean nested = (mark <= other.mark && other.close <= close) || (other.mark <= mark && close <= other.close);
        return !apart && !nested;
    }
}
