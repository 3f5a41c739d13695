package io.wireloom.query.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Cuts a text at the edges of what lies on it. Layers may overlap in any way: the pieces that come out never do, and together they
 * are the text itself, so that a template can escape each of them.
 */
final class Layers {

    private Layers() {}

    /**
     * Something that lies on a stretch of text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param what it is
     */
    record Layer<T>(int start, int end, T what) {}

    /**
     * A stretch on which the same layers lie throughout.
     *
     * @param text what stands there, not escaped
     * @param on what lies on it, in the order given
     * @param beginning those that begin here
     */
    record Piece<T>(String text, List<T> on, List<T> beginning) {}

    /**
     * The pieces of {@code text} from {@code start} to {@code end}.
     *
     * @param layers in any order; what lies outside the stretch is left out
     */
    static <T> List<Piece<T>> cut(String text, int start, int end, List<Layer<T>> layers) {
        List<Layer<T>> within = layers.stream()
                .map(layer -> clip(text, start, end, layer))
                .filter(layer -> layer.start() < layer.end())
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        within.stream().flatMap(layer -> Stream.of(layer.start(), layer.end())).forEach(cuts::add);
        List<Piece<T>> pieces = new ArrayList<>();
        Integer from = cuts.pollFirst();
        for (Integer to : cuts) {
            pieces.add(piece(text, from, to, within));
            from = to;
        }
        return pieces;
    }

    private static <T> Piece<T> piece(String text, int from, int to, List<Layer<T>> layers) {
        List<Layer<T>> covering = layers.stream()
                .filter(layer -> layer.start() <= from && layer.end() >= to)
                .toList();
        return new Piece<>(
                text.substring(from, to),
                covering.stream().map(Layer::what).toList(),
                covering.stream()
                        .filter(layer -> layer.start() == from)
                        .map(Layer::what)
                        .toList());
    }

    /** The layer within the stretch, moved outward where it would cut a character that takes two units. */
    private static <T> Layer<T> clip(String text, int start, int end, Layer<T> layer) {
        int from = Math.max(start, layer.start());
        int to = Math.min(end, layer.end());
        return new Layer<>(
                splits(text, from) && from > start ? from - 1 : from,
                splits(text, to) && to < end ? to + 1 : to,
                layer.what());
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
