package io.wireloom.ingest.wire;

import io.wireloom.contracts.Topic;
import java.util.Locale;

/** How much an item hurries: which of the two topics of copy it goes by. */
public enum Lane {
    /** Read as it comes. */
    LIVE(Topic.WIRE_COPY),
    /** Read while little live copy is on its way. */
    BACKFILL(Topic.WIRE_COPY_BACKFILL);

    private final Topic topic;

    Lane(Topic topic) {
        this.topic = topic;
    }

    /** The topic of its items. */
    public Topic topic() {
        return topic;
    }

    /** The name that senders call it by. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The lane that a sender names; live when none is named.
     *
     * @param name may be null
     * @throws UnusableItemException when there is no such lane
     */
    public static Lane of(String name) {
        if (name == null || name.isBlank()) {
            return LIVE;
        }
        for (Lane lane : values()) {
            if (lane.label().equalsIgnoreCase(name.strip())) {
                return lane;
            }
        }
        throw new UnusableItemException(
                UnusableItemException.Reason.BAD_PARAMETER,
                "lane is '" + Envelope.shortened(name) + "'; expected live or backfill");
    }
}
