package io.wireloom.bench.pages;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run pages}: the ingest-service's reading of web pages beside other extractors' of the same pages. */
@Command(
        name = "pages",
        description = "Compares the bodies read out of web pages with those that a person marked.",
        mixinStandardHelpOptions = true)
public final class PagesCommand implements Callable<Integer> {

    private static final int MOST_LINES = 12;
    private static final int LONGEST = 160;
    private static final int WARM_UP = 20;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pages",
            paramLabel = "FOLDER",
            description =
                    "ground-truth.json and html/ID.html.gz, as in Scrapinghub's benchmark; else the project's own pages.")
    private Path folder;

    @Option(names = "--misses", description = "Lists the worst pages, with what is missed and what is extra.")
    private boolean misses;

    private final Wireloom wireloom = new Wireloom();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Page> pages = folder == null ? PageSet.shipped() : PageSet.in(folder);
        Map<String, Extractor> extractors = new LinkedHashMap<>();
        extractors.put(
                "Wireloom", page -> wireloom.article(page).map(Wireloom::body).orElse(""));
        extractors.put("readability4j", Extractor::readability);
        extractors.put("boilerpipe (articles)", Extractor::boilerpipe);
        Table table = new Table(pages.size() + " pages", "F1", "precision", "recall", "exact", "ms a page");
        extractors.forEach((name, extractor) -> {
            // The first pages pay for loading classes and tables.
            pages.stream().limit(WARM_UP).forEach(extractor::body);
            List<Overlap> overlaps = new ArrayList<>();
            long start = System.nanoTime();
            pages.forEach(page -> overlaps.add(Overlap.of(page.body(), extractor.body(page))));
            double millis = (System.nanoTime() - start) / 1e6 / Math.max(1, pages.size());
            PageScore score = PageScore.of(overlaps);
            table.row(name, score.f1(), score.precision(), score.recall(), score.exact(), millis);
        });
        table.print(out);
        Misreadings misreadings = new Misreadings();
        pages.forEach(page -> misreadings.look(page, wireloom.article(page)));
        misreadings.print(out, misses);
        if (misses) {
            listMisses(out, pages);
        }
        return 0;
    }

    private void listMisses(PrintWriter out, List<Page> pages) {
        Extractor ours = page -> wireloom.article(page).map(Wireloom::body).orElse("");
        Map<Page, String> bodies = new LinkedHashMap<>();
        pages.forEach(page -> bodies.put(page, ours.body(page)));
        pages.stream()
                .filter(page -> !overlap(page, bodies).exact())
                .sorted(Comparator.comparingDouble(page -> overlap(page, bodies).f1()))
                .forEach(page -> {
                    Overlap overlap = overlap(page, bodies);
                    out.printf(
                            Locale.ROOT,
                            "%.3f (precision %.3f, recall %.3f) %s %s%n",
                            overlap.f1(),
                            overlap.precision(),
                            overlap.recall(),
                            page.id(),
                            page.url());
                    Difference difference = Difference.between(page.body(), bodies.get(page));
                    list(out, "MISSED", difference.missed());
                    list(out, "EXTRA ", difference.extra());
                });
        out.flush();
    }

    private static Overlap overlap(Page page, Map<Page, String> bodies) {
        return Overlap.of(page.body(), bodies.get(page));
    }

    private static void list(PrintWriter out, String kind, List<String> lines) {
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> out.println(
                        "  " + kind + " " + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …")));
        if (lines.size() > MOST_LINES) {
            out.println("  " + kind + " … and " + (lines.size() - MOST_LINES) + " more lines");
        }
    }
}
