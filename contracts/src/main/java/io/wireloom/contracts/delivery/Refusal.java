package io.wireloom.contracts.delivery;

import java.util.Locale;

/** Why a record was put aside, by class, so that a metric's label has few values; the letter itself tells the whole reason. */
public enum Refusal {
    /** It cannot be read: whoever wrote it has to write it differently. */
    UNREADABLE,
    /** It was read, and taking it in failed as often as it is tried: most likely a fault of the service. */
    FAULT;

    /** The value of the metric's {@code reason} label. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
