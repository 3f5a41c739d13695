package io.wireloom.ingest.copy;

/** How an item stands to its story's other items. */
public sealed interface Form {

    /** The story whole: replaces what came before. */
    record Whole() implements Form {}

    /**
     * A further take, which goes on where the one before ends.
     *
     * @param number 1 for the first addition to a lead
     */
    record Addition(int number) implements Form {}

    /** A note on the story, such as a correction without a text of its own, which keeps the text of the version before. */
    record Note() implements Form {}

    /** The usual form. */
    Form WHOLE = new Whole();
}
