package io.wireloom.bench.templates;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scores of the systems that took part in 1992: a table with the columns test, system and, for each field, {@code <field>_F1}. */
final class Systems {

    private final Map<String, List<List<String>>> rows = new TreeMap<>();
    private final List<String> heads;

    private Systems(List<String> heads) {
        this.heads = heads;
    }

    /**
     * Reads the table.
     *
     * @throws BadInputException when it has not these columns
     */
    static Systems read(Path file) {
        List<String> lines = JsonLines.text(file).lines().toList();
        Systems systems = new Systems(
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split("\t")));
        for (Field field : Field.values()) {
            if (!systems.heads.contains(column(field))) {
                throw new BadInputException(file + " has no column " + column(field));
            }
        }
        lines.stream().skip(1).map(line -> Arrays.asList(line.split("\t"))).forEach(row -> systems.rows
                .computeIfAbsent(row.get(0), test -> new ArrayList<>())
                .add(row));
        return systems;
    }

    /** The table names the first field's columns without the field. */
    private static String column(Field field) {
        return field == Field.RELEVANCE ? "F1" : field.label() + "_F1";
    }

    /** The tests they were measured in. */
    List<String> tests() {
        return List.copyOf(rows.keySet());
    }

    double best(String test, Field field) {
        List<Double> scores = scores(test, field);
        return scores.get(scores.size() - 1);
    }

    double median(String test, Field field) {
        List<Double> scores = scores(test, field);
        int half = scores.size() / 2;
        return scores.size() % 2 == 1 ? scores.get(half) : (scores.get(half - 1) + scores.get(half)) / 2;
    }

    private List<Double> scores(String test, Field field) {
        int column = heads.indexOf(column(field));
        return rows.get(test).stream()
                .map(row -> Double.valueOf(row.get(column)))
                .sorted()
                .toList();
    }
}
