package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    private SampleCopy sampleCopy;

    @Option(names = "--gold", arity = "1..*", paramLabel = "FILE", description = "Gold claims, JSON lines.")
    private List<Path> gold = List.of();

    @Option(names = "--docs", arity = "1..*", paramLabel = "ID=FILE", description = "Documents as files.")
    private List<String> docs = List.of();

    @Option(
            names = "--docs-jsonl",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Documents as JSON lines with text and, where known, date and source.")
    private List<Path> docsJsonl = List.of();

    @Option(names = "--id-field", paramLabel = "FIELD", description = "Field of the document's id (${DEFAULT-VALUE}).")
    private String idField = "id";

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Names of one body, separated by tabs, a line each.")
    private Path aliases;

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
        List<GoldClaim> claims = gold();
        Map<String, Document> documents = documents();
        Map<String, String> texts = new HashMap<>();
        documents.forEach((id, document) -> texts.put(id, document.body()));
        Set<String> wanted = claims.stream().map(GoldClaim::doc).collect(Collectors.toSet());
        documents.keySet().retainAll(wanted);
        List<SystemClaim> found = system == null ? extracted(documents) : given();
        Score score = Scorer.score(aliases(), claims, texts, found);
        print(out, score, wanted.size());
        if (misses) {
            new Misses(score).print(out);
            ungrounded.forEach(fault -> out.println("UNGROUNDED " + fault));
        }
        out.flush();
        return 0;
    }

    private List<GoldClaim> gold() {
        List<JsonNode> lines = new ArrayList<>();
        if (gold.isEmpty()) {
            lines.addAll(JsonLines.resource("/gold/sample-copy.jsonl"));
        } else {
            if (docs.isEmpty() && docsJsonl.isEmpty()) {
                throw new BadInputException("--gold needs the documents it is about: give --docs or --docs-jsonl");
            }
            gold.forEach(file -> lines.addAll(JsonLines.read(file)));
        }
        return lines.stream().map(GoldClaim::of).toList();
    }

    private Map<String, Document> documents() {
        List<Document> documents = new ArrayList<>(Documents.files(docs));
        docsJsonl.forEach(file -> documents.addAll(Documents.jsonLines(file, idField)));
        if (documents.isEmpty()) {
            documents.addAll(sampleCopy.documents());
        }
        Map<String, Document> byId = new LinkedHashMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        return byId;
    }

    private Aliases aliases() {
        if (aliases != null) {
            return new Aliases(JsonLines.text(aliases).lines().toList());
        }
        return new Aliases(
                gold.isEmpty()
                        ? JsonLines.resourceText("/gold/aliases.tsv").lines().toList()
                        : List.of());
    }

    private List<SystemClaim> given() {
        return JsonLines.read(system).stream()
                .map(line -> SystemClaim.of(line.path("doc").asText(), line))
                .toList();
    }

    private List<SystemClaim> extracted(Map<String, Document> documents) {
        Line line = new Line();
        List<SystemClaim> found = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        documents.forEach((id, document) -> {
            Article article = line.article(document);
            for (Claim claim : line.claims(article).claims()) {
                Grounding.faults(claim, article.text()).forEach(fault -> ungrounded.add(id + " " + fault));
                ObjectNode json = (ObjectNode) MessageCodec.read(MessageCodec.write(claim), JsonNode.class);
                written.append(json.put("doc", id)).append('\n');
                found.add(SystemClaim.of(id, json));
            }
        });
        if (writeSystem != null) {
            try {
                Files.writeString(writeSystem, written);
            } catch (IOException e) {
                throw new BadInputException("cannot write " + writeSystem, e);
            }
        }
        return found;
    }

    private void print(PrintWriter out, Score score, int documents) {
        Table table = new Table("", "precision", "recall", "F1", "gold", "system");
        table.rate("claims, core", score.core()).rate("claims, all types", score.all());
        score.slots().forEach((slot, rate) -> table.rate("slot " + slot.name().toLowerCase(Locale.ROOT), rate));
        table.print(out);
        Table figures = new Table("figure", "value")
                .row("core claim F1", score.core().f1())
                .row("mean slot F1", score.meanSlotF1())
                .row("documents", documents)
                .row("claims placed nowhere in their document", score.unplaced());
        if (system == null) {
            figures.row("values whose span does not hold them", ungrounded.size());
        }
        figures.print(out);
    }
}
