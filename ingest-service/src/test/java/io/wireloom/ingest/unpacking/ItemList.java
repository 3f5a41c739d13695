package io.wireloom.ingest.unpacking;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;

/** Keeps a document's items until it has been read whole. */
public final class ItemList implements Parts {

    private final List<WireItem> items = new ArrayList<>();
    private UnusableItemException refusal;

    @Override
    public void item(WireItem item) {
        items.add(item);
    }

    @Override
    public void refused(Envelope envelope, UnusableItemException reason) {
        refusal = refusal == null ? reason : refusal;
    }

    /**
     * All of the document's items, at least one.
     *
     * @throws UnusableItemException when one of them could not be handed out
     */
    public List<WireItem> whole() {
        if (refusal != null) {
            throw refusal;
        }
        if (items.isEmpty()) {
            throw new UnusableItemException(UnusableItemException.Reason.NOTHING_TO_READ, "the document holds no item");
        }
        return items;
    }
}
