package io.wireloom.ingest.copy;

import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;

/** Reads single items of one format. */
public interface CopyReader {

    /** The format it reads. */
    WireFormat format();

    /**
     * Reads an item.
     *
     * @param feed what the desk says of its feed
     * @throws io.wireloom.ingest.wire.UnusableItemException when the bytes are not of that format
     */
    Draft read(WireItem item, FeedProfile feed);
}
