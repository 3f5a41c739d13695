package io.wireloom.ingest.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes characters uniform: one form of each letter, one kind of space, no control or invisible character. */
public final class Characters {

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\t]+");
    private static final Pattern BOLD_MARKS = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\n]{1,200}?)(?<=\\S)\\1");

    private Characters() {}

    /** A whole text: line ends as {@code \n}, invisible characters out, Unicode form C, spaces left as they are. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                clean.append(c);
            } else if (endsLine(c)) {
                boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                clean.append(pair ? "" : "\n");
            } else if (!invisible(c)) {
                clean.append(c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean endsLine(char c) {
        return switch (c) {
            case '\n', '\r', '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    /** Controls, soft hyphens, joiners, and the marks that steer the direction of writing. */
    private static boolean invisible(char c) {
        return (Character.isISOControl(c) && c != '\t')
                || c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2064')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\ufeff';
    }

    /** One line: every run of spaces as one, none at the ends, marks of bold type out. */
    public static String squeeze(String line) {
        String single = oneSpaceEach(line)
                ? line
                : SPACES.matcher(line.replace('\n', ' ')).replaceAll(" ");
        boolean bold = single.contains("**") || single.contains("__");
        return (bold ? BOLD_MARKS.matcher(single).replaceAll("$2") : single).strip();
    }

    /** Whether a line has no spaces to make uniform, as most have not. */
    private static boolean oneSpaceEach(String line) {
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean blank = c == ' ';
            if (c == '\t' || c == '\n' || (c > 0x7f && Character.isSpaceChar(c)) || (blank && space)) {
                return false;
            }
            space = blank;
        }
        return true;
    }
}
