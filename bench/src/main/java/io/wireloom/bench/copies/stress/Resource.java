package io.wireloom.bench.copies.stress;

import io.wireloom.bench.corpus.JsonLines;
import java.util.List;

/** The tables that the set is made of: one entry a line, comments after {@code #}. */
final class Resource {

    private static final String FOLDER = "/copies/stress/";

    private Resource() {}

    /** The lines of a table, without its comments. */
    static List<String> lines(String name) {
        return JsonLines.resourceText(FOLDER + name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The cells of each line. */
    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\t"))).toList();
    }
}
