package io.wireloom.dedupe.copies;

/**
 * A run of equal words.
 *
 * @param first index of its first word in the first text
 * @param second index of its first word in the second text
 * @param length in words
 */
record Run(int first, int second, int length) {

    int firstEnd() {
        return first + length;
    }

    int secondEnd() {
        return second + length;
    }
}
