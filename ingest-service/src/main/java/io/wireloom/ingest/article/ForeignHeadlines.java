package io.wireloom.ingest.article;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.text.Lexicon;
import io.wireloom.ingest.text.LineShape;
import java.util.BitSet;
import java.util.List;

/**
 * Lists of other stories' headlines inside or after a story: runs of title-like lines that follow a source line or a heading
 * such as "Most read", or that end the text.
 */
final class ForeignHeadlines {

    private static final Lexicon CUES = Lexicon.named("list-cues");
    private static final int RUN = 3;
    private static final int FEWEST_TITLE_WORDS = 4;

    private final List<Line> lines;
    private final BitSet foreign = new BitSet();

    private ForeignHeadlines(List<Line> lines) {
        this.lines = lines;
    }

    /** Whether a line is the heading of such a list. */
    static boolean isCue(String line) {
        return CUES.matches(line.replaceFirst("(?<!\\s)\\s*+[:：]$", ""));
    }

    /** The indexes in {@code lines} of those that belong to such a list, headings included. */
    static BitSet find(List<Line> lines) {
        ForeignHeadlines search = new ForeignHeadlines(lines);
        int i = 0;
        while (i < lines.size()) {
            int end = search.runFrom(i);
            if (end > i) {
                search.judge(i, end);
                i = end;
            } else {
                i++;
            }
        }
        return search.foreign;
    }

    private int runFrom(int start) {
        int end = start;
        while (end < lines.size() && titleLike(lines.get(end))) {
            end++;
        }
        return end;
    }

    private boolean titleLike(Line line) {
        return line.role() == Line.Role.PLAIN
                && LineShape.headlineLike(line.text())
                && !isCue(line.text())
                && !Captions.isCaption(line.text())
                && SourceLines.read(line.text()).isEmpty();
    }

    private void judge(int start, int end) {
        boolean last = reachesEnd(end);
        if (isList(start, end, last)) {
            foreign.set(isCue(lines.get(start - 1).text()) ? start - 1 : start, end);
        } else if (last && start > 0) {
            markTrailingTitles(start, end);
        }
    }

    private boolean isList(int start, int end, boolean last) {
        int length = end - start;
        if (start == 0) {
            return false;
        }
        Line before = lines.get(start - 1);
        if (isCue(before.text())) {
            return last || length >= 2;
        }
        if (namesSource(before)) {
            return last || length >= RUN;
        }
        return length >= RUN && (allTitleCase(start, end) || (last && noPoints(start, end)));
    }

    /** One or two lines at the end are foreign only where their capitals say that they are titles. */
    private void markTrailingTitles(int start, int end) {
        for (int i = end - 1; i >= start && isTitle(lines.get(i)); i--) {
            foreign.set(i);
        }
    }

    private static boolean isTitle(Line line) {
        return LineShape.titleCase(line.text()) && LineShape.words(line.text()).size() >= FEWEST_TITLE_WORDS;
    }

    private boolean allTitleCase(int start, int end) {
        return lines.subList(start, end).stream().allMatch(line -> LineShape.titleCase(line.text()));
    }

    /** Points of a list may be the story's own facts; lines that are no points are titles. */
    private boolean noPoints(int start, int end) {
        return lines.subList(start, end).stream().noneMatch(Line::bullet);
    }

    private boolean reachesEnd(int end) {
        return lines.subList(end, lines.size()).stream()
                .allMatch(line -> SourceLines.read(line.text()).isPresent());
    }

    private static boolean namesSource(Line line) {
        return SourceLines.read(line.text())
                .filter(found -> found.upstream() != null)
                .isPresent();
    }
}
