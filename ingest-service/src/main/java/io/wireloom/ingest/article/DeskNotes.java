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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            "(?<code>\\p{Lu}{2})-++(?<slug>\\p{Lu}[\\p{L}\\d'’&.]*+(?:-++[\\p{L}\\d'’&.]++(?: [\\p{L}\\d'’&.]++){0,3}+)*+)(?:\\s*,\\s*(?<version>.*))?");
    /** The cycles of the wire, day, morning and evening, and the codes of AP; a topic code may be a country's. */
    private static final Set<String> CYCLES = Set.of("BC", "AM", "PM", "AP", "BX");

    private static final Pattern WORD_COUNT = Pattern.compile("\\d{2,5}(?: words)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBERED_TAKE = Pattern.compile("\\d|writethru|write-thru", Pattern.CASE_INSENSITIVE);
    private static final String ADDRESSEES = "(?:news editors|editors|eds|subscribers|clients|customers|users)";
    private static final String OBJECT =
            "\\b(?:stor(?:y|ies)|items?|reports?|articles?|slug(?:ged|line)?|dispatch(?:es)?)\\b";
    /** An order names whom it addresses and what it withdraws: "Customers who cancel their contracts" is news. */
    private static final Pattern ORDER = Pattern.compile(
            "(?:attention[:,]? " + ADDRESSEES + "[\\s:,–—-]{1,4}|" + ADDRESSEES
                    + "(?:\\s?[:,]\\s*|\\s+[–—-]{1,2}\\s+|\\s(?=please\\b|attention\\b)))"
                    + "(?:(?:[^.]{0,80}\\b(?:please|kindly)\\s|attention[:,]?\\s)?"
                    + "(?:kill|disregard|withdraw|delete|cancel|do not (?:use|publish))\\b"
                    + "(?:(?!\\b(?:para|graf|sentence|lines?\\b|byline|quote|photo|picture|figure|reference|name))[^.,;:]){0,60}"
                    + OBJECT + "|[^.]{0,30}" + OBJECT + "[^.]{0,60}\\bmust not be used\\b).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CANCELS = Pattern.compile(
            "(?:CANCELS|KILLS|WITHDRAWS|RECALLS|RETRACTS|WITHDRAWN|RECALLED|CANCELLED|CANCELED)\\b[:\\s,–—-]{0,3}\\s*"
                    + "(?i:(?:(?:the|our|this|previous|earlier|above|following) ){0,3}(?:story|item|report|dispatch|article)\\b).{0,200}");
    private static final Pattern END = Pattern.compile(
            "[(\\[/*#–—-]{0,3}\\s*(?:more(?: to come| to follow| follows)?|mf|ends?|end of (?:story|item)|30|0|#{2,3}|\\d{2,5} words|words?: ?\\d{2,5})\\s*[)\\]/*#–—.-]{0,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUED = Pattern.compile("^(?:[xX]\\s?){3}(?=\\s|\\p{Ll})\\s*");
    private static final String SEPARATOR = "(?:\\s?:|\\s[–—_-]{1,2}(?=\\s))\\s*";
    private static final Pattern NOTE = Pattern.compile(
            "(?:[(\\[]?\\s*(?:editor['’]?s?['’]?\\s+note|editors?|eds|note to (?:editors|readers)|correct(?:s|ed|ion)"
                    + "|clarif(?:ies|ication)|refile[sd]?)" + SEPARATOR + "|[(\\[]\\s*update[sd]?" + SEPARATOR
                    + "|update[sd]?" + SEPARATOR + "(?=(?:corrects|adds|fixes)\\b))\\S.*",
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
                if (!(i == 0 && takeKeywords(line)) && !takeKey(line, i) && !isEnd(line, i)) {
                    add(line, i);
                }
            }
            return new DeskNotes(
                    notes.isEmpty() ? null : String.join("\n", notes), kill, slug, takeKey, List.copyOf(kept));
        }

        private boolean takeKeywords(Line line) {
            String text = line.text();
            Matcher keywords = KEYWORDS.matcher(plain(line) && text.length() <= LONGEST_KEYWORD_LINE ? text : "");
            if (!keywords.matches() || !areKeywords(keywords)) {
                return false;
            }
            slug = keywords.group("slug");
            String version = keywords.group("version");
            takeKey = version == null
                    ? null
                    : version.replaceFirst("(?:,\\s*+|(?<!\\s)\\s*+)\\d{2,5}$", "")
                            .strip();
            takeKey = takeKey == null || takeKey.isEmpty() ? null : takeKey;
            kill = TakeKey.status(version) == Status.CANCELED;
            return true;
        }

        /** "US-Russia, Ukraine agree on prisoners" is a headline: what follows the keywords is a version or nothing. */
        private static boolean areKeywords(Matcher keywords) {
            String version = keywords.group("version");
            if (version == null || version.isBlank()) {
                return CYCLES.contains(keywords.group("code"));
            }
            return Stream.of(version.split(","))
                    .map(String::strip)
                    .allMatch(piece -> TakeKey.isOne(piece)
                            || TakeKey.status(piece) != null
                            || WORD_COUNT.matcher(piece).matches());
        }

        private boolean takeKey(Line line, int i) {
            boolean key = takeKey == null
                    && i <= 2
                    && plain(line)
                    && NUMBERED_TAKE
                            .matcher(line.text().length() <= 40 ? line.text() : "")
                            .find()
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
            kill |= first && TakeKey.kills(text) && text.equals(text.toUpperCase(Locale.ROOT));
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
