package io.wireloom.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with a desk's table. */
final class TableCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d+)?");
    private static final String NONE = "-";
    private static final double MOST_DEGREES = 180;

    private final LexiconTable table;
    private final List<Set<String>> closed;
    private final List<LexiconProblem> problems = new ArrayList<>();

    private TableCheck(LexiconTable table, List<List<String>> builtIn) {
        this.table = table;
        List<Set<String>> words = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            boolean closes = table.columns().get(at) == ColumnKind.CLOSED
                    || table.columns().get(at) == ColumnKind.CLOSED_FLAGS;
            words.add(
                    closes
                            ? builtIn.stream()
                                    .flatMap(row -> words(table.columns().get(at), row.get(at)))
                                    .collect(Collectors.toCollection(TreeSet::new))
                            : Set.of());
        }
        this.closed = words;
    }

    /**
     * @param text the desk's file
     * @param builtIn the built-in rows of the same table, whose words in closed columns are the ones allowed
     */
    static List<LexiconProblem> problems(LexiconTable table, String text, List<List<String>> builtIn) {
        TableCheck check = new TableCheck(table, builtIn);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (Tsv.says(lines.get(i))) {
                check.row(i + 1, Tsv.columns(lines.get(i)));
            }
        }
        return check.problems;
    }

    private void row(int line, List<String> row) {
        int columns = table.columns().size();
        if (row.size() != columns) {
            problem(line, "has " + row.size() + " columns parted by tabs; " + columns + " are expected");
            return;
        }
        for (int column = 0; column < columns; column++) {
            String value = row.get(column);
            String wrong = wrong(table.columns().get(column), value, closed.get(column));
            if (!wrong.isEmpty()) {
                problem(line, "column " + (column + 1) + " is \"" + value + "\"; " + wrong + " is expected");
            }
        }
    }

    private void problem(int line, String message) {
        problems.add(new LexiconProblem(table.fileName(), line, message));
    }

    /** What is expected instead of a value; empty when it will do. */
    private static String wrong(ColumnKind kind, String value, Set<String> allowed) {
        return switch (kind) {
            case OPTIONAL -> "";
            case TEXT -> expected(!value.isBlank() && !value.equals(NONE), "a text");
            case ID -> expected(ID.matcher(value).matches(), "an id of lower-case letters, digits and hyphens");
            case COUNTRY ->
                expected(
                        value.isEmpty() || value.equals(NONE) || COUNTRIES.contains(value),
                        "a two-letter ISO 3166-1 code in capitals or - for none");
            case DEGREES -> expected(degrees(value), "a number of degrees");
            case PHRASES -> expected(phrases(value), "one or more phrases parted by |");
            case CLOSED, CLOSED_FLAGS ->
                expected(
                        words(kind, value).allMatch(allowed::contains),
                        (kind == ColumnKind.CLOSED ? "one of " : "a list of ") + String.join(", ", allowed));
        };
    }

    private static String expected(boolean right, String what) {
        return right ? "" : what;
    }

    private static boolean degrees(String value) {
        return NUMBER.matcher(value).matches() && Math.abs(Double.parseDouble(value)) <= MOST_DEGREES;
    }

    private static boolean phrases(String value) {
        List<String> phrases = Arrays.asList(value.split("\\|", -1));
        return !value.equals(NONE) && phrases.stream().noneMatch(String::isBlank);
    }

    private static Stream<String> words(ColumnKind kind, String value) {
        return kind == ColumnKind.CLOSED_FLAGS ? Arrays.stream(value.split(",", -1)) : Stream.of(value);
    }
}
