package io.wireloom.ingest.doors;

import java.util.Locale;

/** The ways in which items come, the topic {@code wire-copy} apart. */
public enum Door {
    HTTP,
    FOLDER,
    FEED;

    /** The value of the metrics' {@code door} label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
