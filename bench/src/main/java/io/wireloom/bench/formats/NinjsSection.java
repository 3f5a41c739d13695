package io.wireloom.bench.formats;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.report.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The IPTC's ninjs test suite, in directories named for the version: what should pass and what should fail. The sender's media
 * type states that version; how many are told right without it stands beside.
 */
final class NinjsSection implements Section {

    private static final String TYPE = "application/vnd.iptc.ninjs+json";

    private final Ingest ingest;

    NinjsSection(Ingest ingest) {
        this.ingest = ingest;
    }

    @Override
    public int run(Path fixtures, PrintWriter out) {
        Path suite = fixtures.resolve("raw/ninjs/test_suite");
        if (!Files.isDirectory(suite)) {
            return 0;
        }
        Table table = new Table(
                "ninjs", "should pass", "accepted", "should fail", "refused", "right without stating the version");
        List<String> wrong = new ArrayList<>();
        int crashes = 0;
        for (Path version : versions(suite)) {
            String name = version.getFileName().toString();
            Tally pass = tally(version.resolve("should_pass"), name, true, wrong);
            Tally fail = tally(version.resolve("should_fail"), name, false, wrong);
            crashes += pass.crashes + fail.crashes;
            table.row(name, pass.all, pass.right, fail.all, fail.right, pass.unaided + fail.unaided);
        }
        table.print(out);
        wrong.forEach(line -> out.println("  wrong: " + line));
        out.println();
        return crashes;
    }

    private Tally tally(Path directory, String version, boolean accept, List<String> wrong) {
        String stated = version.matches("\\d\\.\\d") ? TYPE + "; version=" + version : TYPE;
        int right = 0;
        int unaided = 0;
        int crashes = 0;
        List<Path> files = ExamplesSection.files(directory, ".json");
        for (Path file : files) {
            Outcome outcome = ingest.take(file, stated);
            crashes += outcome.crash() == null ? 0 : 1;
            if (outcome.accepted() == accept && outcome.crash() == null) {
                right++;
            } else {
                wrong.add(version + " " + file.getFileName() + ": " + (accept ? outcome.reason() : "accepted"));
            }
            unaided += ingest.take(file, TYPE).accepted() == accept ? 1 : 0;
        }
        return new Tally(files.size(), right, unaided, crashes);
    }

    private static List<Path> versions(Path suite) {
        try (Stream<Path> directories = Files.list(suite)) {
            return directories.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new BadInputException("cannot list " + suite, e);
        }
    }

    private record Tally(int all, int right, int unaided, int crashes) {}
}
