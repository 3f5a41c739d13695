package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.Targets;
import io.wireloom.bench.copies.stress.StressScore.Detail;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Rate;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.CopyLink;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Makes the set, has it read and prints how. */
public final class StressSection {

    private final PrintWriter out;
    private final boolean misses;

    /**
     * @param misses whether every wrong pair is printed
     */
    public StressSection(PrintWriter out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    /**
     * Makes a set, prints how it is read and adds its targets.
     *
     * @param size stories for each way to copy
     */
    public void run(Line line, long seed, int size, Targets targets) {
        StressSet set = StressSet.generate(seed, size);
        StressReading reading = StressReading.of(set, line);
        StressScore score = StressScore.of(set, reading);
        if (misses) {
            misses(set, reading, score);
        }
        copies(score);
        relations(score);
        apart(score);
        for (Kind kind : Kind.values()) {
            target(score, kind, targets);
        }
        score.relations()
                .forEach((relation, rate) -> targets.add(
                        "stress set, read as " + named(relation) + ": precision and recall",
                        shown(rate),
                        ">= 0.97 each",
                        "",
                        Math.min(rate.precision(), rate.recall()) >= 0.97));
        Detail strongest = score.details().getOrDefault(Kind.STRONG_SPIN, Detail.NONE);
        targets.atLeast(
                "stress set, strongest spins read as rewrite",
                (double) strongest.relation() / Math.max(1, strongest.pairs()),
                Kind.STRONG_SPIN.target(),
                "");
    }

    private static String named(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static void target(StressScore score, Kind kind, Targets targets) {
        Rate rate = score.service().of(kind);
        Rate minHash = score.minHash().of(kind);
        Rate simHash = score.simHash().of(kind);
        if (kind.copy()) {
            targets.add(
                    "stress set, " + kind.label() + ": precision and recall",
                    shown(rate),
                    String.format(Locale.ROOT, ">= %.2f each", kind.target()),
                    "MinHash " + shown(minHash) + "; SimHash " + shown(simHash),
                    Math.min(rate.precision(), rate.recall()) >= kind.target());
        } else {
            targets.atLeast(
                    "stress set, " + kind.label() + ": kept apart",
                    rate.recall(),
                    kind.target(),
                    String.format(Locale.ROOT, "MinHash %.3f; SimHash %.3f", minHash.recall(), simHash.recall()));
        }
    }

    private static String shown(Rate rate) {
        return String.format(Locale.ROOT, "%.3f %.3f", rate.precision(), rate.recall());
    }

    private void copies(StressScore score) {
        Table found = new Table(
                "stress set: copies", "pairs", "candidates", "precision", "recall", "MinHash P", "R", "SimHash P", "R");
        Table read = new Table(
                "stress set: of the copies found",
                "relation",
                "direction",
                "origin",
                "passages cover",
                "spurious",
                "marked as spun");
        for (Kind kind : kinds(true)) {
            Detail detail = score.details().getOrDefault(kind, Detail.NONE);
            found.row(
                    kind.label(),
                    detail.pairs(),
                    share(detail.compared(), detail.pairs()),
                    score.service().of(kind).precision(),
                    score.service().of(kind).recall(),
                    score.minHash().of(kind).precision(),
                    score.minHash().of(kind).recall(),
                    score.simHash().of(kind).precision(),
                    score.simHash().of(kind).recall());
            read.row(
                    kind.label(),
                    share(detail.relation(), detail.found()),
                    share(detail.direction(), detail.found()),
                    share(detail.origin(), detail.found()),
                    detail.extent().covered(),
                    detail.extent().spurious(),
                    share(detail.marked(), detail.found()));
        }
        found.print(out);
        read.print(out);
    }

    private void relations(StressScore score) {
        Table relations = new Table(
                "stress set: by relation, strongest spins left out", "precision", "recall", "F1", "gold", "system");
        score.relations().forEach((relation, rate) -> relations.rate(named(relation), rate));
        relations.print(out);
        new Table("stress set: spins", "precision", "recall", "F1", "gold", "system")
                .rate("marked as spun", score.marked())
                .print(out);
    }

    private void apart(StressScore score) {
        Table apart = new Table("stress set: no copies", "pairs", "kept apart", "MinHash", "SimHash");
        for (Kind kind : kinds(false)) {
            apart.row(
                    kind.label(),
                    score.details().getOrDefault(kind, Detail.NONE).pairs(),
                    score.service().of(kind).recall(),
                    score.minHash().of(kind).recall(),
                    score.simHash().of(kind).recall());
        }
        apart.row("links between unrelated articles", score.service().wrong().size());
        apart.print(out);
    }

    private void misses(StressSet set, StressReading reading, StressScore score) {
        for (Planted pair : set.planted()) {
            CopyLink link = reading.link(pair);
            boolean right =
                    link == null ? !pair.kind().copy() : pair.kind().admitted().contains(link.relation());
            if (!right) {
                out.printf(
                        "STRESS  %s: %s %s read as %s%s%n",
                        pair.kind().label(),
                        pair.original(),
                        pair.copy(),
                        link == null ? "none" : link.relation(),
                        link == null ? "" : " (containment " + link.containment() + ")");
            }
        }
        score.service().wrong().stream()
                .map(TreeSet::new)
                .map(TreeSet::toString)
                .sorted()
                .forEach(pair -> out.printf("STRESS  unrelated: %s%n", pair));
        reading.spun().stream()
                .filter(id -> set.planted().stream()
                        .noneMatch(pair -> pair.kind().spin() && pair.copy().equals(id)))
                .sorted()
                .forEach(id -> out.printf("STRESS  marked as spun: %s%n", id));
        out.println();
        out.flush();
    }

    private static List<Kind> kinds(boolean copies) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.copy() == copies)
                .toList();
    }

    private static Double share(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
