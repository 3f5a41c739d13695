package io.wireloom.ingest.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes characters uniform: one form of each letter, one kind of space, no control or invisible character. */
public final class Characters {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|\u0085|\u2028|\u2029|\f|\u000b");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\t]+");
    private static final Pattern BOLD_MARKS = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\n]{1,200}?)(?<=\\S)\\1");

    private Characters() {}

    /** A whole text: line ends as {@code \n}, invisible characters out, Unicode form C, spaces left as they are. */
    public static String clean(String text) {
        String unified =
                INVISIBLE.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
        return Normalizer.normalize(unified, Normalizer.Form.NFC);
    }

    /** One line: every run of spaces as one, none at the ends, marks of bold type out. */
    public static String squeeze(String line) {
        return BOLD_MARKS
                .matcher(SPACES.matcher(line.replace('\n', ' ')).replaceAll(" "))
                .replaceAll("$2")
                .strip();
    }
}
