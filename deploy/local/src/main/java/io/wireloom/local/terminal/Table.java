package io.wireloom.local.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A table of plain text: columns as wide as their widest cell, columns of numbers to the right, long cells cut. */
public final class Table {

    private static final Pattern NUMBER = Pattern.compile("[\\d.,]*");
    private static final String GAP = "  ";

    private final List<String> head;
    private final int widestCell;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param widestCell characters after which a cell is cut
     * @param head the columns' names
     */
    public Table(int widestCell, String... head) {
        this.widestCell = widestCell;
        this.head = List.of(head);
    }

    /** Adds a row; a null cell is empty. */
    public Table row(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + head.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(this::cell).toList());
        return this;
    }

    /** The lines to print, the head first; a table without rows has its head only. */
    public List<String> lines() {
        int columns = head.size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] =
                    rows.stream().mapToInt(row -> width(row.get(at))).reduce(width(head.get(column)), Math::max);
            numbers[column] = !rows.isEmpty()
                    && rows.stream().allMatch(row -> NUMBER.matcher(row.get(at)).matches());
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths, numbers));
        rows.forEach(row -> lines.add(line(row, widths, numbers)));
        return lines;
    }

    private String cell(Object value) {
        String text =
                value == null ? "" : value.toString().replaceAll("\\s+", " ").strip();
        return width(text) <= widestCell ? text : text.substring(0, text.offsetByCodePoints(0, widestCell - 1)) + "…";
    }

    private static String line(List<String> cells, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(numbers[column] ? padding + cell : cell + padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
