package io.wireloom.ingest.doors.feed;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feed's entries, up to so many. */
final class EntryList implements Parts {

    private final int most;
    private final List<WireItem> items = new ArrayList<>();
    private final Map<Envelope, UnusableItemException> refusals = new LinkedHashMap<>();
    private int left;

    EntryList(int most) {
        this.most = most;
    }

    @Override
    public void item(WireItem item) {
        if (items.size() < most) {
            items.add(item);
        } else {
            left++;
        }
    }

    @Override
    public void refused(Envelope envelope, UnusableItemException reason) {
        refusals.put(envelope, reason);
    }

    List<WireItem> items() {
        return items;
    }

    /** Entries of which there are no bytes, with the reason. */
    Map<Envelope, UnusableItemException> refusals() {
        return refusals;
    }

    /** How many were beyond the limit. */
    int left() {
        return left;
    }
}
