package io.wireloom.bench.formats;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fixtures of agencies: the values expected of each, one by one, and those that are none of the copy's. */
final class AgencySection implements Section {

    private final Ingest ingest;
    private final Map<String, int[]> fields = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    AgencySection(Ingest ingest) {
        this.ingest = ingest;
    }

    @Override
    public int run(Path fixtures, PrintWriter out) {
        Path expected = fixtures.resolve("expected_agency.jsonl");
        if (!Files.exists(expected)) {
            return 0;
        }
        int crashes = 0;
        for (JsonNode row : JsonLines.read(expected)) {
            String name = row.path("fixture").asText();
            Outcome outcome =
                    ingest.take(fixtures.resolve("raw/superdesk_fixtures").resolve(name), null);
            crashes += outcome.crash() == null ? 0 : 1;
            String copy = copy(fixtures.resolve("raw/superdesk_fixtures").resolve(name));
            row.path("expected").forEach(pair -> score(name, pair, outcome, copy));
        }
        print(out);
        return crashes + others(fixtures, out);
    }

    private void score(String name, JsonNode pair, Outcome outcome, String copy) {
        Expectation expectation = new Expectation(pair.path(0).asText(), pair.path(1));
        String shown = name + ": " + expectation.shown();
        int[] tally = fields.computeIfAbsent(expectation.field(), key -> new int[3]);
        if (outcome.articles().stream().anyMatch(expectation::met)) {
            tally[0]++;
            tally[1]++;
        } else if (expectation.foreign(copy) != null) {
            tally[2]++;
            foreign.add(shown + ": " + expectation.foreign(copy));
        } else {
            tally[1]++;
            misses.add(shown + (outcome.accepted() ? "" : " (" + outcome.reason() + ")"));
        }
    }

    private static String copy(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file, e);
        }
    }

    private void print(PrintWriter out) {
        Table table = new Table("field", "met", "expected", "not of the copy");
        int[] sum = new int[3];
        fields.forEach((field, tally) -> {
            table.row(field, tally[0], tally[1], tally[2]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += tally[i];
            }
        });
        table.row("all", sum[0], sum[1], sum[2]).print(out);
        misses.forEach(miss -> out.println("  missed: " + miss));
        foreign.forEach(value -> out.println("  not of the copy: " + value));
        out.println();
    }

    /** The fixtures of which nothing is expected but that they are read or refused. */
    private int others(Path fixtures, PrintWriter out) {
        int crashes = 0;
        int read = 0;
        List<Path> files = ExamplesSection.files(fixtures.resolve("raw/superdesk_fixtures"), "");
        for (Path file : files) {
            Outcome outcome = ingest.take(file, null);
            crashes += outcome.crash() == null ? 0 : 1;
            read += outcome.articles().isEmpty() ? 0 : 1;
            if (!outcome.refusals().isEmpty() || outcome.crash() != null) {
                out.println("  refused: " + file.getFileName() + ": " + outcome.reason());
            }
        }
        out.println("  fixtures that gave articles: " + read + " of " + files.size());
        out.println();
        return crashes;
    }
}
