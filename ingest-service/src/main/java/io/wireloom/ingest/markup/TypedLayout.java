package io.wireloom.ingest.markup;

/**
 * Tells text whose lines and indents carry meaning, typed into one paragraph of markup as agencies of the teletype age do, from
 * text that is merely laid out in the source.
 */
final class TypedLayout {

    /** A single line at the margin may be an accident among indented ones. */
    private static final int FEWEST_FLUSH = 2;

    private TypedLayout() {}

    /**
     * Whether lines that start at the margin stand beside lines that are indented, or beside blank ones: a source that is indented
     * for looks has them all alike.
     */
    static boolean shows(String text) {
        String[] lines = text.strip().split("\r?\n", -1);
        int flush = 0;
        int indented = 0;
        int blank = 0;
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                blank++;
            } else if (lines[i].startsWith("  ") || lines[i].startsWith("\t")) {
                indented++;
            } else {
                flush++;
            }
        }
        return indented > 0 ? flush >= FEWEST_FLUSH : flush > 0 && blank > 0;
    }
}
