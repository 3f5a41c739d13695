package io.wireloom.query.desk;

/**
 * Something to be known of a stretch of text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param kind {@code spin} for words put in by a machine, {@code drift} for a quotation that departs from a fuller form of it
 * @param text the words as they stand
 * @param says what is to be known, as a sentence without its full stop
 */
public record Note(int start, int end, String kind, String text, String says) {}
