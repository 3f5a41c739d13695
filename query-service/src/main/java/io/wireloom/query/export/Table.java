package io.wireloom.query.export;

import io.wireloom.query.articles.ArticleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Columns that another project made known, in its order; a column that Wireloom knows nothing for stays empty. A line is made when an
 * incident is stored; what its articles say is filled in when it is read, since they change without it.
 */
final class Table {

    /** Stands in a line for what the articles say. */
    private static final char GAP = '\u001a';

    private final List<String> columns;
    private final List<Function<Facts, String>> cells = new ArrayList<>();
    private final List<Function<List<ArticleSummary>, String>> gaps = new ArrayList<>();
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
     * @param known how the cells are made that the incident fills, by column
     * @param cited how those are made that its articles fill, by column
     * @throws IllegalArgumentException when a column is known that the file does not name
     */
    Table(
            String file,
            Form form,
            Map<String, Function<Facts, Object>> known,
            Map<String, Function<List<ArticleSummary>, Object>> cited) {
        this.form = form;
        columns = Crosswalk.lines(file).stream().map(line -> line.get(0)).toList();
        Set<String> strange = new TreeSet<>(known.keySet());
        strange.addAll(cited.keySet());
        columns.forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(file + " has no column " + strange);
        }
        for (String column : columns) {
            Function<List<ArticleSummary>, Object> gap = cited.get(column);
            if (gap == null) {
                Function<Facts, Object> cell = known.getOrDefault(column, facts -> null);
                cells.add(facts -> form.cell(cell.apply(facts)).replace(GAP, ' '));
            } else {
                cells.add(facts -> String.valueOf(GAP));
                gaps.add(articles -> form.cell(gap.apply(articles)));
            }
        }
    }

    String header() {
        return String.join(form.separator, columns) + form.end;
    }

    /** The line of an incident, with gaps for what its articles say. */
    String line(Facts facts) {
        StringBuilder line = new StringBuilder();
        for (Function<Facts, String> cell : cells) {
            line.append(line.isEmpty() ? "" : form.separator).append(cell.apply(facts));
        }
        return line.append(form.end).toString();
    }

    /**
     * A line whose gaps are filled.
     *
     * @param articles the articles that tell it, as far as they are known, in order of publication
     */
    String filled(String line, List<ArticleSummary> articles) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Function<List<ArticleSummary>, String> gap : gaps) {
            int at = line.indexOf(GAP, from);
            filled.append(line, from, at).append(gap.apply(articles));
            from = at + 1;
        }
        return filled.append(line, from, line.length()).toString();
    }
}
