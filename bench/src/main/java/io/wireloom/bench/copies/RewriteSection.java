package io.wireloom.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Rewrites whose original is known. */
final class RewriteSection {

    static final double FIRST = 0.97;

    private final PrintWriter out;

    RewriteSection(PrintWriter out) {
        this.out = out;
    }

    void run(Library library, List<JsonNode> lines, Targets targets) {
        RewriteScore score = RewriteScore.of(library, lines);
        double all = Math.max(1, score.rewrites());
        new Table("rewrites: the original is found", "share", "of")
                .row("dedupe-service, as the top link", score.first() / all, score.rewrites())
                .row("dedupe-service, as a link", score.linked() / all, score.rewrites())
                .row("dedupe-service, as a candidate", score.compared() / all, score.rewrites())
                .row("term vectors, as the nearest", score.terms() / all, score.rewrites())
                .row("5-gram Jaccard >= 0.5", score.shingles() / all, score.rewrites())
                .print(out);
        String reference = String.format(
                Locale.ROOT,
                "term vectors, nearest: %.3f; 5-gram Jaccard >= 0.5: %.3f",
                score.terms() / all,
                score.shingles() / all);
        targets.atLeast("rewrites: the original is the top link", score.first() / all, FIRST, reference);
    }
}
