package io.wireloom.ingest.markup;

/**
 * Tells text whose lines and indents carry meaning, typed into one paragraph of markup as agencies of the teletype age do, from
 * text that is merely laid out in the source.
 */
final class TypedLayout {

    private TypedLayout() {}

    /**
     * Whether blank lines, or lines both with and without an indent, stand between the first line and the last: a source that is
     * indented for looks has them all alike.
     */
    static boolean shows(String text) {
        String[] lines = text.strip().split("\r?\n", -1);
        boolean flush = false;
        boolean indented = false;
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                return true;
            }
            boolean starts = lines[i].startsWith("  ") || lines[i].startsWith("\t");
            indented |= starts;
            flush |= !starts;
        }
        return flush && indented;
    }
}
