package io.wireloom.ingest.anpa;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two header lines of an ANPA 1312 message (NAA 89-3): service level, story number and selector; priority, category, format
 * identifier, keyword of at most 24 characters, version, reference, filing date and word count.
 *
 * @param priority the priority letter in lower case; null when the header does not read
 * @param category the category letter in lower case; null when the header does not read
 * @param keyword as it stands; null when there is none
 * @param version which take or writethru it is; null when it is the first
 */
record AnpaHeader(String priority, String category, String keyword, String version) {

    private static final AnpaHeader UNREADABLE = new AnpaHeader(null, null, null, null);

    /** IPTC urgency of the priority letters, in the order of the standard: flash, bulletin, urgent, regular, deferred, advances. */
    private static final Map<String, Integer> URGENCIES =
            Map.of("f", 1, "b", 2, "u", 3, "r", 4, "d", 5, "h", 5, "a", 6, "s", 6, "w", 7, "y", 8);

    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("a", "domestic news"),
            Map.entry("b", "special events"),
            Map.entry("c", "features"),
            Map.entry("d", "food and living"),
            Map.entry("e", "entertainment and culture"),
            Map.entry("f", "business and finance"),
            Map.entry("g", "state news summary"),
            Map.entry("i", "international news"),
            Map.entry("k", "commentary"),
            Map.entry("l", "lifestyle"),
            Map.entry("m", "farm"),
            Map.entry("n", "state and regional news"),
            Map.entry("o", "weather"),
            Map.entry("p", "politics"),
            Map.entry("q", "sports scores"),
            Map.entry("s", "sports"),
            Map.entry("t", "travel"),
            Map.entry("v", "advisories"),
            Map.entry("w", "Washington news"));

    private static final Pattern CODES = Pattern.compile("(?m)^[ \\t]*(?<priority>[A-Za-z]) (?<category>[A-Za-z])"
            + "[ \\t]?[\\x11-\\x14]{0,2}[ \\t]*(?<keyword>[^\\s\\x11-\\x14]{1,60})(?<rest>[^\\r\\n]{0,120})");
    private static final Pattern REST = Pattern.compile(
            "\\s*(?<version>(?!\\d{1,2}-\\d{1,2}(?!\\S))\\S(?:.*?\\S)?)??(?:\\s+(?<reference>\\p{Lu}{1,3}\\d{2,4}))?(?:\\s+(?<date>\\d{1,2}-\\d{1,2}))?(?:\\s+(?<words>\\d{1,5}))?\\s*");

    /** Reads what stands between SOH and STX. */
    static AnpaHeader read(String text) {
        Matcher codes = CODES.matcher(text);
        if (!codes.find()) {
            return UNREADABLE;
        }
        Matcher rest = REST.matcher(codes.group("rest"));
        return new AnpaHeader(
                codes.group("priority").toLowerCase(Locale.ROOT),
                codes.group("category").toLowerCase(Locale.ROOT),
                codes.group("keyword"),
                rest.matches() ? rest.group("version") : null);
    }

    /** From 1 to 8 as IPTC counts; null when the letter stands for none. */
    Integer urgency() {
        return priority == null ? null : URGENCIES.get(priority);
    }

    /** What the category letter stands for; null when agencies do not agree on it. */
    String categoryName() {
        return category == null ? null : CATEGORIES.get(category);
    }
}
