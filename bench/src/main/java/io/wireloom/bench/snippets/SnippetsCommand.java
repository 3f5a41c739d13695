package io.wireloom.bench.snippets;

import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Claim;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run snippets}: classes of short texts by their claims, against those that annotators gave. */
@Command(
        name = "snippets",
        description = "Extracts the claims of short texts and scores the class they give each text.",
        mixinStandardHelpOptions = true)
public final class SnippetsCommand implements Callable<Integer> {

    private static final double TARGET = .70;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SnippetFile file;

    @Option(names = "--misses", description = "Lists the texts whose class is wrong, with their claims.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ClassRates rates = new ClassRates();
        List<String> wrong = new ArrayList<>();
        Line line = new Line();
        for (Snippet snippet : file.read("label")) {
            List<Claim> claims = line.claims(line.article(snippet.document())).claims();
            String found = SnippetClass.of(claims);
            rates.add(snippet.label(), found);
            if (!found.equals(snippet.label())) {
                wrong.add(snippet.label() + " not " + found + " | " + snippet.id() + " " + told(claims) + " | "
                        + snippet.text());
            }
        }
        print(out, rates);
        if (misses) {
            wrong.stream().sorted().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, ClassRates rates) {
        Table table = new Table("class", "precision", "recall", "F1", "gold", "system");
        rates.rates().forEach(table::rate);
        table.print(out);
        Set<String> all = rates.rates().keySet();
        new Table("weighted F1", "value", "target", "best trained", "zero-shot", "snippets")
                .row("classes that claims map to", mapped(rates), TARGET, null, null, rates.gold(SnippetClass.mapped()))
                .row(
                        "the 25 of ACLED (subtask 1)",
                        rates.weightedF1(SnippetClass.ofAcled()),
                        TARGET,
                        .839,
                        .74,
                        rates.gold(SnippetClass.ofAcled()))
                .row("whole file (subtask 3)", rates.weightedF1(all), null, .771, null, rates.gold(all))
                .print(out);
    }

    private static double mapped(ClassRates rates) {
        return rates.weightedF1(SnippetClass.mapped());
    }

    /** The claims in short: type, subtype and words. */
    private static String told(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.event().type()
                        + (claim.event().subtype() == null
                                ? ""
                                : "/" + claim.event().subtype()) + " \""
                        + claim.event().text() + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
