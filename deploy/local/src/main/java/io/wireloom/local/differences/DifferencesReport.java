package io.wireloom.local.differences;

import io.wireloom.local.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The differences of two extractors as lines to print: totals first, then every article that differs. */
public final class DifferencesReport {

    private static final int WIDEST_CELL = 100;

    private DifferencesReport() {}

    /** The lines to print. */
    public static List<String> lines(Differences differences) {
        List<String> lines = new ArrayList<>();
        if (differences.extractors().candidate() == null) {
            lines.add("No candidate extractor has read anything.");
            return lines;
        }
        lines.add("In use:    " + String.join(", ", differences.extractors().inUse()));
        lines.add("Candidate: " + differences.extractors().candidate());
        lines.add("");
        lines.addAll(totals(differences).lines());
        for (ArticleDifferences article : differences.differing()) {
            lines.add("");
            lines.add(article.articleId() + ": " + article.before() + " claims, candidate " + article.after());
            article.changes().forEach(change -> lines.addAll(lines(change)));
        }
        differences.unread().forEach(version -> lines.add("Not read by the candidate: " + version));
        differences.unreadInUse().forEach(version -> lines.add("Read by the candidate only: " + version));
        return lines;
    }

    private static Table totals(Differences differences) {
        Table table = new Table(WIDEST_CELL, "total", "count");
        table.row("article versions compared", differences.articles());
        table.row("article versions that differ", differences.differing().size());
        table.row(
                "article versions not read by the candidate",
                differences.unread().size());
        table.row("claims in use", differences.before());
        table.row("claims of the candidate", differences.after());
        table.row("claims added", differences.count(Change.Kind.ADDED));
        table.row("claims removed", differences.count(Change.Kind.REMOVED));
        table.row("claims changed", differences.count(Change.Kind.CHANGED));
        differences.bySlot().forEach((slot, count) -> table.row("  of these in " + slot, count));
        return table;
    }

    private static List<String> lines(Change change) {
        List<String> lines = new ArrayList<>();
        String kind = change.kind().name().toLowerCase(Locale.ROOT);
        lines.add("  " + kind + " " + change.event() + " | " + change.evidence().replaceAll("\\s+", " "));
        change.slots().forEach(slot -> lines.add("    " + slot.name() + ": " + slot.before() + " → " + slot.after()));
        return lines;
    }
}
