package io.wireloom.query.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Columns that another project made known, in its order; a column that Wireloom knows nothing for stays empty. */
final class Table {

    private final List<String> columns;
    private final List<Function<ExportRow, Object>> cells;
    private final Form form;

    /** How cells become a line. */
    enum Form {
        /** RFC 4180. */
        COMMAS(",", "\r\n") {
            @Override
            String cell(Object value) {
                return CsvRow.cell(value);
            }
        },
        /** Unquoted: what would break the line apart becomes a space. */
        TABS("\t", "\n") {
            @Override
            String cell(Object value) {
                return value == null ? "" : value.toString().replaceAll("\\p{Cntrl}+", " ");
            }
        };

        private final String separator;
        private final String end;

        Form(String separator, String end) {
            this.separator = separator;
            this.end = end;
        }

        abstract String cell(Object value);
    }

    /**
     * @param file the columns in order, with what stands in each
     * @param known how the cells are made that can be filled, by column
     * @throws IllegalArgumentException when a column is known that the file does not name
     */
    Table(String file, Form form, Map<String, Function<ExportRow, Object>> known) {
        this.form = form;
        columns = Crosswalk.lines(file).stream().map(line -> line.get(0)).toList();
        Set<String> strange = new TreeSet<>(known.keySet());
        columns.forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(file + " has no column " + strange);
        }
        cells = columns.stream()
                .map(column -> known.getOrDefault(column, row -> null))
                .toList();
    }

    String header() {
        return String.join(form.separator, columns) + form.end;
    }

    String row(ExportRow row) {
        return cells.stream().map(cell -> form.cell(cell.apply(row))).collect(Collectors.joining(form.separator))
                + form.end;
    }
}
