package io.wireloom.bench.corpus;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that says where the project's own sample copy lies, which is measured on when no other documents are given. */
public final class SampleCopy {

    @Option(
            names = "--sample-copy",
            paramLabel = "FOLDER",
            defaultValue = "${sys:wireloom.sample-copy:-deploy/local/sample-copy}",
            description = "The project's sample copy (${DEFAULT-VALUE}).")
    private Path folder;

    /** The sample copy in {@code folder}. */
    public static SampleCopy at(Path folder) {
        SampleCopy copy = new SampleCopy();
        copy.folder = folder;
        return copy;
    }

    /** Its items, in the order of its manifest, under their file names. */
    public List<Document> documents() {
        return Documents.samples(folder);
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }
}
