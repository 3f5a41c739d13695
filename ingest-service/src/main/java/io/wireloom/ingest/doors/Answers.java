package io.wireloom.ingest.doors;

/** Takes the answers to a document's items, in the items' order, one at a time but on any thread. */
@FunctionalInterface
public interface Answers {

    /** Takes an answer; must not block. */
    void answer(ItemAnswer answer);

    /**
     * Waits, before a further item is read, until there is room for its answer.
     *
     * @throws java.util.concurrent.CancellationException when nobody waits for answers any longer
     */
    default void awaitRoom() {}
}
