package io.wireloom.bench.dates;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run dates}: publication times, with basis and zone, against those expected. */
@Command(
        name = "dates",
        description = "Measures publication times read from the copy alone, without what a sender says beside it.",
        mixinStandardHelpOptions = true)
public final class DatesCommand implements Callable<Integer> {

    private static final String SHIPPED = "/dates/sample-copy.jsonl";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(names = "--docs", paramLabel = "FOLDER", description = "Where the documents lie; else the sample copy.")
    private Path docs;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "JSON lines of {file, published, basis, zone}; needed with --docs.")
    private Path expected;

    @Override
    public Integer call() {
        if ((docs == null) != (expected == null)) {
            throw new BadInputException("--docs and --expected go together");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<JsonNode> rows = expected == null ? JsonLines.resource(SHIPPED) : JsonLines.read(expected);
        Path folder = docs == null ? sampleCopy.folder() : docs;
        Line line = new Line();
        int right = 0;
        List<String> misses = new ArrayList<>();
        for (JsonNode row : rows) {
            String file = row.path("file").asText();
            Article article =
                    line.article(new Document(file, JsonLines.text(folder.resolve(file)), null, "bench", file));
            String wanted = wanted(row);
            String found = found(article);
            right += wanted.equals(found) ? 1 : 0;
            if (!wanted.equals(found)) {
                misses.add(file + ": " + found + " instead of " + wanted);
            }
        }
        new Table("publication times, basis and zone", "right", "of")
                .row(docs == null ? "sample copy" : docs.getFileName(), right, rows.size())
                .print(out);
        misses.forEach(out::println);
        return 0;
    }

    private static String wanted(JsonNode row) {
        return words(
                row.path("published").asText(null),
                row.path("basis").asText(),
                row.path("zone").asText(null));
    }

    private static String found(Article article) {
        return words(
                Objects.toString(article.publishedAt(), null),
                article.publishedBasis().name().toLowerCase(Locale.ROOT),
                article.zone());
    }

    private static String words(String published, String basis, String zone) {
        return (published == null ? "no time" : published) + " (" + basis + ", "
                + (zone == null ? "no zone" : "zone " + zone) + ")";
    }
}
