package io.wireloom.ingest.markup;

import io.wireloom.contracts.Article.Status;
import java.util.Locale;

/** The publishing status that every IPTC format states, in the spellings they use. */
public final class PubStatus {

    private PubStatus() {}

    /**
     * Reads a status, a bare word or a code with its scheme such as {@code stat:canceled}.
     *
     * @return null when it is none of usable, withheld and canceled; an embargoed item is usable from a time on
     */
    public static Status of(String stated) {
        if (stated == null) {
            return null;
        }
        String word = stated.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*[:/#]", "");
        return switch (word) {
            case "usable", "embargoed" -> Status.USABLE;
            case "withheld" -> Status.WITHHELD;
            case "canceled", "cancelled", "killed", "spiked", "deleted" -> Status.CANCELED;
            default -> null;
        };
    }
}
