package io.wireloom.bench.recasing;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.SampleCopy;
import io.wireloom.bench.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run recasing}: how many words of copy put in capitals come back as they were printed. */
@Command(
        name = "recasing",
        description = "Puts texts in capitals, recases them and counts the words that are printed as before.",
        mixinStandardHelpOptions = true)
public final class RecasingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SampleCopy sampleCopy;

    @Option(
            names = "--docs-jsonl",
            paramLabel = "FILE",
            description = "English documents, one JSON object a line with \"id\" and \"text\"; else the sample copy.")
    private Path file;

    @Override
    public Integer call() {
        List<Document> documents = file == null ? sampleCopy.documents() : Documents.jsonLines(file, "id");
        WordCount count = new WordCount();
        documents.stream()
                .filter(document ->
                        document.fileName() == null || document.fileName().endsWith(".txt"))
                .forEach(document -> count.add(document.body()));
        new Table("words of " + count.texts() + " texts", "count", "printed as before")
                .row("all", count.all(), count.allRight())
                .row("not at the start of a sentence", count.inner(), count.innerRight())
                .print(spec.commandLine().getOut());
        return 0;
    }
}
