package io.wireloom.bench.shootings;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run shootings}: killed, wounded and city of an article on a shooting. */
@Command(
        name = "shootings",
        description = "Scores the killed, the wounded and the city that an article on a shooting tells.",
        mixinStandardHelpOptions = true)
public final class ShootingsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--docs",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Tagged articles, JSON lines: id, title, text, killed, wounded, city.")
    private List<Path> docs;

    @Option(names = "--misses", description = "Lists what is read wrongly.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<GoldShooting> articles = docs.stream()
                .flatMap(file -> JsonLines.read(file).stream())
                .map(GoldShooting::of)
                .toList();
        Line line = new Line();
        City cities = new City(line.knowledge().gazetteer());
        Accuracy accuracy = new Accuracy();
        for (GoldShooting gold : articles) {
            Article article = line.article(Document.of(gold.id(), gold.copy()));
            Totals totals = new Totals(article, line.claims(article).claims());
            accuracy.count(gold, "killed", gold.killed(), totals.killed());
            accuracy.count(gold, "wounded", gold.wounded(), totals.wounded());
            String city = gold.city().isEmpty() ? null : gold.city().toLowerCase(Locale.ROOT);
            accuracy.count(gold, "city", city, cities.of(article));
        }
        accuracy.table(articles.size()).print(out);
        if (misses) {
            accuracy.misses().forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
