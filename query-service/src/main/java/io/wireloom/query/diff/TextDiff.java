package io.wireloom.query.diff;

import io.wireloom.contracts.Article;
import io.wireloom.query.diff.Change.Kind;
import io.wireloom.query.diff.Change.Stretch;
import io.wireloom.query.diff.Sequences.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares two texts paragraph by paragraph, and paragraphs that were reworded word by word. */
public final class TextDiff {

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+\\n*");

    /** Paragraphs with less than this share of their words in common are two paragraphs, not one that was changed. */
    private static final double ALIKE = 0.4;

    /** Beyond this many pairs of paragraphs, those that were not kept are told as removed and added. */
    private static final int MOST_PAIRS = 2_500;

    /** UTF-16 units of two stretches together that are compared word by word throughout: about 600 words. */
    private static final int SHORT = 4_000;

    private final List<Stretch> source;
    private final List<Stretch> target;
    private final UnaryOperator<String> form;
    private final List<Change> changes = new ArrayList<>();

    private TextDiff(List<Stretch> source, List<Stretch> target, UnaryOperator<String> form) {
        this.source = source;
        this.target = target;
        this.form = form;
    }

    static List<Change> of(Article from, Article to) {
        TextDiff diff = new TextDiff(paragraphs(from), paragraphs(to), UnaryOperator.identity());
        Sequences.align(texts(diff.source), texts(diff.target), diff::keep, diff::compare);
        return List.copyOf(diff.changes);
    }

    /**
     * The words of two stretches of text: those in both, and those in one only. White space and the shapes of quotation marks and
     * dashes do not count. Long stretches are compared paragraph by paragraph first.
     */
    public static List<Change> words(Stretch from, Stretch to) {
        if (from.text().length() + to.text().length() <= SHORT) {
            return WordDiff.of(from, to, TextDiff::plain);
        }
        TextDiff diff = new TextDiff(paragraphs(from), paragraphs(to), TextDiff::plain);
        Sequences.align(
                texts(diff.source).stream().map(TextDiff::plain).toList(),
                texts(diff.target).stream().map(TextDiff::plain).toList(),
                diff::keep,
                diff::compare);
        return diff.changes.stream()
                .flatMap(change -> change.words() == null ? Stream.of(change) : change.words().stream())
                .toList();
    }

    /** The characters that count, each in one shape. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .map(TextDiff::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(int character) {
        return switch (Character.getType(character)) {
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                character == '‘' || character == '’' ? '\'' : '"';
            case Character.DASH_PUNCTUATION -> '-';
            default -> character;
        };
    }

    private static List<Stretch> paragraphs(Stretch text) {
        return PARAGRAPH
                .matcher(text.text())
                .results()
                .map(found -> new Stretch(text.start() + found.start(), text.start() + found.end(), found.group()))
                .toList();
    }

    private static List<Stretch> paragraphs(Article article) {
        return article.blocks().stream()
                .map(block ->
                        new Stretch(block.start(), block.end(), article.text().substring(block.start(), block.end())))
                .toList();
    }

    private static List<String> texts(List<Stretch> paragraphs) {
        return paragraphs.stream().map(Stretch::text).toList();
    }

    private void keep(Range left, Range right) {
        for (int i = 0; i < left.end() - left.start(); i++) {
            changes.add(Change.same(source.get(left.start() + i), target.get(right.start() + i)));
        }
    }

    private void compare(Range left, Range right) {
        int rows = left.end() - left.start();
        int columns = right.end() - right.start();
        if ((long) rows * columns > MOST_PAIRS) {
            rest(left.start(), left.end(), right.start(), right.end());
            return;
        }
        double[][] alike = alike(left, right);
        double[][] best = best(alike, rows, columns);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (alike[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + alike[i][j]) {
                changes.add(changed(source.get(left.start() + i), target.get(right.start() + j)));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                changes.add(Change.removed(source.get(left.start() + i)));
                i++;
            } else {
                changes.add(Change.added(target.get(right.start() + j)));
                j++;
            }
        }
        rest(left.start() + i, left.end(), right.start() + j, right.end());
    }

    /** How alike each pair of paragraphs is; 0 for those that are not one paragraph reworded. */
    private double[][] alike(Range left, Range right) {
        double[][] alike = new double[left.end() - left.start()][right.end() - right.start()];
        for (int i = 0; i < alike.length; i++) {
            for (int j = 0; j < alike[i].length; j++) {
                double likeness = WordDiff.likeness(
                        source.get(left.start() + i).text(),
                        target.get(right.start() + j).text());
                alike[i][j] = likeness >= ALIKE ? likeness : 0;
            }
        }
        return alike;
    }

    /** The greatest sum of likeness that the paragraphs from each pair on can have when they are paired in order. */
    private static double[][] best(double[][] alike, int rows, int columns) {
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double paired = alike[i][j] > 0 ? best[i + 1][j + 1] + alike[i][j] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    private Change changed(Stretch from, Stretch to) {
        return new Change(Kind.CHANGED, from, to, WordDiff.of(from, to, form));
    }

    private void rest(int from, int fromEnd, int to, int toEnd) {
        source.subList(from, fromEnd).forEach(paragraph -> changes.add(Change.removed(paragraph)));
        target.subList(to, toEnd).forEach(paragraph -> changes.add(Change.added(paragraph)));
    }
}
