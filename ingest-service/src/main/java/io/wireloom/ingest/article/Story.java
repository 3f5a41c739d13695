package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tells the parts of a story's running copy from one another, by what the markup says or else by the shape of each line and of
 * its neighbours. Collects on its way what the copy says of its sources.
 */
final class Story {

    private static final int CROSSHEAD_WORDS = 9;
    private static final int LEADING_CROSSHEAD_WORDS = 16;
    private static final int QUESTION_WORDS = 18;
    private static final int PICTURE_TEXT_WORDS = 30;
    private static final int FULL_LINE_WORDS = 12;

    /** Below this share of long lines that end as sentences, punctuation tells nothing. */
    private static final double PUNCTUATED = 0.3;

    private final List<Upstream> upstream = new ArrayList<>();
    private final boolean punctuated;
    private final boolean marked;
    private DatelineReader.Found datelineFound;
    private String credit;
    private boolean opened;

    /**
     * A story of which {@code lines} are all lines below the head.
     *
     * @param marked whether the copy's markup tells captions from paragraphs, so that a line without a mark is a paragraph
     */
    Story(List<Line> lines, boolean marked) {
        this.marked = marked;
        List<Line> full = lines.stream()
                .filter(line -> LineShape.words(line.text()).size() >= FULL_LINE_WORDS)
                .toList();
        long ended = full.stream()
                .filter(line -> LineShape.endsSentence(line.text()))
                .count();
        this.punctuated = full.isEmpty() || ended >= full.size() * PUNCTUATED;
    }

