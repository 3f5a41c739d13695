package io.wireloom.extract.parse;

/**
 * A run of tokens that fills a role in a clause.
 *
 * @param from first token
 * @param to one past the last
 */
public record Region(int from, int to) {

    public boolean contains(int token) {
        return token >= from && token < to;
    }

    public boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }
}
