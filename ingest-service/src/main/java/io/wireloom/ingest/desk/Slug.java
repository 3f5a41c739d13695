package io.wireloom.ingest.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** A story's short name on the wire, which is all the identity that formats without ids give it. */
public final class Slug {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Slug() {}

    /**
     * The identity of the story that goes by a slug on a day: the same for its lead, its further takes and its new versions.
     *
     * @param slug without its take key
     * @param time when the item was filed; the day is that of UTC
     * @return null when either is missing
     */
    public static String itemId(String slug, Instant time) {
        if (slug == null || time == null) {
            return null;
        }
        String words =
                NO_WORD.matcher(slug.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        return words.isEmpty()
                ? null
                : "slug:" + words + ":" + time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
