package io.wireloom.bench.geoparsing;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.report.Table;
import io.wireloom.extract.claims.Knowledge;
import io.wireloom.extract.places.Gazetteer;
import io.wireloom.extract.places.Mention;
import io.wireloom.extract.places.PlaceResolver;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run geoparsing}: place names found and resolved, against corpora with located toponyms. */
@Command(
        name = "geoparsing",
        description = "Resolves marked place names and finds them itself, against where annotators say they are.",
        mixinStandardHelpOptions = true)
public final class GeoparsingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--docs",
            required = true,
            paramLabel = "FILE",
            description = "JSON lines of id, corpus, split, text and toponyms.")
    private Path docs;

    @Option(names = "--corpus", split = ",", paramLabel = "NAME", description = "Only these corpora; else all.")
    private Set<String> corpora = Set.of();

    @Option(names = "--split", paramLabel = "NAME", description = "Only this split; else all that the file holds.")
    private String split;

    @Option(names = "--misses", description = "Lists the names placed wrongly, left out, or placed for no reason.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<GeoDocument> documents = documents();
        Knowledge knowledge = Knowledge.load();
        Gazetteer gazetteer = knowledge.gazetteer();
        NearestTown towns = new NearestTown(gazetteer.places());
        PlaceResolver resolver = knowledge.resolver();
        Geoparser ours = document -> resolver.resolve(
                document.text(),
                document.toponyms().stream()
                        .map(t -> Mention.in(document.text(), t.start(), t.end()))
                        .toList());
        Geoparser populous = document -> document.toponyms().stream()
                .map(t -> gazetteer.candidates(t.phrase()).stream().findFirst())
                .toList();
        Resolution resolution = new Resolution(towns);
        Map<String, ResolutionScore> scores = resolution.score(documents, ours);
        List<String> wrong = resolution.misses();
        print(out, scores, new Resolution(towns).score(documents, populous));
        new Removal(documents, gazetteer).print(out);
        new Tagging(knowledge).print(out, documents);
        if (misses) {
            wrong.forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private List<GeoDocument> documents() {
        List<GeoDocument> chosen = GeoDocument.read(docs).stream()
                .filter(document -> corpora.isEmpty() || corpora.contains(document.corpus()))
                .filter(document -> split == null || split.equals(document.split()))
                .toList();
        if (chosen.isEmpty()) {
            throw new BadInputException(docs + " holds no document of the corpora and the split asked for");
        }
        return chosen;
    }

    private static void print(
            PrintWriter out, Map<String, ResolutionScore> ours, Map<String, ResolutionScore> baseline) {
        Table table = new Table(
                "marked names resolved",
                "within 161 km of resolved",
                "of all",
                "resolved",
                "mean error km",
                "country right",
                "places",
                "unlocated left",
                "unlocated");
        ours.forEach((corpus, score) -> row(table, corpus, score));
        baseline.forEach((corpus, score) -> row(table, corpus + ", the most populous", score));
        table.row("target", 0.88, "", "", "", "", "", 0.60, "")
                .row("mordecai3 on LGL, as published", 0.827, "", "", 304, 0.979, "", 0.377, "")
                .print(out);
    }

    private static void row(Table table, String name, ResolutionScore score) {
        table.row(
                name,
                score.nearOfResolved(),
                score.nearOfAll(),
                score.resolved(),
                Math.round(score.meanErrorKm()),
                score.rightCountry(),
                score.places(),
                score.leftUnresolved(),
                score.unknown());
    }
}
