package io.wireloom.extract.tallies;

/**
 * A number in a noun phrase.
 *
 * @param from first token, words such as "at least" included
 * @param to one past the last token of the number
 * @param low the least it means; null when open below
 * @param high the most it means; null when open above
 */
record Quantity(int from, int to, Long low, Long high) {}
