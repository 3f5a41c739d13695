package io.wireloom.bench.stories;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which sets of articles to group into stories. */
public final class StoriesOptions {

    @Option(names = "--ecbplus", paramLabel = "FILE", description = "ECB+ as JSON lines: also measures stories.")
    private Path ecbPlus;

    @Option(
            names = "--wikinews",
            paramLabel = "FILE",
            description = "The Wikinews clusters as JSON lines: also measures stories.")
    private Path wikinews;

    @Option(
            names = "--count-words",
            paramLabel = "FILE",
            split = ",",
            description =
                    "Instead: prints the table of document frequencies that stories weigh words by, over these texts.")
    private List<Path> texts = List.of();

    /** Prints the table of document frequencies when it is asked for; whether it was. */
    public boolean countWords(PrintWriter out) {
        if (!texts.isEmpty()) {
            WordFrequencies.print(texts, out);
        }
        return !texts.isEmpty();
    }

    /**
     * Measures the sets that were given.
     *
     * @param misses whether to list stories that were merged or split
     */
    public void measure(PrintWriter out, boolean misses) {
        if (ecbPlus != null || wikinews != null) {
            new StoriesSection(out, misses).print(ecbPlus, wikinews);
        }
    }
}
