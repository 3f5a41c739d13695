package io.wireloom.extract.quotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with its quotations found. A quotation inside another belongs to that one.
 *
 * @param marked the text, unit by unit as long, in which each quotation stands between curly double marks and no other double mark
 *     is left: what reads quotations reads them alike, however they were marked
 * @param quoted the quotations, in the order of the text
 */
public record QuotedText(String marked, List<Quoted> quoted) {

    /** A paragraph of a text. */
    public record Paragraph(int start, int end) {}

    public QuotedText {
        quoted = List.copyOf(quoted);
    }

    /**
     * Finds the quotations of a text's paragraphs. None reaches beyond its paragraph; one left open counts only where the next
     * paragraph begins with a mark again.
     */
    public static QuotedText of(String text, List<Paragraph> paragraphs) {
        StringBuilder marked = new StringBuilder(text);
        List<Quoted> all = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean goesOn = i + 1 < paragraphs.size() && beginsQuoted(text, paragraphs.get(i + 1));
            List<Quoted> quoted = quoted(text, paragraph, goesOn);
            mark(marked, paragraph, quoted);
            all.addAll(quoted);
        }
        return new QuotedText(marked.toString(), all);
    }

    private static List<Quoted> quoted(String text, Paragraph paragraph, boolean goesOn) {
        List<Quoted> doubles = DoubleMarks.pairs(text, paragraph.start(), paragraph.end(), goesOn);
        List<Quoted> all = Stream.concat(
                        doubles.stream(),
                        SingleMarks.pairs(text, paragraph.start(), paragraph.end()).stream()
                                .filter(one -> doubles.stream().noneMatch(one::crosses)))
                .filter(one -> !one.empty())
                .sorted(Comparator.comparingInt(Quoted::mark).thenComparing(Quoted::close, Comparator.reverseOrder()))
                .toList();
        List<Quoted> outermost = new ArrayList<>();
        for (Quoted one : all) {
            Quoted last = outermost.isEmpty() ? null : outermost.get(outermost.size() - 1);
            if (last == null || one.mark() >= last.close()) {
                outermost.add(one);
            }
        }
        return outermost;
    }

    private static void mark(StringBuilder marked, Paragraph paragraph, List<Quoted> quoted) {
        String before = marked.toString();
        int at = paragraph.start();
        while (at < paragraph.end()) {
            DoubleMarks.Mark mark = DoubleMarks.at(before, at);
            int end = mark == null ? at + 1 : Math.min(mark.end(), paragraph.end());
            for (int i = at; mark != null && i < end; i++) {
                marked.setCharAt(i, ' ');
            }
            at = end;
        }
        for (Quoted one : quoted) {
            marked.setCharAt(one.mark(), '\u201c');
            if (one.close() > one.end()) {
                marked.setCharAt(one.close() - 1, '\u201d');
            }
        }
    }

    private static boolean beginsQuoted(String text, Paragraph paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < paragraph.end() && DoubleMarks.at(text, at) != null;
    }
}
