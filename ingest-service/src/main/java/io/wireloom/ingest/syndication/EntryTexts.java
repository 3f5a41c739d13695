package io.wireloom.ingest.syndication;

import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts of an entry: its running copy, and its summary where that tells more than how the copy begins.
 *
 * @param lines the summary's lines, then the copy's
 * @param firstPublished where it says that it appeared first; null when it does not
 */
record EntryTexts(List<Line> lines, Upstream firstPublished) {

    /** A summary of more words than this is no standfirst, but a text beside the text. */
    private static final int LONGEST_SUMMARY = 1_000;

    /**
     * @param content the full text; null when there is none
     * @param summary null when there is none
     * @param title null when there is none
     */
    static EntryTexts of(Passage content, Passage summary, String title) {
        FeedBody full = FeedBody.of(content);
        FeedBody brief = FeedBody.of(summary);
        if (!full.hasWords()) {
            return new EntryTexts(brief.lines(), first(brief, full));
        }
        String fullKey = key(full.lines());
        String briefKey = key(brief.lines());
        boolean told = briefKey.isEmpty() || fullKey.contains(briefKey) || repeats(title, briefKey);
        if (told || briefKey.length() > LONGEST_SUMMARY) {
            // A full text that is only the start of its summary is none.
            boolean longer = briefKey.length() > fullKey.length() && briefKey.startsWith(fullKey);
            return new EntryTexts(longer ? brief.lines() : full.lines(), first(full, brief));
        }
        if (briefKey.startsWith(fullKey)) {
            return new EntryTexts(brief.lines(), first(full, brief));
        }
        List<Line> lines = new ArrayList<>();
        brief.lines()
                .forEach(line -> lines.add(line.role() == Role.PLAIN ? Line.of(Role.STANDFIRST, line.text()) : line));
        lines.addAll(full.lines());
        return new EntryTexts(lines, first(full, brief));
    }

    /** Whether it holds a letter or a digit. */
    boolean hasWords() {
        return lines.stream().anyMatch(line -> line.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean repeats(String title, String key) {
        return title != null && LineShape.key(title).equals(key);
    }

    private static Upstream first(FeedBody one, FeedBody other) {
        return one.firstPublished() != null ? one.firstPublished() : other.firstPublished();
    }

    private static String key(List<Line> lines) {
        return LineShape.key(lines.stream().map(Line::text).collect(Collectors.joining(" ")));
    }
}
