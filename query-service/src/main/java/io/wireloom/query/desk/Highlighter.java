package io.wireloom.query.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Cuts a text at the edges of the marks on it. Marks may overlap in any way: the segments that come out never do, and together they
 * are the text itself, so that a template can escape each of them.
 */
public final class Highlighter {

    private Highlighter() {}

    /**
     * The segments of {@code text} from {@code start} to {@code end}.
     *
     * @param marks in any order; what lies outside the stretch is left out
     */
    public static List<Segment> segments(String text, int start, int end, List<Mark> marks) {
        List<Mark> within = marks.stream()
                .map(mark -> clip(text, start, end, mark))
                .filter(mark -> mark.start() < mark.end())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        within.stream().flatMap(mark -> Stream.of(mark.start(), mark.end())).forEach(cuts::add);
        List<Segment> segments = new ArrayList<>();
        Integer from = cuts.pollFirst();
        for (Integer to : cuts) {
            segments.add(segment(text, from, to, within));
            from = to;
        }
        return segments;
    }

    private static Segment segment(String text, int from, int to, List<Mark> marks) {
        List<Mark> covering = marks.stream()
                .filter(mark -> mark.start() <= from && mark.end() >= to)
                .toList();
        return new Segment(
                text.substring(from, to),
                covering.stream().map(Mark::claimId).distinct().toList(),
                covering.stream().anyMatch(Mark::detail),
                covering.stream()
                        .filter(mark -> !mark.detail() && mark.start() == from)
                        .map(Mark::claimId)
                        .distinct()
                        .toList());
    }

    /** The mark within the stretch, moved outward where it would cut a character that takes two units. */
    private static Mark clip(String text, int start, int end, Mark mark) {
        int from = Math.max(start, mark.start());
        int to = Math.min(end, mark.end());
        return new Mark(
                splits(text, from) && from > start ? from - 1 : from,
                splits(text, to) && to < end ? to + 1 : to,
                mark.claimId(),
                mark.detail());
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
