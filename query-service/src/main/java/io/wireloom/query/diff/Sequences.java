package io.wireloom.query.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.function.BiConsumer;

/** Aligns two sequences: what stands in both, in order, and what stands between. */
final class Sequences {

    /** Time grows with length times number of differences; two sequences longer than this together differ as a whole. */
    private static final int LONGEST = 4_000;

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
        while (tail < shorter - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
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
        int atSource = fromMiddle.start;
        int atTarget = toMiddle.start;
        for (AbstractDelta<String> delta : DiffUtils.diff(source, target, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            Range removed = range(fromMiddle.start + delta.getSource().getPosition(), delta.getSource().size());
            Range added = range(toMiddle.start + delta.getTarget().getPosition(), delta.getTarget().size());
            call(same, new Range(atSource, removed.start), new Range(atTarget, added.start));
            call(other, removed, added);
            atSource = removed.end;
            atTarget = added.end;
        }
        call(same, new Range(atSource, fromMiddle.end), new Range(atTarget, toMiddle.end));
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
