package io.wireloom.ingest.doors;

import io.wireloom.ingest.wire.Envelope;

/** Whether an item may come in at all, by who delivers it and by how much its feed has sent. */
@FunctionalInterface
public interface Permission {

    /** Lets everything in. */
    Permission ALL = envelope -> {};

    /**
     * Lets an item in; may wait for a while.
     *
     * @throws io.wireloom.ingest.wire.UnusableItemException when it may not come in
     */
    void check(Envelope envelope);
}
