package io.wireloom.ingest.anpa;

import io.wireloom.ingest.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The logical lines of an ANPA 1312 copy. A caret starts a tag line, a tab or an indent a paragraph; a quad code ({@code <},
 * {@code =}, {@code @<}) or a blank line ends either; any other line goes on with the one before.
 */
final class CopyLines {

    private static final Pattern QUAD = Pattern.compile("(?<![\\s@])[\\s@]*+[<=]\\s*+$");
    private static final Pattern INDEX = Pattern.compile("^\\^?[A-Z]?\\*\\d{3,5}\\s*(?:<\\s*)?\\^?");
    private static final Pattern DASH = Pattern.compile("(?<=[\\s)])_(?=\\s|$)");
    private static final Pattern HALF = Pattern.compile("\\{(?=\\s|$)");

    private CopyLines() {}

    /**
     * A logical line.
     *
     * @param text without its codes
     * @param tag whether it is a tag line rather than a paragraph
     * @param centred whether it is set apart in the middle of the column
     */
    record CopyLine(String text, boolean tag, boolean centred) {}

    /** The lines of a copy, in order, none empty. */
    static List<CopyLine> of(String copy) {
        List<CopyLine> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean tag = false;
        boolean ended = true;
        for (String raw : copy.split("\n", -1)) {
            String line = INDEX.matcher(raw).replaceFirst("^");
            boolean startsTag = line.startsWith("^");
            boolean starts = ended || startsTag || line.startsWith("\t") || line.startsWith("   ");
            if (starts || line.isBlank()) {
                add(lines, open, tag);
                tag = startsTag;
            }
            String stripped = line.strip();
            open.append(open.isEmpty() ? "" : " ").append(stripped);
            ended = line.isBlank() || QUAD.matcher(stripped).find();
        }
        add(lines, open, tag);
        return lines;
    }

    private static void add(List<CopyLine> lines, StringBuilder open, boolean tag) {
        String raw = open.toString().strip();
        open.setLength(0);
        boolean centred = raw.endsWith("=");
        String bare = QUAD.matcher(raw).replaceFirst("");
        String text = Characters.squeeze(readable(bare.replaceFirst("^\\^+", "")));
        if (!text.isEmpty()) {
            lines.add(new CopyLine(text, tag, centred));
        }
    }

    /** What a typesetter would have set: quotes made of two marks, dashes, halves. */
    private static String readable(String text) {
        String quoted = text.replace("``", "\"").replace("''", "\"").replace('`', '\'');
        return HALF.matcher(DASH.matcher(quoted).replaceAll("\u2014")).replaceAll("\u00bd");
    }
}
