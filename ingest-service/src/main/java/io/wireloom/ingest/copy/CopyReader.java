package io.wireloom.ingest.copy;

import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;

/** Reads items of one format. */
public interface CopyReader {

    /** The format it reads. */
    WireFormat format();

    /**
     * Reads an item.
     *
     * @throws io.wireloom.ingest.wire.UnusableItemException when the bytes are not of that format
     */
    Draft read(WireItem item);
}
