package io.wireloom.bench.quotations;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run quotations}: quotations across outlets, generated with planted drifts, or those of given documents. */
@Command(
        name = "quotations",
        description =
                "Reads generated articles that quote the same speeches and compares the drifts found with those planted;"
                        + " or counts the quotations that given documents share.",
        mixinStandardHelpOptions = true)
public final class QuotationsCommand implements Callable<Integer> {

    /** There are surnames for no more. */
    private static final int MOST_SPEECHES = 200;

    private static final String TARGET = ">= 0.95";

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", description = "Seed of the generated articles and of what is shown (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--speeches", description = "Speeches to generate (${DEFAULT-VALUE}).")
    private int speeches = 100;

    @Option(
            names = "--docs-jsonl",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Documents to read instead of generated ones, as JSON lines.")
    private List<Path> docs = List.of();

    @Option(names = "--id-field", description = "Field of the documents' ids (${DEFAULT-VALUE}).")
    private String idField = "id";

    @Option(
            names = "--show",
            paramLabel = "N",
            description = "Shows so many shared quotations of each drift, or misread articles.")
    private int show;

    @Override
    public Integer call() {
        if (speeches < 1 || speeches > MOST_SPEECHES || show < 0) {
            throw new BadInputException("--speeches must be 1 to " + MOST_SPEECHES + ", --show at least 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (docs.isEmpty()) {
            generated(out);
        } else {
            given(out);
        }
        return 0;
    }

    private void generated(PrintWriter out) {
        List<Telling> tellings = QuotationCorpus.generate(seed, speeches);
        List<Document> documents = tellings.stream()
                .map(telling -> new Document(telling.id(), telling.text(), telling.published(), "outlet", null))
                .toList();
        QuotationIndex index = new QuotationIndex(documents);
        DriftScore score = DriftScore.of(tellings, index);
        Table table = new Table("figure (target " + TARGET + " each)", "precision", "recall", "F1", "gold", "system")
                .rate("alignment", score.alignment());
        score.drifts().forEach((drift, rate) -> table.rate(drift.name().toLowerCase(Locale.ROOT), rate));
        table.print(out);
        if (show > 0) {
            score.misread().stream().limit(show).forEach(out::println);
        }
        Table variants = new Table("variant", "read as planted", "articles");
        score.byVariant()
                .forEach((variant, rate) ->
                        variants.row(variant.name().toLowerCase(Locale.ROOT), rate.precision(), rate.gold()));
        variants.print(out);
        samples(out, index);
    }

    private void given(PrintWriter out) {
        List<Document> documents = new ArrayList<>();
        docs.forEach(file -> documents.addAll(Documents.jsonLines(file, idField)));
        QuotationIndex index = new QuotationIndex(documents);
        long quotations = index.claims().stream()
                .mapToLong(claims -> claims.quotations().size())
                .sum();
        long spoken = index.claims().stream()
                .flatMap(claims -> claims.quotations().stream())
                .filter(quotation -> quotation.speaker() != null)
                .count();
        Table table = new Table("figure", "value")
                .row("documents", documents.size())
                .row("quotations", quotations)
                .row("with a speaker, share", quotations == 0 ? 0.0 : (double) spoken / quotations)
                .row("forms", index.forms())
                .row(
                        "pairs of forms that are one quotation",
                        index.concordance().edges().size())
                .row(
                        "articles that share quotations",
                        index.concordance().shared().size());
        byDrifts(index).forEach((drifts, list) -> table.row("shared quotations " + drifts, list.size()));
        table.print(out);
        samples(out, index);
    }

    private static Map<String, List<String>> byDrifts(QuotationIndex index) {
        Map<String, List<String>> byDrifts = new TreeMap<>();
        index.concordance()
                .shared()
                .forEach((articleId, list) -> list.forEach(
                        shared -> byDrifts.computeIfAbsent(shared.drifts().toString(), key -> new ArrayList<>())
                                .add(shown(index, articleId, shared))));
        return byDrifts;
    }

    private void samples(PrintWriter out, QuotationIndex index) {
        if (show == 0) {
            return;
        }
        Random random = new Random(seed);
        byDrifts(index).forEach((drifts, list) -> {
            List<String> some = new ArrayList<>(list);
            Collections.shuffle(some, random);
            some.stream().limit(show).forEach(sample -> out.println(drifts + " " + sample));
        });
        out.flush();
    }

    private static String shown(QuotationIndex index, String articleId, SharedQuotation shared) {
        return index.idOf(articleId) + " beside " + index.idOf(shared.of()) + "\n  " + shared.speaker() + ": "
                + line(index.text(articleId, shared.start(), shared.end())) + "\n  " + shared.ofSpeaker() + ": "
                + line(index.text(shared.of(), shared.ofStart(), shared.ofEnd()));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
