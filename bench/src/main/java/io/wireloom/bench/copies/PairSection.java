package io.wireloom.bench.copies;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Labelled pairs: copy against no copy, and the kinds. */
final class PairSection {

    private static final double COPY_F1 = 0.95;
    private static final double KINDS = 0.85;

    private final PrintWriter out;
    private final boolean misses;

    PairSection(PrintWriter out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    void run(Library library, List<LabelledPair> labelled, Targets targets) {
        List<PairScore.Verdict> verdicts =
                labelled.stream().map(pair -> PairScore.verdict(library, pair)).toList();
        PairScore score = PairScore.of(verdicts);
        new Table("copy against no copy", "precision", "recall", "F1", "gold", "system")
                .rate("dedupe-service", score.copy())
                .rate(String.format("5-gram containment >= %.2f (best)", score.threshold()), score.baseline())
                .print(out);
        kinds(score);
        if (misses) {
            misses(verdicts);
        }
        String reference = String.format(
                Locale.ROOT,
                "5-gram containment, best threshold: %.3f",
                score.baseline().f1());
        targets.atLeast(
                "labelled pairs: F1 of copy against no copy", score.copy().f1(), COPY_F1, reference);
        targets.atLeast("labelled pairs: accuracy over the kinds", score.accuracy(), KINDS, "");
    }

    private void misses(List<PairScore.Verdict> verdicts) {
        verdicts.stream()
                .filter(verdict -> !verdict.pair().kind().equals(verdict.kind()))
                .forEach(verdict -> out.printf(
                        "WRONG  %s %s %s read as %s (5-gram containment %.2f)%n",
                        verdict.pair().first(),
                        verdict.pair().second(),
                        verdict.pair().relation(),
                        verdict.kind(),
                        verdict.containment()));
        out.flush();
    }

    private void kinds(PairScore score) {
        TreeSet<String> columns = new TreeSet<>();
        score.kinds().values().forEach(of -> columns.addAll(of.keySet()));
        List<String> heads = new ArrayList<>(columns);
        heads.add(0, "label, read as");
        Table table = new Table(heads.toArray(String[]::new));
        score.kinds().forEach((label, of) -> {
            List<Object> row = new ArrayList<>(List.of(label));
            columns.forEach(kind -> row.add(of.getOrDefault(kind, 0)));
            table.row(row.toArray());
        });
        table.print(out);
        new Table("figure", "value")
                .row("accuracy over the kinds", score.accuracy())
                .row(
                        "direction right, of " + score.direction().gold() + " copies found whose direction is told",
                        score.direction().recall())
                .print(out);
    }
}
