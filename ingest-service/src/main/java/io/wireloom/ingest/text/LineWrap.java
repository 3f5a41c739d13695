package io.wireloom.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** Undoes hard wrapping: lines broken at a fixed width, paragraphs set apart by blank lines or by indents. */
final class LineWrap {

    private static final int WIDEST = 100;
    private static final int FEWEST_WRAPPED = 4;

    private LineWrap() {}

    static String[] unwrap(String[] lines) {
        int widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, line.strip().length());
        }
        return widest <= WIDEST && wrapped(lines, widest) ? join(lines) : lines;
    }

    /** Whether most lines that are followed by another of their block are nearly full and do not end a sentence. */
    private static boolean wrapped(String[] lines, int widest) {
        int followed = 0;
        int full = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || lines[i + 1].isBlank()) {
                continue;
            }
            followed++;
            if (line.length() >= widest * 0.7) {
                full++;
                open += LineShape.endsSentence(line) ? 0 : 1;
            }
        }
        return full >= FEWEST_WRAPPED && full >= followed * 0.6 && open >= full * 0.6;
    }

    private static String[] join(String[] lines) {
        List<String> joined = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            boolean starts = line.isBlank() || Character.isWhitespace(line.charAt(0));
            if (starts && !paragraph.isEmpty()) {
                joined.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (line.isBlank()) {
                joined.add("");
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        if (!paragraph.isEmpty()) {
            joined.add(paragraph.toString());
        }
        return joined.toArray(String[]::new);
    }
}
