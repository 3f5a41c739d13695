package io.wireloom.query.entities;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a claim. */
public enum Fate {
    /** The current version of its article holds it. */
    STANDING,
    /** The current version tells of such an event, but says otherwise. */
    REVISED,
    /** The current version no longer tells of such an event, or the article was withdrawn. */
    WITHDRAWN;

    /** The fate's word. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
