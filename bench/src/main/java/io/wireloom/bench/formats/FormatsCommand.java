package io.wireloom.bench.formats;

import io.wireloom.bench.BadInputException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run formats}: what the readers of wire formats make of fixtures. */
@Command(
        name = "formats",
        description = "Runs fixtures of wire formats through unpacking and normalising and counts the values met.",
        mixinStandardHelpOptions = true)
public final class FormatsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--formats",
            description = "Directory of fixtures with what is expected of them; those shipped when left out.")
    private Path fixtures;

    @Override
    public Integer call() {
        Path directory = fixtures == null ? shipped() : fixtures;
        if (!Files.isDirectory(directory)) {
            throw new BadInputException(directory + " is no directory");
        }
        PrintWriter out = spec.commandLine().getOut();
        Ingest ingest = new Ingest();
        List<Section> sections = List.of(
                new AgencySection(ingest),
                new NinjsSection(ingest),
                new ExamplesSection(ingest),
                new FeedsSection(ingest));
        int crashes = 0;
        for (Section section : sections) {
            crashes += section.run(directory, out);
        }
        out.println("crashes: " + crashes);
        out.flush();
        return 0;
    }

    private static Path shipped() {
        URL url = FormatsCommand.class.getResource("/formats");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new BadInputException("the shipped fixtures are read from a directory of classes; give --formats", e);
        }
    }
}
