package io.wireloom.extract.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table of tests beside its class: a row on each line, its columns parted by tabs; lines that begin with # say what follows. */
final class TableFile {

    private TableFile() {}

    /** The columns of each row. */
    static Stream<String[]> rows(String name) {
        try (var in = TableFile.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
