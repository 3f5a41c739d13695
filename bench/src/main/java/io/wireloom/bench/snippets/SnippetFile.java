package io.wireloom.bench.snippets;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that name the short texts to read. */
public final class SnippetFile {

    @Option(
            names = "--docs",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines with id, text, the label (\"label\" or \"event\") and, for --split, split.")
    private Path docs;

    @Option(names = "--split", paramLabel = "NAME", description = "Only texts of this split; else all.")
    private String split;

    /** The texts, with the label that stands in a field. */
    List<Snippet> read(String labelField) {
        return Snippet.read(docs, labelField, split);
    }
}
