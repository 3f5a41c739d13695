package io.wireloom.bench.templates;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Rate;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run templates}: what whole documents say, against the templates of MUC-4. */
@Command(
        name = "templates",
        description = "Scores per-document fields (type, date, country, who is blamed, victims …) against MUC-4's templates.",
        mixinStandardHelpOptions = true)
public final class TemplatesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--docs", required = true, paramLabel = "FILE", description = "Documents, JSON lines: id, text, dateline.iso.")
    private Path docs;

    @Option(names = "--gold", required = true, paramLabel = "FILE", description = "Templates, JSON lines.")
    private Path gold;

    @Option(names = "--set", split = ",", paramLabel = "SET", description = "Only these parts of the corpus (all that are there).")
    private List<String> sets = List.of();

    @Option(names = "--systems", paramLabel = "FILE", description = "Scores of the systems of 1992, for reference.")
    private Path systems;

    @Option(names = "--misses", description = "Lists what is missing and what is too much.")
    private boolean misses;

    @Override
    public Integer call() {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        JsonLines.read(docs).forEach(line -> documents.put(line.path("id").asText(), line));
        Systems reference = systems == null ? null : Systems.read(systems);
        Line line = new Line();
        Projection projection = new Projection(line.knowledge());
        FieldScores scores = new FieldScores();
        int count = 0;
        for (JsonNode row : JsonLines.read(gold)) {
            GoldDocument wanted = GoldDocument.of(row);
            if (sets.isEmpty() || sets.contains(wanted.set())) {
                JsonNode document = documents.get(wanted.id());
                if (document == null) {
                    throw new BadInputException(docs + " has no document " + wanted.id());
                }
                Message message = Message.of(document);
                Article article = line.article(message.document());
                scores.add(wanted, projection.fields(message, article, line.claims(article).claims()));
                count++;
            }
        }
        print(spec.commandLine().getOut(), scores, reference, count);
        return 0;
    }

    private void print(PrintWriter out, FieldScores scores, Systems reference, int count) {
        List<String> heads = new ArrayList<>(List.of(count + " documents", "precision", "recall", "F1", "gold", "given"));
        List<String> tests = reference == null ? List.of() : reference.tests();
        tests.forEach(test -> heads.addAll(List.of(test + " median", test + " best")));
        Table table = new Table(heads.toArray(String[]::new));
        for (Field field : Field.values()) {
            Rate rate = scores.rate(field);
            List<Object> row = new ArrayList<>(
                    List.of(field.label(), rate.precision(), rate.recall(), rate.f1(), rate.gold(), rate.system()));
            tests.forEach(test -> {
                row.add(reference.median(test, field));
                row.add(reference.best(test, field));
            });
            table.row(row.toArray());
        }
        table.print(out);
        if (misses) {
            scores.misses().stream()
                    .sorted(Comparator.comparing(FieldScores.Miss::field))
                    .forEach(miss -> out.println((miss.missing() ? "MISSED " : "EXTRA  ")
                            + miss.field().label() + " " + miss.document() + " " + miss.value()));
        }
        out.flush();
    }
}
