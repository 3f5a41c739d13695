package io.wireloom.ingest.markup;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which take or writethru an item is, where its slug line or headline says so: {@code 1st Ld-Writethru}, {@code UPDATE 2}. */
public final class TakeKey {

    private static final Pattern NUMBERED = Pattern.compile(
            "\\b\\d{1,2}(?:st|nd|rd|th)[ -]?(?:ld|lead|add|take|write-?thru)"
                    + "(?:[ -](?:ld|lead|take|add|write-?thru)|-\\d{1,2}\\w{0,2}){0,3}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_CAPITALS = Pattern.compile("\\b(?:UPDATE|WRAPUP|ADD|TAKE|LEAD) \\d{1,2}\\b"
            + "|\\b(?:REFILE|CORRECTED|CORRECTION|WRITETHRU|Writethru)\\b(?:-(?:UPDATE|LEAD) \\d{1,2})?");

    private TakeKey() {}

    /** The key in the first of {@code texts} that holds one; null when none does. */
    public static String in(String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(TakeKey::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String find(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.find()) {
            return numbered.group();
        }
        Matcher capitals = IN_CAPITALS.matcher(text);
        return capitals.find() ? capitals.group() : null;
    }
}
