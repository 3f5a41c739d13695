package io.wireloom.dedupe.spin;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.spin.Sign.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotation marks that have lost their other half, paragraph by paragraph. A quotation that runs on in the next paragraph stays
 * open, and the next one opens it again.
 */
final class QuotationMarks {

    private final String text;
    private final List<Sign> signs = new ArrayList<>();
    private int open = -1;
    private boolean runsOn;

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** The signs in the parts of a text, in its order. */
    static List<Sign> in(String text, List<Article.Block> parts) {
        QuotationMarks marks = new QuotationMarks(text);
        for (Article.Block part : parts) {
            int start = part.start();
            for (int i = start; i < part.end(); i++) {
                if (text.charAt(i) == '\n') {
                    marks.paragraph(start, i);
                    start = i + 1;
                }
            }
            marks.paragraph(start, part.end());
        }
        marks.endOfText();
        return marks.signs;
    }

    private void paragraph(int from, int to) {
        int i = from;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        if (i == to) {
            return;
        }
        if (open >= 0 && text.charAt(i) != '“' && text.charAt(i) != '"') {
            orphan(open);
        }
        runsOn = open >= 0;
        open = -1;
        for (; i < to; i++) {
            mark(i, from);
        }
    }

    private void mark(int at, int from) {
        switch (text.charAt(at)) {
            case '“' -> opens(at);
            case '”' -> closes(at);
            case '"' -> {
                if (open >= 0) {
                    closes(at);
                } else if (!isInches(at, from)) {
                    opens(at);
                }
            }
            default -> {}
        }
    }

    private void opens(int at) {
        if (open >= 0) {
            orphan(open);
        }
        open = at;
    }

    private void closes(int at) {
        if (open < 0 && !runsOn) {
            orphan(at);
        } else if (open == at - 1) {
            signs.add(new Sign(Kind.ORPHANED_QUOTATION_MARK, open, at + 1, null));
        }
        open = -1;
        runsOn = false;
    }

    private boolean isInches(int at, int from) {
        return at > from && Character.isDigit(text.charAt(at - 1));
    }

    private void endOfText() {
        if (open >= 0) {
            orphan(open);
        }
    }

    private void orphan(int at) {
        signs.add(new Sign(Kind.ORPHANED_QUOTATION_MARK, at, at + 1, null));
    }
}
