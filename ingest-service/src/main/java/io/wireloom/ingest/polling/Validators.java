package io.wireloom.ingest.polling;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server gave to tell whether its document has changed (RFC 9110, section 8.8); each null when it gave none.
 *
 * @param etag the entity tag, as it came
 * @param lastModified the date, as it came: it is only ever handed back
 */
public record Validators(String etag, String lastModified) {

    public static final Validators NONE = new Validators(null, null);

    private static final int LONGEST = 1_000;

    public Validators {
        etag = usable(etag);
        lastModified = usable(lastModified);
    }

    /** The headers of a request that asks only for what has changed. */
    public Map<String, String> conditions() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    private static String usable(String value) {
        boolean usable = value != null
                && !value.isBlank()
                && value.length() <= LONGEST
                && value.chars().noneMatch(Character::isISOControl);
        return usable ? value : null;
    }
}
