package io.wireloom.ingest.desk;

import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.time.PrintedTimes;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines in which a desk speaks to its customers' editors. */
public final class Notes {

    private static final Pattern LABEL = Pattern.compile(
            "(?<open>[(\\[]?)\\s*(?:attention\\s+)?(?:editor(?:s['\u2019]?|['\u2019]s)?\\s+notes?|editors?|eds|eds\\.? note|notes? to (?:editors|eds))"
                    + "(?:\\s*:|\\s*--|\\s[_\u2013\u2014-](?=\\s)|(?<=notes?)\\.)\\s*(?<text>\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RELEASE = Pattern.compile(
            "[(\\[*\\s-]*(?:strictly )?(?:hold for release|for release|release at|embargo(?:ed)?|not for (?:use|publication|release) (?:before|until)"
                    + "|sperrfrist|hfr)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 2_000;

    private Notes() {}

    /** Whether a line is labelled as a note to editors. */
    public static boolean isNote(String line) {
        return line.length() <= LONGEST && LABEL.matcher(line).matches();
    }

    /** A note without its label; brackets around the whole stay. */
    public static String unlabelled(String line) {
        Matcher matcher = LABEL.matcher(line);
        return matcher.matches() ? matcher.group("open") + matcher.group("text").strip() : line;
    }

    /** The time until which a line holds the story back; null when it does not, or names no day with its year. */
    public static Instant embargo(String line) {
        if (line.length() > 300 || !RELEASE.matcher(line).matches()) {
            return null;
        }
        List<PrintedTime> times = PrintedTimes.find(line);
        return times.isEmpty() ? null : times.get(0).instant();
    }
}
