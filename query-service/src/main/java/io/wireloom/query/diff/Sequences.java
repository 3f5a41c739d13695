package io.wireloom.query.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Aligns two sequences: what stands in both, in order, and what stands between. The algorithm tells what was removed and what was
 * added at one spot apart and in either order; here they are told together.
 */
final class Sequences {

    /** Time grows with length times number of differences; two sequences longer than this together differ as a whole. */
    private static final int LONGEST = 2_000;

    private Sequences() {}

    /** Half-open bounds of a part of a sequence. */
    record Range(int start, int end) {
        boolean isEmpty() {
            return start == end;
        }
    }

    /**
     * Walks both sequences from start to end.
     *
     * @param same takes two ranges of the same length that are alike
     * @param other takes two ranges, one of which may be empty, that have nothing in common
     */
    static void align(
            List<String> from, List<String> to, BiConsumer<Range, Range> same, BiConsumer<Range, Range> other) {
        int head = 0;
        int shorter = Math.min(from.size(), to.size());
        while (head < shorter && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        Range fromMiddle = new Range(head, from.size() - tail);
        Range toMiddle = new Range(head, to.size() - tail);
        call(same, new Range(0, head), new Range(0, head));
        alignMiddle(from, fromMiddle, to, toMiddle, same, other);
        call(same, new Range(fromMiddle.end, from.size()), new Range(toMiddle.end, to.size()));
    }

    private static void alignMiddle(
            List<String> from,
            Range fromMiddle,
            List<String> to,
            Range toMiddle,
            BiConsumer<Range, Range> same,
            BiConsumer<Range, Range> other) {
        List<String> source = from.subList(fromMiddle.start, fromMiddle.end);
        List<String> target = to.subList(toMiddle.start, toMiddle.end);
        if (source.isEmpty() || target.isEmpty() || source.size() + target.size() > LONGEST) {
            call(other, fromMiddle, toMiddle);
            return;
        }
        Range removed = new Range(fromMiddle.start, fromMiddle.start);
        Range added = new Range(toMiddle.start, toMiddle.start);
        for (AbstractDelta<String> delta : DiffUtils.diff(source, target, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            Range left = range(
                    fromMiddle.start + delta.getSource().getPosition(),
                    delta.getSource().size());
            Range right = range(
                    toMiddle.start + delta.getTarget().getPosition(),
                    delta.getTarget().size());
            if (left.start == removed.end && right.start == added.end) {
                removed = new Range(removed.start, left.end);
                added = new Range(added.start, right.end);
            } else {
                call(other, removed, added);
                call(same, new Range(removed.end, left.start), new Range(added.end, right.start));
                removed = left;
                added = right;
            }
        }
        call(other, removed, added);
        call(same, new Range(removed.end, fromMiddle.end), new Range(added.end, toMiddle.end));
    }

    private static Range range(int start, int length) {
        return new Range(start, start + length);
    }

    private static void call(BiConsumer<Range, Range> callback, Range from, Range to) {
        if (!from.isEmpty() || !to.isEmpty()) {
            callback.accept(from, to);
        }
    }
}
