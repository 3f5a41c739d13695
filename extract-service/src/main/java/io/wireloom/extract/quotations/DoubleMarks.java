package io.wireloom.extract.quotations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Pairs the double quotation marks of a paragraph. What a straight mark does is read from its neighbours, not from counting, so that
 * one lost mark spoils no quotation but its own.
 */
final class DoubleMarks {

    private static final String OPENING = "\u201c\u00ab\u201e";
    private static final String CLOSING = "\u201d\u00bb";
    /** A quotation may stand inside another where opening marks have a shape of their own. */
    private static final int DEEPEST = 2;

    private enum Way {
        OPENS,
        CLOSES,
        EITHER
    }

    /** A mark of one unit, or of two apostrophes or backquotes. */
    record Mark(int start, int end) {}

    private final String text;
    private final int from;
    private final int to;
    private final List<Quoted> pairs = new ArrayList<>();
    private final Deque<Mark> open = new ArrayDeque<>();

    private DoubleMarks(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /**
     * The quotations of a paragraph, in order of their ends.
     *
     * @param goesOn whether the next paragraph begins with a mark, so that one left open goes on there
     */
    static List<Quoted> pairs(String text, int from, int to, boolean goesOn) {
        DoubleMarks marks = new DoubleMarks(text, from, to);
        marks.read();
        if (goesOn && !marks.open.isEmpty()) {
            Mark last = marks.open.peek();
            marks.pairs.add(Quoted.between(text, last.start(), last.end(), to, to));
        }
        return marks.pairs;
    }

    /** The double mark that begins at a place; null when none does. */
    static Mark at(String text, int at) {
        char c = text.charAt(at);
        boolean paired = (c == '\'' || c == '`') && at + 1 < text.length() && text.charAt(at + 1) == c;
        if (paired) {
            return new Mark(at, at + 2);
        }
        return c == '"' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 ? new Mark(at, at + 1) : null;
    }

    private void read() {
        int at = from;
        while (at < to) {
            Mark mark = at(text, at);
            if (mark != null) {
                take(mark);
            }
            at = mark == null ? at + 1 : mark.end();
        }
    }

    private void take(Mark mark) {
        Way way = way(mark);
        if (way == Way.OPENS || (way == Way.EITHER && open.isEmpty())) {
            boolean nests = OPENING.indexOf(text.charAt(mark.start())) >= 0;
            if (!nests || open.size() == DEEPEST || closedSince()) {
                open.clear();
            }
            open.push(mark);
        } else if (!open.isEmpty()) {
            Mark first = open.pop();
            pairs.add(Quoted.between(text, first.start(), first.end(), mark.start(), mark.end()));
        }
    }

    /** Whether an inner quotation was closed after the one still open began: that one has lost its end. */
    private boolean closedSince() {
        return !open.isEmpty()
                && !pairs.isEmpty()
                && pairs.get(pairs.size() - 1).mark() > open.peek().start();
    }

    private Way way(Mark mark) {
        char c = text.charAt(mark.start());
        if (OPENING.indexOf(c) >= 0 || c == '`') {
            return Way.OPENS;
        }
        if (CLOSING.indexOf(c) >= 0) {
            return Way.CLOSES;
        }
        boolean free = mark.start() == from || Neighbours.opensAfter(text.charAt(mark.start() - 1));
        boolean ends = mark.end() >= to || Neighbours.closesBefore(text.charAt(mark.end()));
        if (free == ends) {
            return Way.EITHER;
        }
        return free ? Way.OPENS : Way.CLOSES;
    }
}
