package io.wireloom.extract.quotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pairs the single quotation marks of a paragraph and tells them from apostrophes: British copy quotes with them. */
final class SingleMarks {

    /** Words that begin with an apostrophe. */
    private static final Set<String> ELIDED =
            Set.of("em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos", "cuz", "ere", "un");

    /** A quotation of more units is an apostrophe that found no partner. */
    private static final int LONGEST = 1200;

    private final String text;
    private final int from;
    private final int to;

    private SingleMarks(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The quotations of a paragraph, in its order. */
    static List<Quoted> pairs(String text, int from, int to) {
        return new SingleMarks(text, from, to).read();
    }

    private List<Quoted> read() {
        List<Quoted> pairs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int close = opens(at) ? close(at) : -1;
            if (close >= 0) {
                pairs.add(Quoted.between(text, at, at + 1, close, close + 1));
            }
            at = close >= 0 ? close + 1 : at + 1;
        }
        return pairs;
    }

    private boolean single(int at) {
        char c = text.charAt(at);
        boolean paired = c == '\'' && (neighbour(at - 1) == '\'' || neighbour(at + 1) == '\'');
        return !paired && (c == '\'' || c == '\u2018' || c == '\u2019');
    }

    private boolean opens(int at) {
        boolean mark = single(at) && text.charAt(at) != '\u2019';
        boolean free = at == from || Neighbours.opensAfter(text.charAt(at - 1)) || text.charAt(at - 1) == '"';
        char next = neighbour(at + 1);
        return mark && free && (Character.isLetterOrDigit(next) || next == '\u2026' || next == '[') && !elided(at + 1);
    }

    private boolean elided(int word) {
        int end = word;
        while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String elided = text.substring(word, end);
        boolean decade = !elided.isEmpty() && Character.isDigit(elided.charAt(0)) && elided.endsWith("s");
        return decade || ELIDED.contains(elided);
    }

    /** Where the quotation opened at a mark closes: at the first mark that can be no possessive, else at the first; -1 when nowhere. */
    private int close(int open) {
        int possessive = -1;
        for (int i = open + 2; i < Math.min(to, open + LONGEST); i++) {
            if (!single(i)) {
                continue;
            }
            if (opens(i)) {
                return possessive;
            }
            boolean ends = text.charAt(i) != '\u2018'
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && !Character.isLetterOrDigit(neighbour(i + 1));
            if (ends && !mayBePossessive(i)) {
                return i;
            }
            possessive = ends && possessive < 0 ? i : possessive;
        }
        return possessive;
    }

    /** "the soldiers' families": an s before it, a word after it. */
    private boolean mayBePossessive(int at) {
        char before = Character.toLowerCase(text.charAt(at - 1));
        return (before == 's' || before == 'z')
                && neighbour(at + 1) == ' '
                && Character.isLetterOrDigit(neighbour(at + 2));
    }

    private char neighbour(int at) {
        return at >= from && at < to ? text.charAt(at) : ' ';
    }
}
