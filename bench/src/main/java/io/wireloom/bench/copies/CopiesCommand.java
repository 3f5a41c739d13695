package io.wireloom.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run copies}: copy detection against labelled pairs and known rewrites. */
@Command(
        name = "copies",
        description = "Compares documents with the dedupe-service's logic and with plain methods.",
        mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {

    /** Two documents share no text when at most this share of the shorter one's 5-grams stands in the other. */
    private static final double NO_SHARED_TEXT = 0.01;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(names = "--pairs", paramLabel = "FILE", description = "Labelled pairs: id1, id2, relation.")
    private Path pairs;

    @Option(names = "--docs-jsonl", arity = "1..*", paramLabel = "FILE", description = "The documents, as JSON lines.")
    private List<Path> docs = List.of();

    @Option(names = "--rewrites", paramLabel = "FILE", description = "Rewrites: id, orig_id, rewrite.")
    private Path rewrites;

    @Option(names = "--sample", paramLabel = "N", description = "Pairs without shared text to try (${DEFAULT-VALUE}).")
    private int sample = 5000;

    @Option(names = "--misses", description = "Lists the pairs whose verdict is wrong.")
    private boolean misses;

    @Override
    public Integer call() {
        if (docs.isEmpty() && (pairs != null || rewrites != null)) {
            throw new BadInputException("--pairs and --rewrites need the documents they are about: give --docs-jsonl");
        }
        PrintWriter out = spec.commandLine().getOut();
        Library library = new Library(new Line(), documents());
        if (docs.isEmpty() || pairs != null) {
            pairs(out, library);
        }
        if (rewrites != null) {
            rewrites(out, library);
        }
        unrelated(out, library);
        return 0;
    }

    private List<Document> documents() {
        if (docs.isEmpty()) {
            return sampleCopy.documents();
        }
        List<Document> documents = new ArrayList<>();
        docs.forEach(file -> documents.addAll(Documents.jsonLines(file, "id")));
        return documents;
    }

    private void pairs(PrintWriter out, Library library) {
        List<LabelledPair> labelled = pairs == null
                ? SamplePairs.of(sampleCopy.folder(), library)
                : JsonLines.read(pairs).stream().map(LabelledPair::of).toList();
        List<PairScore.Verdict> verdicts =
                labelled.stream().map(pair -> PairScore.verdict(library, pair)).toList();
        PairScore score = PairScore.of(verdicts);
        new Table("copy against no copy", "precision", "recall", "F1", "gold", "system")
                .rate("dedupe-service", score.copy())
                .rate(String.format("5-gram containment >= %.2f (best)", score.threshold()), score.baseline())
                .print(out);
        kinds(out, score);
        if (misses) {
            verdicts.stream()
                    .filter(verdict -> !verdict.pair().kind().equals(verdict.kind()))
                    .forEach(verdict -> out.printf(
                            "WRONG  %s %s %s read as %s (5-gram containment %.2f)%n",
                            verdict.pair().first(),
                            verdict.pair().second(),
                            verdict.pair().relation(),
                            verdict.kind(),
                            verdict.containment()));
            out.flush();
        }
    }

    private static void kinds(PrintWriter out, PairScore score) {
        TreeSet<String> columns = new TreeSet<>();
        score.kinds().values().forEach(of -> columns.addAll(of.keySet()));
        List<String> heads = new ArrayList<>(columns);
        heads.add(0, "label, read as");
        Table table = new Table(heads.toArray(String[]::new));
        score.kinds().forEach((label, of) -> {
            List<Object> row = new ArrayList<>(List.of(label));
            columns.forEach(kind -> row.add(of.getOrDefault(kind, 0)));
            table.row(row.toArray());
        });
        table.print(out);
        new Table("figure", "value")
                .row("accuracy over the kinds", score.accuracy())
                .print(out);
    }

    private void rewrites(PrintWriter out, Library library) {
        List<JsonNode> lines = JsonLines.read(rewrites);
        RewriteScore score = RewriteScore.of(library, lines);
        double all = Math.max(1, score.rewrites());
        new Table("rewrites: the original is found", "share", "of")
                .row("dedupe-service, as the top link", score.first() / all, score.rewrites())
                .row("dedupe-service, as a link", score.linked() / all, score.rewrites())
                .row("term vectors, as the nearest", score.terms() / all, score.rewrites())
                .row("5-gram Jaccard >= 0.5", score.shingles() / all, score.rewrites())
                .print(out);
    }

    private void unrelated(PrintWriter out, Library library) {
        List<Library.Entry> all = library.all();
        Random random = new Random(1);
        int tried = 0;
        int linked = 0;
        for (int i = 0; i < sample && all.size() > 1; i++) {
            Library.Entry one = all.get(random.nextInt(all.size()));
            Library.Entry other = all.get(random.nextInt(all.size()));
            boolean two = !one.document().id().equals(other.document().id());
            if (two && one.shingles().containment(other.shingles()) <= NO_SHARED_TEXT) {
                tried++;
                boolean link = library.link(one, other).isPresent();
                linked += link ? 1 : 0;
                if (link && misses) {
                    out.println("FALSE  " + one.document().id() + " "
                            + other.document().id());
                }
            }
        }
        new Table("pairs that share no text", "value")
                .row("tried", tried)
                .row("linked", linked)
                .row("share linked", tried == 0 ? 0.0 : (double) linked / tried)
                .print(out);
    }
}
