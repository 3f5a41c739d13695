package io.wireloom.ingest.doors.feed;

import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;

/** A feed's entries, up to so many. */
final class EntryList implements Parts {

    private final int most;
    private final List<WireItem> items = new ArrayList<>();
    private final List<UnusableItemException> refusals = new ArrayList<>();
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
        refusals.add(reason);
    }

    List<WireItem> items() {
        return items;
    }

    /** Why entries of which there are no bytes were refused, one for each. */
    List<UnusableItemException> refusals() {
        return refusals;
    }

    /** How many were beyond the limit. */
    int left() {
        return left;
    }
}
