package io.wireloom.query.desk;

import io.wireloom.query.desk.Layers.Layer;
import io.wireloom.query.desk.Layers.Piece;
import java.util.ArrayList;
import java.util.List;

/** Puts claims and notes on the words they stand on. */
public final class Highlighter {

    private Highlighter() {}

    /** As {@link #segments(String, int, int, List, List)}, without notes. */
    public static List<Segment> segments(String text, int start, int end, List<Mark> marks) {
        return segments(text, start, end, marks, List.of());
    }

    /**
     * The segments of {@code text} from {@code start} to {@code end}. Together they are the text itself.
     *
     * @param marks in any order; what lies outside the stretch is left out
     * @param notes likewise
     */
    public static List<Segment> segments(String text, int start, int end, List<Mark> marks, List<Note> notes) {
        List<Layer<Object>> layers = new ArrayList<>();
        marks.forEach(mark -> layers.add(new Layer<>(mark.start(), mark.end(), mark)));
        notes.forEach(note -> layers.add(new Layer<>(note.start(), note.end(), note)));
        return Layers.cut(text, start, end, layers).stream()
                .map(Highlighter::segment)
                .toList();
    }

    private static Segment segment(Piece<Object> piece) {
        List<Mark> marks = of(Mark.class, piece.on());
        return new Segment(
                piece.text(),
                marks.stream().map(Mark::claimId).distinct().toList(),
                marks.stream().anyMatch(Mark::detail),
                of(Mark.class, piece.beginning()).stream()
                        .filter(mark -> !mark.detail())
                        .map(Mark::claimId)
                        .distinct()
                        .toList(),
                of(Note.class, piece.on()));
    }

    private static <T> List<T> of(Class<T> kind, List<Object> layers) {
        return layers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
