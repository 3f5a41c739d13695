package io.wireloom.bench.claims;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run claims}: extraction against gold claims. */
@Command(
        name = "claims",
        description = "Puts documents through the normaliser and the extractor and scores their claims against gold.",
        mixinStandardHelpOptions = true)
public final class ClaimsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GoldSet goldSet;

    @Option(
            names = "--system",
            paramLabel = "FILE",
            description = "Scores these claims (JSON lines, the API's shape plus \"doc\") instead of extracting.")
    private Path system;

    @Option(names = "--write-system", paramLabel = "FILE", description = "Writes the extracted claims there.")
    private Path writeSystem;

    @Option(names = "--misses", description = "Lists what was missed, what is extra, and which slots differ.")
    private boolean misses;

    private final List<String> ungrounded = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Document> documents = goldSet.annotated();
        List<SystemClaim> found = system == null ? extracted(documents) : given();
        Score score = Scorer.score(goldSet.aliases(), goldSet.claims(), goldSet.texts(), found);
        print(out, score, documents.size());
        if (misses) {
            new Misses(score).print(out);
            ungrounded.forEach(fault -> out.println("UNGROUNDED " + fault));
        }
        out.flush();
        return 0;
    }

    private List<SystemClaim> given() {
        return JsonLines.read(system).stream()
                .map(line -> SystemClaim.of(line.path("doc").asText(), line))
                .toList();
    }

    private List<SystemClaim> extracted(Map<String, Document> documents) {
        Extracted extracted = Extracted.of(new Line(), documents);
        ungrounded.addAll(extracted.ungrounded());
        if (writeSystem != null) {
            try {
                Files.writeString(writeSystem, extracted.jsonLines());
            } catch (IOException e) {
                throw new BadInputException("cannot write " + writeSystem, e);
            }
        }
        return extracted.claims();
    }

    private void print(PrintWriter out, Score score, int documents) {
        Table table = new Table("", "precision", "recall", "F1", "gold", "system");
        table.rate("claims, core", score.core()).rate("claims, all types", score.all());
        score.slots().forEach((slot, rate) -> table.rate("slot " + slot.name().toLowerCase(Locale.ROOT), rate));
        table.print(out);
        Table figures = new Table("figure", "value", "target")
                .row("core claim F1", score.core().f1(), ">= 0.85")
                .row("mean slot F1", score.meanSlotF1(), ">= 0.80")
                .row("documents", documents, "")
                .row("claims placed nowhere in their document", score.unplaced(), "");
        if (system == null) {
            figures.row("values whose span does not hold them", ungrounded.size(), "0");
        }
        figures.print(out);
    }
}
