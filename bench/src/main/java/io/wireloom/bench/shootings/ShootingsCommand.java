package io.wireloom.bench.shootings;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run shootings}: killed, wounded, city and shooter of an article on a shooting. */
@Command(
        name = "shootings",
        description = "Scores the killed, the wounded, the city and the shooter that an article tells.",
        mixinStandardHelpOptions = true)
public final class ShootingsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--docs", required = true, arity = "1..*", paramLabel = "FILE", description = "Tagged articles, JSON lines.")
    private List<Path> docs;

    @Option(names = "--misses", description = "Lists the articles that are read wrongly.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<GoldShooting> gold = docs.stream().flatMap(f -> JsonLines.read(f).stream()).map(GoldShooting::of).toList();
        Line line = new Line();
        City cities = new City(line.knowledge().gazetteer());
        int[] right = new int[4];
        int[] all = new int[4];
        StringBuilder wrong = new StringBuilder();
        for (GoldShooting shooting : gold) {
            Article article = line.article(Document.of(shooting.id(), shooting.copy()));
            List<Claim> claims = line.claims(article).claims();
            Totals totals = new Totals(article, claims);
            check(shooting, "killed", shooting.killed(), totals.killed(), 0, right, all, wrong);
            check(shooting, "wounded", shooting.wounded(), totals.wounded(), 1, right, all, wrong);
            if (!shooting.city().isEmpty()) {
                String city = cities.of(article);
                all[2]++;
                boolean ok = city.equalsIgnoreCase(shooting.city());
                right[2] += ok ? 1 : 0;
                if (!ok) {
                    wrong.append("WRONG city ").append(shooting.id()).append(" gold ").append(shooting.city()).append(" given ").append(city).append(" | ").append(shooting.title()).append('\n');
                }
            }
        }
        new Table(gold.size() + " articles", "right", "of", "accuracy")
                .row("killed", right[0], all[0], (double) right[0] / all[0])
                .row("wounded", right[1], all[1], (double) right[1] / all[1])
                .row("city", right[2], all[2], (double) right[2] / all[2])
                .print(out);
        if (misses) {
            out.print(wrong);
        }
        out.flush();
        return 0;
    }

    private static void check(GoldShooting s, String what, Integer gold, int given, int i, int[] right, int[] all, StringBuilder wrong) {
        if (gold == null) {
            return;
        }
        all[i]++;
        if (gold == given) {
            right[i]++;
        } else {
            wrong.append("WRONG ").append(what).append(' ').append(s.id()).append(" gold ").append(gold).append(" given ").append(given).append(" | ").append(s.title()).append('\n');
        }
    }
}