    /** Whether any of a copy's lines has a role that its markup gives. */
    static boolean marked(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.role() != Role.PLAIN && line.role() != Role.ENTRY);
    }

    /** Whom the copy says it took its material from, in order. */
    List<Upstream> upstream() {
        return upstream;
    }

    /** The agency that the dateline or a signature names; null when none does. */
    String credit() {
        return credit;
    }

    /** The dateline; null when there is none. */
    DatelineReader.Found dateline() {
        return datelineFound;
    }

    /** The parts of a stretch of lines. */
    List<Part> parts(List<Line> given) {
        List<Line> lines = joinBroken(given);
        BitSet foreign = punctuated ? ForeignHeadlines.find(lines) : new BitSet();
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (foreign.get(i)) {
                int end = foreign.nextClearBit(i);
                addForeign(parts, lines.subList(i, end));
                i = end;
            } else {
                add(parts, lines, i);
                i++;
            }
        }
        return parts;
    }

    private static void addForeign(List<Part> parts, List<Line> lines) {
        List<String> texts = lines.stream()
                .map(Line::text)
                .filter(text -> !ForeignHeadlines.isCue(text))
                .toList();
        parts.add(Part.of(BlockKind.FOREIGN_HEADLINES, String.join("\n", texts)));
    }

    private void add(List<Part> parts, List<Line> lines, int i) {
        Line line = lines.get(i);
        SourceLines.Found source = SourceLines.read(line.text()).orElse(null);
        if (source != null && (line.role() == Role.PLAIN || line.role() == Role.PARAGRAPH)) {
            takeSource(source);
            parts.add(Part.of(BlockKind.SOURCE_LINE, line.text()));
            return;
        }
        BlockKind kind = kind(lines, i);
        if (kind == BlockKind.DATELINE) {
            addDateline(parts, line.text());
        } else if (kind == BlockKind.CAPTION) {
            parts.add(Part.of(kind, Captions.tidy(line.text())));
        } else if (kind == BlockKind.PARAGRAPH) {
            addParagraph(parts, line.text());
        } else {
            parts.add(Part.of(kind, line.text()));
        }
    }

    private void takeSource(SourceLines.Found source) {
        if (source.upstream() != null) {
            upstream.add(source.upstream());
        }
        if (source.credit() != null && credit == null) {
            credit = source.credit();
        }
    }

    private void addParagraph(List<Part> parts, String text) {
        DatelineReader.Found found = opened ? null : DatelineReader.read(text).orElse(null);
        opened = true;
        if (found == null) {
            parts.add(Part.of(BlockKind.PARAGRAPH, text));
            return;
        }
        datelineFound = found;
        credit = found.agency() == null ? credit : found.agency();
        parts.add(Part.of(BlockKind.DATELINE, found.text()));
        parts.add(Part.of(BlockKind.PARAGRAPH, text.substring(found.end())));
    }

    /** A dateline that stands apart; the paragraph below may have one of its own, which then goes first. */
    private void addDateline(List<Part> parts, String text) {
        datelineFound = DatelineReader.apart(text);
        credit = datelineFound.agency() == null ? credit : datelineFound.agency();
        parts.add(Part.of(BlockKind.DATELINE, text));
    }

    private BlockKind kind(List<Line> lines, int i) {
        Line line = lines.get(i);
        return switch (line.role()) {
            case HEADLINE, SUBHEADING -> BlockKind.SUBHEADING;
            case STANDFIRST -> BlockKind.SUMMARY;
            case BYLINE -> BlockKind.BYLINE;
            case CAPTION -> BlockKind.CAPTION;
            case PARAGRAPH -> BlockKind.PARAGRAPH;
            case DATELINE -> BlockKind.DATELINE;
            case FOREIGN_HEADLINE -> BlockKind.FOREIGN_HEADLINES;
            case ENTRY, PLAIN -> plainKind(lines, i);
        };
    }

    private BlockKind plainKind(List<Line> lines, int i) {
        Line line = lines.get(i);
        String text = line.text();
        if (Captions.isCaption(text) || describesPicture(lines, i)) {
            return BlockKind.CAPTION;
        }
        if (line.bullet() || !punctuated || lines.size() == 1 || LineShape.holdsSentences(text)) {
            return BlockKind.PARAGRAPH;
        }
        int words = LineShape.words(text).size();
        if (LineShape.asks(text)) {
            return words <= QUESTION_WORDS && !startsQuoted(text) ? BlockKind.SUBHEADING : BlockKind.PARAGRAPH;
        }
        return LineShape.endsSentence(text) ? BlockKind.PARAGRAPH : unpunctuatedKind(text, words, i == 0);
    }

    private BlockKind unpunctuatedKind(String text, int words, boolean first) {
        if (startsQuoted(text) && words > CROSSHEAD_WORDS) {
            return BlockKind.PARAGRAPH;
        }
        if (words <= (first ? LEADING_CROSSHEAD_WORDS : CROSSHEAD_WORDS)) {
            return BlockKind.SUBHEADING;
        }
        return words <= PICTURE_TEXT_WORDS && !marked ? BlockKind.CAPTION : BlockKind.PARAGRAPH;
    }

    /** A picture's description stands over its caption where the caption carries a credit run into its first word. */
    private static boolean describesPicture(List<Line> lines, int i) {
        String text = lines.get(i).text();
        return i + 1 < lines.size()
                && Captions.creditIsGlued(lines.get(i + 1).text())
                && LineShape.headlineLike(text)
                && !LineShape.titleCase(text);
    }

    private static boolean startsQuoted(String text) {
        return "\"“«".indexOf(text.charAt(0)) >= 0;
    }

    /** A paragraph that breaks off and goes on in small letters on the next line is one paragraph. */
    private static List<Line> joinBroken(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Line before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && breaksOff(before) && goesOn(line)) {
                joined.set(joined.size() - 1, before.with(before.text() + " " + line.text()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean breaksOff(Line line) {
        return line.role() == Role.PLAIN
                && endsInAWord(line.text())
                && LineShape.words(line.text()).size() >= FULL_LINE_WORDS
                && !Captions.isCaption(line.text());
    }

    /** Whether a letter, a digit or a comma ends it. */
    private static boolean endsInAWord(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int last = text.codePointBefore(text.length());
        return Character.isLetter(last) || (last >= '0' && last <= '9') || last == ',';
    }

    private static boolean goesOn(Line line) {
        return line.role() == Role.PLAIN
                && !line.bullet()
                && Character.isLowerCase(line.text().codePointAt(0))
                && LineShape.words(line.text()).size() >= 2;
    }
}
