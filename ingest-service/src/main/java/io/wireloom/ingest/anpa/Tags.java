package io.wireloom.ingest.anpa;

import io.wireloom.ingest.anpa.CopyLines.CopyLine;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.desk.Notes;
import io.wireloom.ingest.text.LineShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tag lines over a copy say, and the copy below them.
 *
 * @param keyword null when there is no keyword line
 * @param headline null when there is none
 * @param byline as printed; null when there is none
 * @param credit the agency under the byline; null when there is none
 * @param editNote notes to editors without their label; null when there are none
 * @param embargo not to be used before; null when nothing says so
 * @param index subjects named by an index line
 * @param body the lines of the story
 */
record Tags(
        Keyword keyword,
        String headline,
        String byline,
        String credit,
        String editNote,
        Instant embargo,
        List<String> index,
        List<Line> body) {

    private static final int SAME_START = 60;
    private static final Pattern KEYWORD = Pattern.compile(
            "(?:\\p{Lu}{2}-.{1,118}|[\\p{L}\\d'.&]++(?:-[\\p{L}\\d'.& ]++)++(?:,.{0,80})?|.{1,80},\\s*\\d{2,4})");
    private static final Pattern PICTURES = Pattern.compile(
            "(?:\\p{Lu}{2,4} )?(?:Photos?|Graphics?|Videos?|Audio|Interactives?)\\b[\\p{Lu}\\d ,.;#-]*");
    private static final Pattern LABEL = Pattern.compile(
            "(?<label>HL|Headline|Index|Symbol|code|Update|Moving)\\s?:\\s*(?<text>.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE =
            Pattern.compile("(?:By|Por|Von|Par)\\s+\\S.{0,200}", Pattern.CASE_INSENSITIVE);
    private static final Pattern STAFF = Pattern.compile(
            "(?:For )?(?:The )?(?:Associated Press|Canadian Press|.{0,40}\\b(?:Press|Agency|Service|News|International|Times|Post|Journal)"
                    + "|.{0,40}\\b(?:Writers?|Editors?|Correspondents?|Columnists?|Reporters?|Staff|Analyst|Critic)|(?-i:AP|CP|UPI|PA|AFP|AAP))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY = Pattern.compile(
            "(?:The )?(?:Associated Press|Canadian Press|United Press International|Press Association)|(?-i:AP|CP|UPI|PA|AFP|AAP)",
            Pattern.CASE_INSENSITIVE);

    /** Reads the lines of a copy. */
    static Tags read(List<CopyLine> lines) {
        return new Reader(lines).read();
    }

    private static final class Reader {
        private final List<CopyLine> lines;
        private final List<String> notes = new ArrayList<>();
        private final List<String> summaries = new ArrayList<>();
        private final List<String> index = new ArrayList<>();
        private final List<Line> body = new ArrayList<>();
        private Keyword keyword;
        private String headline;
        private String byline;
        private String credit;
        private Instant embargo;

        Reader(List<CopyLine> lines) {
            this.lines = lines;
        }

        Tags read() {
            int next = 0;
            if (KEYWORD.matcher(lines.get(0).text()).matches()) {
                keyword = Keyword.line(lines.get(0).text());
                next++;
            }
            boolean list = lines.stream().allMatch(CopyLine::tag);
            while (next < lines.size() && (lines.get(next).tag() || labelled(lines.get(next)))) {
                if ((list && headline != null && byline == null)
                        || (byline != null && !signs(lines.get(next).text()))) {
                    break;
                }
                take(lines.get(next++).text());
            }
            for (CopyLine line : lines.subList(next, lines.size())) {
                addBody(line, list);
            }
            addSummaries();
            return new Tags(
                    keyword,
                    headline,
                    byline,
                    credit,
                    notes.isEmpty() ? null : String.join("\n", notes),
                    embargo,
                    index,
                    body);
        }

        /** Below the byline stand the writers' agency and what they are there. */
        private static boolean signs(String text) {
            return labelOrNote(text) || STAFF.matcher(text).matches();
        }

        private static boolean labelOrNote(String text) {
            return LABEL.matcher(text).matches()
                    || Notes.isNote(text)
                    || PICTURES.matcher(text).matches()
                    || Notes.embargo(text) != null;
        }

        private static boolean labelled(CopyLine line) {
            return LABEL.matcher(line.text()).matches();
        }

        private void take(String text) {
            Matcher label = LABEL.matcher(text);
            if (label.matches()) {
                takeLabelled(label.group("label").toLowerCase(Locale.ROOT), label.group("text"));
            } else if (Notes.isNote(text)) {
                notes.add(Notes.unlabelled(text));
            } else if (Notes.embargo(text) != null) {
                embargo = Notes.embargo(text);
            } else if (byline == null && BYLINE.matcher(text).matches()) {
                byline = text;
            } else if (PICTURES.matcher(text).matches()) {
                return;
            } else if (byline != null) {
                credit = credit == null ? agency(text) : credit;
            } else if (headline == null) {
                headline = text;
            } else {
                summaries.add(text);
            }
        }

        private void takeLabelled(String label, String text) {
            switch (label) {
                case "hl", "headline" -> headline = text;
                case "index" -> index.addAll(Arrays.asList(text.split("(?<!\\s)\\s*+,\\s*+")));
                case "update" -> notes.add(text);
                default -> {
                    // A routing code or a ticker symbol tells a reader nothing.
                }
            }
        }

        private static String agency(String line) {
            Matcher whole = AGENCY.matcher(line);
            if (whole.matches()) {
                return line;
            }
            Matcher leading = Pattern.compile("(?<name>AP|CP|UPI|PA)\\s.*").matcher(line);
            return leading.matches() ? leading.group("name") : null;
        }

        private void addBody(CopyLine line, boolean list) {
            if (Notes.isNote(line.text()) && line.tag()) {
                notes.add(Notes.unlabelled(line.text()));
            } else if (list) {
                body.add(new Line(line.text(), Line.Role.PARAGRAPH, true, true, null));
            } else {
                boolean heading =
                        line.tag() && LineShape.words(line.text()).size() <= 10 && !LineShape.endsSentence(line.text());
                body.add(Line.of(heading ? Line.Role.SUBHEADING : Line.Role.PARAGRAPH, line.text()));
            }
        }

        /** A summary that is the story's own first words says nothing of its own. */
        private void addSummaries() {
            String first = body.isEmpty() ? "" : LineShape.key(body.get(0).text());
            int at = 0;
            for (String summary : summaries) {
                String key = LineShape.key(summary);
                String start = key.substring(0, Math.min(SAME_START, key.length()));
                if (!first.contains(start)) {
                    body.add(at++, Line.of(Line.Role.STANDFIRST, summary));
                }
            }
        }
    }
}
