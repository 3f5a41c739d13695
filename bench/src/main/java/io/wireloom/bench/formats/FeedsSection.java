package io.wireloom.bench.formats;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Feeds against the values that a published test suite expects of them. */
record FeedsSection(Ingest ingest) implements Section {

    @Override
    public int run(Path fixtures, PrintWriter out) {
        if (!Files.exists(fixtures.resolve("expected_feeds.jsonl"))) {
            return 0;
        }
        int[] crashes = new int[1];
        FeedExpectations.Result result = new FeedExpectations(fixtures, document -> {
                    Outcome outcome = ingest.take(document);
                    crashes[0] += outcome.crash() == null ? 0 : 1;
                    return outcome;
                })
                .run();
        new Table("feeds", "files", "values met", "of", "files with an entry lost")
                .row(
                        "",
                        result.files(),
                        result.met(),
                        result.expected(),
                        result.lost().size())
                .print(out);
        result.misses().forEach(miss -> out.println("  " + miss));
        result.lost().forEach(lost -> out.println("  lost: " + lost));
        out.println();
        return crashes[0];
    }
}
