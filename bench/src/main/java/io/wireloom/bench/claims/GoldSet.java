package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.SampleCopy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which gold claims are measured on and which documents they are about; without them, the shipped ones. */
public final class GoldSet {

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

    private List<GoldClaim> claims;
    private Map<String, Document> documents;

    /** The shipped gold claims, about the sample copy in {@code folder}. */
    static GoldSet shipped(Path folder) {
        GoldSet set = new GoldSet();
        set.sampleCopy = SampleCopy.at(folder);
        return set;
    }

    /** The gold claims. */
    List<GoldClaim> claims() {
        if (claims == null) {
            claims = read();
        }
        return claims;
    }

    private List<GoldClaim> read() {
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

    /** The documents that gold claims are about, by id. */
    public Map<String, Document> annotated() {
        Set<String> wanted = claims().stream().map(GoldClaim::doc).collect(Collectors.toSet());
        Map<String, Document> annotated = new LinkedHashMap<>(documents());
        annotated.keySet().retainAll(wanted);
        return annotated;
    }

    private Map<String, Document> documents() {
        if (documents == null) {
            List<Document> read = new ArrayList<>(Documents.files(docs));
            docsJsonl.forEach(file -> read.addAll(Documents.jsonLines(file, idField)));
            if (read.isEmpty()) {
                read.addAll(sampleCopy.documents());
            }
            documents = new LinkedHashMap<>();
            read.forEach(document -> documents.put(document.id(), document));
        }
        return documents;
    }

    /** The text of each document by id. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        documents().forEach((id, document) -> texts.put(id, document.body()));
        return texts;
    }

    Aliases aliases() {
        if (aliases != null) {
            return new Aliases(JsonLines.text(aliases).lines().toList());
        }
        return new Aliases(
                gold.isEmpty()
                        ? JsonLines.resourceText("/gold/aliases.tsv").lines().toList()
                        : List.of());
    }
}
