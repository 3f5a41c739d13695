package io.wireloom.query.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in the form in which the database searches it, with the way back: case and words as they stand, accents taken off. The
 * database puts {@link #OPEN} and {@link #CLOSE} around what it finds.
 */
public final class Findable {

    /** Stands before words that were found; a character that no text has a meaning for (Unicode private use). */
    public static final char OPEN = '\uE000';

    /** Stands after words that were found. */
    public static final char CLOSE = '\uE001';

    private final String folded;
    private final int[] places;

    private Findable(String folded, int[] places) {
        this.folded = folded;
        this.places = places;
    }

    /** The text in the form in which it is searched. */
    public static Findable of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        List<Integer> places = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String letters = plain(text.codePointAt(i));
            for (int j = 0; j < letters.length(); j++) {
                places.add(i);
            }
            folded.append(letters);
        }
        places.add(text.length());
        return new Findable(
                folded.toString(), places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** What would be read as the beginning of a mark or a tag, and swallowed, is a space. */
    private static String plain(int codePoint) {
        return switch (codePoint) {
            case OPEN, CLOSE, '<', '>' -> " ";
            default -> Names.fold(Character.toString(codePoint));
        };
    }

    /** The text without accents. */
    public String folded() {
        return folded;
    }

    /**
     * Where in the original text the words stand.
     *
     * @param marked the text without accents, with the marks; none are found in any other
     */
    public List<Highlight.Range> ranges(String marked) {
        List<Highlight.Range> ranges = new ArrayList<>();
        int at = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case OPEN -> start = at;
                case CLOSE -> ranges.add(new Highlight.Range(start, at));
                default -> at++;
            }
        }
        return at != folded.length()
                ? List.of()
                : ranges.stream()
                        .map(range -> new Highlight.Range(places[range.start()], places[range.end()]))
                        .toList();
    }
}
