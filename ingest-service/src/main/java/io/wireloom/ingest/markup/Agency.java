package io.wireloom.ingest.markup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that metadata gives providers. */
public final class Agency {

    private static final Pattern DOMAIN = Pattern.compile("(?:www\\.)?([a-z0-9-]+)(?:\\.[a-z]{2,}){1,2}");
    private static final Pattern RIGHTS = Pattern.compile(
            "^(?:copyright|\\(c\\)|©)\\s*+(?:\\d{4}\\s*+)?|(?:[.,;]\\s*+|(?<!\\s)\\s*+)all rights reserved\\.?",
            Pattern.CASE_INSENSITIVE);

    private Agency() {}

    /** The publisher's name: a domain such as {@code epn.example} gives way to the credit when that is its name in words. */
    public static String publisher(String stated, String credit) {
        if (stated == null) {
            return null;
        }
        Matcher domain = DOMAIN.matcher(stated.toLowerCase(Locale.ROOT));
        return credit != null && domain.matches() && domain.group(1).equalsIgnoreCase(credit) ? credit : stated;
    }

    /** The name in a line about rights; null when nothing is left. */
    public static String holder(String stated) {
        String name =
                stated == null ? "" : RIGHTS.matcher(stated).replaceAll("").strip();
        return name.isEmpty() ? null : name;
    }
}
