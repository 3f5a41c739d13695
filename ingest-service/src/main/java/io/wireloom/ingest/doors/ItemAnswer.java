package io.wireloom.ingest.doors;

import io.wireloom.ingest.wire.UnusableItemException;

/** What became of one item of a document. */
public sealed interface ItemAnswer {

    /** The item's place in the document, from 1. */
    int index();

    /** The part of the document that it came from, from 1: a part may hold several items. */
    int part();

    /** The item's name: its own identity where that is known, else its address, its place in an archive, or its number. */
    String item();

    /** The item is an article, and the broker has it. */
    record Taken(int index, int part, Receipt receipt) implements ItemAnswer {
        @Override
        public String item() {
            return receipt.itemId();
        }
    }

    /** The item cannot become an article. */
    record Refused(int index, int part, String item, UnusableItemException reason) implements ItemAnswer {}

    /** The item was not taken for reasons that do not lie in it. */
    record Failed(int index, int part, String item, Throwable failure) implements ItemAnswer {}
}
