package io.wireloom.bench.extraction;

import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run extraction}: every measure of extraction, each by its own command, over one folder of evaluation data. */
@Command(
        name = "extraction",
        description = {
            "Runs every measure of extraction, each by its own command, and prints their tables one after another.",
            "Without --data and --gold it measures what the shipped data allows: claims and speed."
        },
        mixinStandardHelpOptions = true)
public final class ExtractionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Third-party sets, a folder each: polnear, muc34, shootings_rlie, geoparsing, case2021_task2, fakes_syria.")
    private Path data;

    @Option(
            names = "--gold",
            paramLabel = "FOLDER",
            description =
                    "Gold claims (*.jsonl) and aliases.tsv; the claims of articles of fakes_syria and of --texts.")
    private Path gold;

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            description =
                    "Plain texts that gold claims are about; a file's name up to the first \"_\" is the document's id.")
    private Path texts;

    @Option(names = "--corenlp", paramLabel = "FOLDER", description = "Jars of CoreNLP, to compare the speed with.")
    private Path corenlp;

    @Option(names = "--misses", description = "Lists what each measure counts as wrong.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int worst = 0;
        for (Measure measure : measures()) {
            out.println();
            out.println("== " + measure.title());
            List<Path> missing = measure.missing();
            if (!missing.isEmpty()) {
                out.println("not measured: no " + missing.get(0));
                continue;
            }
            out.println("bench/run " + String.join(" ", measure.arguments()));
            out.flush();
            worst = Math.max(
                    worst,
                    spec.parent().commandLine().execute(measure.arguments().toArray(String[]::new)));
        }
        out.flush();
        return worst;
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        measures.add(claims());
        if (data != null) {
            measures.addAll(thirdParty());
        }
        Stream<Measure> all = misses ? measures.stream().map(m -> m.with("--misses")) : measures.stream();
        Measure speed = Measure.of("Speed", "speed");
        return Stream.concat(all, Stream.of(corenlp == null ? speed : speed.with("--corenlp", corenlp.toString())))
                .toList();
    }

    private Measure claims() {
        Measure claims = Measure.of("Claims", "claims");
        if (gold == null) {
            return claims;
        }
        claims = claims.reading("--gold", goldFiles());
        if (texts != null) {
            claims = claims.with("--docs").with(documents());
        }
        if (data != null) {
            claims = claims.reading("--docs-jsonl", data.resolve("fakes_syria/docs.jsonl"))
                    .with("--id-field", "unit_id");
        }
        return claims.reading("--aliases", gold.resolve("aliases.tsv"));
    }

    private List<Measure> thirdParty() {
        Path muc = data.resolve("muc34");
        Path shootings = data.resolve("shootings_rlie");
        Path polnear = data.resolve("polnear");
        return List.of(
                Measure.of("Attributions (PolNeAR)", "attributions")
                        .reading("--docs", polnear.resolve("docs.jsonl"))
                        .reading("--gold", polnear.resolve("gold.jsonl")),
                Measure.of("Incidents of a document (MUC-4)", "templates")
                        .reading("--docs", muc.resolve("docs.jsonl"))
                        .reading("--gold", muc.resolve("gold.jsonl"))
                        .reading("--systems", muc.resolve("systems_1992_doclevel_rescored.tsv")),
                Measure.of("Shootings", "shootings").reading("--docs", files(shootings, "*.jsonl")),
                Measure.of("Places (geoparsing)", "geoparsing")
                        .reading("--docs", data.resolve("geoparsing/docs.jsonl")),
                Measure.of("Kinds of events (CASE-2021)", "snippets")
                        .reading("--docs", data.resolve("case2021_task2/docs.jsonl")));
    }

    /** Gold claims, as opposed to pairs of copies. */
    private Path[] goldFiles() {
        return Stream.of(files(gold, "*.jsonl"))
                .filter(file -> !file.getFileName().toString().startsWith("copies"))
                .toArray(Path[]::new);
    }

    private String[] documents() {
        return Stream.of(files(texts, "*.txt"))
                .map(file -> file.getFileName().toString().replaceFirst("[_.].*", "") + "=" + file)
                .toArray(String[]::new);
    }

    private static Path[] files(Path folder, String pattern) {
        List<Path> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new BadInputException("cannot list " + folder + ": " + e.getMessage(), e);
        }
        return found.stream().sorted().toArray(Path[]::new);
    }
}
