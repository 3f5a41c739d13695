package io.wireloom.ingest.unpacking;

/**
 * What a document may cost.
 *
 * @param itemBytes largest single item
 * @param parts most items of one document
 * @param depth how many documents may lie in one another
 */
public record Limits(int itemBytes, int parts, int depth) {

    /** Three documents deep is a feed in a zip in a message. */
    public static final int DEPTH = 3;
}
