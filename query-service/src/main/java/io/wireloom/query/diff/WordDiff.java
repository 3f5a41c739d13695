package io.wireloom.query.diff;

import io.wireloom.query.diff.Change.Stretch;
import io.wireloom.query.diff.Sequences.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two paragraphs word by word. White space belongs to the word before it. */
final class WordDiff {

    private static final Pattern WORD =
            Pattern.compile("(?:[\\p{L}\\p{N}\\p{M}'’-]+|[^\\p{L}\\p{N}\\p{M}'’\\s-])\\s*|\\s+");

    private WordDiff() {}

    /**
     * The words of two paragraphs: neighbours that fare alike in one stretch.
     *
     * @param form what of a word counts
     */
    static List<Change> of(Stretch from, Stretch to, UnaryOperator<String> form) {
        List<String> source = words(from.text());
        List<String> target = words(to.text());
        int[] sourceStarts = starts(source, from.start());
        int[] targetStarts = starts(target, to.start());
        List<Change> changes = new ArrayList<>();
        Sequences.align(
                source.stream().map(form).toList(),
                target.stream().map(form).toList(),
                (left, right) ->
                        changes.add(Change.same(stretch(from, sourceStarts, left), stretch(to, targetStarts, right))),
                (left, right) -> {
                    if (!left.isEmpty()) {
                        changes.add(Change.removed(stretch(from, sourceStarts, left)));
                    }
                    if (!right.isEmpty()) {
                        changes.add(Change.added(stretch(to, targetStarts, right)));
                    }
                });
        return List.copyOf(changes);
    }

    /** How alike two paragraphs are, from 0 to 1: words in common, counted twice, over all words (Dice). */
    static double likeness(String from, String to) {
        List<String> source = words(from);
        List<String> target = words(to);
        Map<String, Integer> counts = new HashMap<>();
        source.forEach(word -> counts.merge(word.strip(), 1, Integer::sum));
        int common = 0;
        for (String word : target) {
            Integer left = counts.computeIfPresent(word.strip(), (key, count) -> count - 1);
            common += left != null && left >= 0 ? 1 : 0;
        }
        return source.isEmpty() && target.isEmpty() ? 1 : 2.0 * common / (source.size() + target.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static int[] starts(List<String> words, int first) {
        int[] starts = new int[words.size() + 1];
        starts[0] = first;
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length();
        }
        return starts;
    }

    private static Stretch stretch(Stretch paragraph, int[] starts, Range range) {
        int start = starts[range.start()];
        int end = starts[range.end()];
        String text = paragraph.text().substring(start - paragraph.start(), end - paragraph.start());
        return new Stretch(start, end, text);
    }
}
