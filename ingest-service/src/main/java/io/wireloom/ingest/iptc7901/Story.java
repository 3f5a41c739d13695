package io.wireloom.ingest.iptc7901;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The story below the heading, with the notebook that agencies put under it taken apart.
 *
 * @param lines the story's paragraphs
 * @param notes notes to editors; empty when there are none
 * @param links titles and addresses of the sources it lists, in turn
 */
record Story(List<Line> lines, List<String> notes, List<Link> links) {

    /**
     * A source that the notebook links to.
     *
     * @param title what it is
     * @param url where it is
     */
    record Link(String title, String url) {}

    /** Copy is wrapped at 69 characters (IPTC 7901, 5.2); a shorter line than this was ended on purpose. */
    private static final int FULL_LINE = 48;

    private static final Pattern END = Pattern.compile("\\s*+(?:\\./\\.|-0-|-30-|//)\\s*+[\\p{L}/]{0,12}\\s*+");
    private static final Pattern CONFIDENTIAL = Pattern.compile(
            "(?:the following information is not (?:intended )?for publication|die folgenden informationen sind nicht (?:zur|f\u00fcr die) ver\u00f6ffentlichung).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEADING = Pattern.compile("#{1,3}\\s*(?<name>\\S.*)");
    private static final Pattern NOTES = Pattern.compile(
            "(?:notes? to editors|editors? notes?|redaktionelle hinweise|hinweise? an die redaktion(?:en)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTEBOOK = Pattern.compile("(?:notebook|notizblock)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK =
            Pattern.compile("\\[(?<title>[^\\]]{1,300})\\]\\((?<url>https?://[^\\s)]{1,500})\\)");
    private static final Pattern STARS = Pattern.compile("[*\\s_-]{3,}");
    private static final Pattern SIGN_OFF = Pattern.compile("\\p{Ll}{2,6}(?: \\p{Ll}{2,4}){1,6}");

    /** Reads the lines below the heading. */
    static Story read(List<String> copy) {
        Reader reader = new Reader();
        for (String block : blocks(copy)) {
            if (CONFIDENTIAL.matcher(block).matches() || END.matcher(block).matches()) {
                break;
            }
            if (!STARS.matcher(block).matches() && !SIGN_OFF.matcher(block).matches()) {
                reader.take(block);
            }
        }
        return new Story(reader.lines, reader.notes, reader.links);
    }

    private static final class Reader {
        private final List<Line> lines = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private boolean notebook;
        private boolean noting;

        void take(String block) {
            Matcher heading = HEADING.matcher(block);
            if (heading.matches()) {
                takeHeading(heading.group("name").strip());
            } else if (notebook || noting) {
                takeNote(block);
            } else {
                boolean bullet = block.startsWith("- ") || block.startsWith("* ");
                String text = bullet ? block.substring(2).strip() : block;
                lines.add(new Line(text, Line.Role.PARAGRAPH, bullet, true, null));
            }
        }

        private void takeHeading(String name) {
            notebook |= NOTEBOOK.matcher(name).matches();
            noting = NOTES.matcher(name).matches();
            if (!notebook && !noting) {
                lines.add(Line.of(Line.Role.SUBHEADING, name));
            }
        }

        private void takeNote(String block) {
            Matcher link = LINK.matcher(block);
            while (link.find()) {
                links.add(new Link(link.group("title"), link.group("url")));
            }
            if (noting) {
                notes.add(block.replaceFirst("^[-*]\\s+", ""));
            }
        }
    }

    /** Paragraphs: parted by blank lines, indents, list marks, headings and lines that end before the column does. */
    private static List<String> blocks(List<String> copy) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int before = 0;
        for (String raw : copy) {
            String line = raw.strip();
            boolean goesOnItem = block.indexOf("- ") == 0 && raw.startsWith("  ") && !line.isEmpty();
            if (!goesOnItem && (before < FULL_LINE || starts(raw, line))) {
                flush(block, blocks);
            }
            block.append(block.isEmpty() ? "" : " ").append(line);
            before = line.length();
        }
        flush(block, blocks);
        return blocks;
    }

    private static boolean starts(String raw, String line) {
        return line.isEmpty()
                || raw.startsWith("  ")
                || raw.startsWith("\t")
                || line.startsWith("#")
                || line.matches("[-*] .*")
                || END.matcher(line).matches();
    }

    private static void flush(StringBuilder block, List<String> blocks) {
        String text = Characters.squeeze(block.toString());
        block.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }
}
