package io.wireloom.ingest.kafka;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Writes the parts of a document as records of their own, while the document is still being read, so that it is never held whole. A
 * document that turns out to be one item is not written again. To be used by one thread, which must be allowed to block.
 */
final class PartWriter implements Parts {

    private static final int MOST_AT_A_TIME = 64;
    private static final int MOST_BYTES_AT_A_TIME = 8 << 20;

    private final Function<WireItem, CompletableFuture<Void>> write;
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
    private WireItem first;
    private int parts;
    private int refusals;
    private String refusal;
    private int bytes;

    PartWriter(Function<WireItem, CompletableFuture<Void>> write) {
        this.write = write;
    }

    @Override
    public void item(WireItem item) {
        if (++parts == 1) {
            first = item;
            return;
        }
        writeFirst();
        add(item);
    }

    @Override
    public void refused(Envelope envelope, UnusableItemException reason) {
        if (++refusals == 1) {
            String name = envelope.fileName() == null ? "" : envelope.fileName() + ": ";
            refusal = name + reason.getMessage();
        }
    }

    /**
     * Ends a document that was read to its end, when the broker has all of its parts.
     *
     * @return the item that the whole document is; empty when it held several
     * @throws UnusableItemException when parts of it cannot be handed on; the others are written
     */
    Optional<WireItem> end() {
        if (refusals == 0 && parts == 1) {
            return Optional.of(first);
        }
        flush();
        if (refusals > 0) {
            throw new UnusableItemException(
                    UnusableItemException.Reason.UNDECODABLE,
                    refusals + " of the document's " + (parts + refusals)
                            + " items cannot be handed on, the others were taken; the first because " + refusal);
        }
        if (parts == 0) {
            throw new UnusableItemException(UnusableItemException.Reason.NOTHING_TO_READ, "the document holds no item");
        }
        return Optional.empty();
    }

    /** Waits until the broker has every part handed out so far. */
    void flush() {
        writeFirst();
        while (!underWay.isEmpty()) {
            underWay.poll().join();
        }
    }

    private void writeFirst() {
        if (first != null) {
            WireItem item = first;
            first = null;
            add(item);
        }
    }

    private void add(WireItem item) {
        if (underWay.size() == MOST_AT_A_TIME || bytes > MOST_BYTES_AT_A_TIME) {
            flush();
            bytes = 0;
        }
        bytes += item.body().length;
        underWay.add(write.apply(item));
    }
}
