package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.desk.Notes;
import io.wireloom.ingest.desk.TakeKey;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an agency's desk writes to its customers around a story, which is no part of it: the keyword line at the top, take keys,
 * marks of the end and notes to editors.
 *
 * @param editNote the notes; null when there are none
 * @param kill whether they withdraw the story
 * @param slug the story's keywords without cycle and version; null when there is no keyword line
 * @param takeKey which take or writethru it is; null when none is named
 * @param lines the lines without the notes
 */
record DeskNotes(String editNote, boolean kill, String slug, String takeKey, List<Line> lines) {

    /** Nothing at all. */
    static final DeskNotes NONE = new DeskNotes(null, false, null, null, List.of());

    private static final int LONGEST_KEYWORD_LINE = 90;
    private static final int DEEPEST_ORDER = 6;
    private static final int LONGEST_ORDER = 600;
    private static final int LAST_LINES = 4;
    /** The keyword line of ANPA 1312 copy: a two-letter cycle or topic code and words joined by hyphens. */
    private static final Pattern KEYWORDS = Pattern.compile(
            "\\p{Lu}{2}-+(?<slug>\\p{Lu}[\\p{L}\\d'’&.]*(?:-+[\\p{L}\\d'’&.]+(?: [\\p{L}\\d'’&.]+){0,3})*)(?:\\s*,\\s*(?<version>.*))?");

    private static final Pattern NUMBERED_TAKE =
            Pattern.compile(".*(?:\\d|writethru|write-thru).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile(
            "(?:attention[:,]? )?(?:editors|eds|news editors|subscribers|clients|customers|users)\\b[^.]{0,80}"
                    + "\\b(?:kill|disregard|withdraw|delete|cancel|do not (?:use|publish)|must not be used)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CANCELS = Pattern.compile(
            "(?:CANCELS|KILLS|WITHDRAWS|RECALLS|RETRACTS|WITHDRAWN|RECALLED|CANCELLED|CANCELED)\\b[:\\s,–—-]{0,3}\\s*(?:(?i:the |our |previous |earlier |story|item|report|dispatch|article)).{0,200}");
    private static final Pattern END = Pattern.compile(
            "[(\\[/*#–—-]{0,3}\\s*(?:more(?: to come| to follow| follows)?|mf|ends?|end of (?:story|item)|30|0|#{2,3}|\\d{2,5} words|words?: ?\\d{2,5})\\s*[)\\]/*#–—.-]{0,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUED = Pattern.compile("^(?:[xX]\\s?){3}(?=\\s|\\p{Ll})\\s*");
    private static final Pattern NOTE = Pattern.compile(
            "[(\\[]?\\s*(?:editor['’]?s?['’]?\\s+note|editors?|eds?|note to (?:editors|readers)|correct(?:s|ed|ion)|clarif(?:ies|ication)"
                    + "|refile[sd]?|update[sd]?)\\b\\s*[.:–—-]\\s*\\S.*",
            Pattern.CASE_INSENSITIVE);

    /** Takes the notes out of {@code lines}. */
    static DeskNotes of(List<Line> lines) {
        return new Reader(lines).read();
    }

    /** How the item stands to its story, as the take key says. */
    Form form() {
        return TakeKey.form(takeKey);
    }

    private static final class Reader {
        private final List<Line> lines;
        private final List<Line> kept = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private boolean kill;
        private String slug;
        private String takeKey;

        Reader(List<Line> lines) {
            this.lines = lines;
        }

        DeskNotes read() {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (!(i == 0 && takeKeywords(line.text())) && !takeKey(line, i) && !isEnd(line, i)) {
                    add(line, i);
                }
            }
            return new DeskNotes(
                    notes.isEmpty() ? null : String.join("\n", notes), kill, slug, takeKey, List.copyOf(kept));
        }

        private boolean takeKeywords(String text) {
            Matcher keywords = KEYWORDS.matcher(text.length() <= LONGEST_KEYWORD_LINE ? text : "");
            if (!keywords.matches()) {
                return false;
            }
            slug = keywords.group("slug");
            String version = keywords.group("version");
            takeKey = version == null
                    ? null
                    : version.replaceFirst(",?\\s*\\d{2,5}$", "").strip();
            takeKey = takeKey == null || takeKey.isEmpty() ? null : takeKey;
            kill = TakeKey.status(version) == Status.CANCELED;
            return true;
        }

        private boolean takeKey(Line line, int i) {
            boolean key = takeKey == null
                    && i <= 2
                    && plain(line)
                    && NUMBERED_TAKE
                            .matcher(line.text().length() <= 40 ? line.text() : "")
                            .matches()
                    && TakeKey.isOne(line.text());
            takeKey = key ? line.text() : takeKey;
            return key;
        }

        private boolean isEnd(Line line, int i) {
            return lines.size() - i <= LAST_LINES
                    && i > 0
                    && line.text().length() <= 30
                    && END.matcher(line.text()).matches();
        }

        private void add(Line line, int i) {
            String text = line.text();
            boolean order = kept.size() < DEEPEST_ORDER && plain(line) && orders(text);
            if (order || note(line, i)) {
                kill |= order;
                notes.add(unbracketed(text));
                return;
            }
            boolean first = kept.isEmpty();
            kill |= first && TakeKey.status(text) == Status.CANCELED && text.equals(text.toUpperCase(Locale.ROOT));
            kept.add(first ? line.with(CONTINUED.matcher(text).replaceFirst("")) : line);
        }

        private static boolean orders(String text) {
            return text.length() <= LONGEST_ORDER
                    && (ORDER.matcher(text).matches() || CANCELS.matcher(text).matches());
        }

        private boolean note(Line line, int i) {
            boolean below = !kept.isEmpty() || (i > 0 && slug != null);
            return (below && isNote(line.text())) || (plain(line) && Notes.isNote(line.text()));
        }

        private static boolean plain(Line line) {
            return line.role() == Line.Role.PLAIN || line.role() == Line.Role.PARAGRAPH;
        }
    }

    private static boolean isNote(String text) {
        boolean whole = LineShape.endsSentence(text) && !LineShape.asks(text);
        return whole && NOTE.matcher(text).matches();
    }

    private static String unbracketed(String text) {
        return text.matches("(?s)[(\\[].*[)\\]]")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
