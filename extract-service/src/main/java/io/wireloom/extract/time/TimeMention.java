package io.wireloom.extract.time;

import java.time.LocalDate;

/**
 * A time expression in a sentence, resolved to days.
 *
 * @param from first token, its preposition included
 * @param to one past the last token
 * @param textFrom first token of the expression itself
 * @param start first day; null when it cannot be told
 * @param end last day; null when it cannot be told
 * @param precision day, days, week, month, year or longer
 * @param basis explicit, relative, entry or none
 */
public record TimeMention(
        int from, int to, int textFrom, LocalDate start, LocalDate end, String precision, String basis) {

    /** The range of tokens. */
    public int[] range() {
        return new int[] {from, to};
    }
}
