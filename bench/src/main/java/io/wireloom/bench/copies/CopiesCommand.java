package io.wireloom.bench.copies;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.StressSection;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.corpus.SampleCopy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run copies}: every target of copy detection, each beside plain methods. */
@Command(
        name = "copies",
        description =
                "Compares documents with the dedupe-service's logic and with plain methods; ends with a table of all targets.",
        mixinStandardHelpOptions = true)
public final class CopiesCommand implements Callable<Integer> {

    private static final String SAMPLE_COPY = "/copies/sample-copy.expected";
    private static final String SEEDS = "/copies/seeds.expected";

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

    @Option(
            names = "--seeds",
            paramLabel = "FOLDER",
            description = "A few texts of which everything is known; without it the sample copy.")
    private Path seeds;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description =
                    "What is known of them: lines \"copy FILE RELATION FILE\", \"either FILE FILE\", \"spun FILE\".")
    private Path expected;

    @Option(names = "--no-stress", description = "Leaves out the generated stress set.")
    private boolean noStress;

    @Option(names = "--stress-seed", paramLabel = "N", description = "Seed of the stress set (${DEFAULT-VALUE}).")
    private long stressSeed = 5;

    @Option(
            names = "--stress-size",
            paramLabel = "N",
            description = "Stories of the stress set for each way to copy (${DEFAULT-VALUE}).")
    private int stressSize = 40;

    @Option(
            names = "--stored",
            paramLabel = "N[,N...]",
            description =
                    "Measures speed and size of the index too, with so many articles stored, on a database of its own.")
    private String stored;

    @Option(names = "--misses", description = "Lists what is read wrongly.")
    private boolean misses;

    @Override
    public Integer call() throws SQLException {
        if (docs.isEmpty() && (pairs != null || rewrites != null)) {
            throw new BadInputException("--pairs and --rewrites need the documents they are about: give --docs-jsonl");
        }
        if (stressSize < 1) {
            throw new BadInputException("--stress-size is at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        Targets targets = new Targets();
        Line line = new Line();
        labelled(out, line, targets);
        expected(out, line, targets);
        if (noStress) {
            targets.unmeasured("stress set", "by kind", "leave --no-stress out");
        } else {
            progress("making and reading the stress set of seed " + stressSeed);
            new StressSection(out, misses).run(line, stressSeed, stressSize, targets);
        }
        if (stored == null) {
            SpeedSection.unmeasured(targets);
        } else {
            progress("measuring the index");
            new SpeedSection(out).run(stored, targets);
        }
        targets.print(out);
        return 0;
    }

    private void labelled(PrintWriter out, Line line, Targets targets) {
        List<Document> documents = documents();
        progress("reading " + documents.size() + " documents");
        Library library = new Library(line, documents);
        if (rewrites != null) {
            progress("looking for the originals of rewrites");
            new RewriteSection(out).run(library, JsonLines.read(rewrites), targets);
        } else {
            targets.unmeasured(
                    "rewrites: the original is the top link", ">= 0.970", "give --rewrites and --docs-jsonl");
        }
        List<LabelledPair> labelled = labelled(library);
        if (!labelled.isEmpty()) {
            new PairSection(out, misses).run(library, labelled, targets);
        }
        Set<Set<String>> related = labelled.stream()
                .filter(LabelledPair::isCopy)
                .map(pair -> Set.of(pair.first(), pair.second()))
                .collect(Collectors.toCollection(HashSet::new));
        if (docs.isEmpty()) {
            related.addAll(shipped(SAMPLE_COPY, documents).either());
        }
        new UnrelatedSection(out, misses).run(library, related, sample, targets);
        if (!docs.isEmpty()) {
            new SpinSection(out, misses)
                    .written(
                            library.all().stream()
                                    .map(entry -> entry.text().article())
                                    .toList(),
                            targets);
        }
    }

    private List<LabelledPair> labelled(Library library) {
        if (pairs != null) {
            return JsonLines.read(pairs).stream().map(LabelledPair::of).toList();
        }
        return docs.isEmpty() ? SamplePairs.of(sampleCopy.folder(), library) : List.of();
    }

    private List<Document> documents() {
        if (docs.isEmpty()) {
            return sampleCopy.documents();
        }
        List<Document> documents = new ArrayList<>();
        docs.forEach(file -> documents.addAll(Documents.jsonLines(file, "id")));
        return documents;
    }

    private void expected(PrintWriter out, Line line, Targets targets) {
        List<Document> documents = seeds == null ? sampleCopy.documents() : Documents.folder(seeds);
        Expectations expectations = expected == null
                ? shipped(seeds == null ? SAMPLE_COPY : SEEDS, documents)
                : Expectations.parse(JsonLines.text(expected), expected.toString(), ids(documents));
        new ExpectedSection(out)
                .run(seeds == null ? "sample copy" : "seeds", new Library(line, documents), expectations, targets);
    }

    private static Expectations shipped(String resource, List<Document> documents) {
        return Expectations.parse(JsonLines.resourceText(resource), resource, ids(documents));
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    private void progress(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what + " ...");
        err.flush();
    }
}
