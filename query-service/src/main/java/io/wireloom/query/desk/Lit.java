package io.wireloom.query.desk;

import io.wireloom.query.search.Highlight;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that was searched.
 *
 * @param text what stands there, not escaped
 * @param lit whether it is what was searched for
 */
public record Lit(String text, boolean lit) {

    /** The stretches of a highlight; together they are its text. */
    public static List<Lit> of(Highlight highlight) {
        List<Lit> parts = new ArrayList<>();
        int at = 0;
        for (Highlight.Range range : highlight.ranges()) {
            add(parts, highlight.text().substring(at, range.start()), false);
            add(parts, highlight.text().substring(range.start(), range.end()), true);
            at = range.end();
        }
        add(parts, highlight.text().substring(at), false);
        return parts;
    }

    /**
     * A text with what was found in it.
     *
     * @param field the field of the highlight that is this text's
     * @param text shown as it is when nothing was found in it
     * @param highlights of the whole row; null when no words were searched for
     */
    public static List<Lit> of(String field, String text, List<Highlight> highlights) {
        return highlights == null
                ? List.of(new Lit(text, false))
                : highlights.stream()
                        .filter(highlight -> highlight.field().equals(field))
                        .findFirst()
                        .map(Lit::of)
                        .orElseGet(() -> List.of(new Lit(text, false)));
    }

    private static void add(List<Lit> parts, String text, boolean lit) {
        if (!text.isEmpty()) {
            parts.add(new Lit(text, lit));
        }
    }
}
