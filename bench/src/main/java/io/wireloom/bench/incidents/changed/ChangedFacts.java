package io.wireloom.bench.incidents.changed;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.incidents.changed.Outcome.End;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The table of rewrites with a changed fact. */
public final class ChangedFacts {

    private static final Duration LATER = Duration.ofHours(1);
    private static final String REWRITER = "the rewriter";

    private final PrintWriter out;
    private final boolean misses;
    private final Line line = new Line();
    private final Map<String, Side> originals = new HashMap<>();
    private final Map<String, Side> reprints = new HashMap<>();

    /**
     * @param misses whether to list what failed; only of the half of the originals that may be read
     */
    public ChangedFacts(PrintWriter out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    /**
     * Weaves each rewrite with its original and prints how many changed facts are shown.
     *
     * @param file the rewrites, one a line; the documents with their dates are {@code docs.jsonl} beside it
     * @throws BadInputException when one of the files cannot be read
     */
    public void run(Path file) {
        Map<String, Document> documents = Documents.jsonLines(file.resolveSibling("docs.jsonl"), "id").stream()
                .collect(Collectors.toMap(Document::id, document -> document));
        List<Rewrite> rewrites = JsonLines.read(file).stream().map(Rewrite::of).toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Rewrite rewrite : rewrites) {
            Document document = documents.get(rewrite.originalId());
            if (document == null || document.published() == null) {
                throw new BadInputException("the original " + rewrite.originalId() + " is not given with its date");
            }
            Pairing pairing = pairing(rewrite, document);
            outcomes.addAll(pairing.outcomes());
            if (misses && rewrite.open()) {
                new Shortfall(rewrite, pairing).print(out);
            }
        }
        print(rewrites, outcomes);
    }

    private Pairing pairing(Rewrite rewrite, Document document) {
        Instant published = document.published();
        Side original = originals.computeIfAbsent(
                rewrite.originalId(),
                id -> Side.of(new Document(id, rewrite.original(), published, document.source(), null), line));
        Side reprint = reprints.computeIfAbsent(
                rewrite.originalId(), id -> later(id + "-reprint", rewrite.original(), published));
        return Pairing.of(rewrite, original, later(rewrite.id(), rewrite.text(), published), reprint);
    }

    private Side later(String id, String text, Instant published) {
        return Side.of(new Document(id, text, published.plus(LATER), REWRITER, null), line);
    }

    private void print(List<Rewrite> rewrites, List<Outcome> outcomes) {
        Table table = new Table("changed facts", "facts", "shown", "exactly", "read in both", "exactly, of those");
        row(table, "all", outcomes);
        for (Field field : Field.values()) {
            List<Outcome> of = outcomes.stream()
                    .filter(outcome -> outcome.change().field() == field)
                    .toList();
            if (!of.isEmpty()) {
                row(table, field.label(), of);
            }
        }
        row(table, "of originals that may be read", only(outcomes, outcome -> outcome.rewrite()
                .open()));
        row(table, "of originals only scored", only(outcomes, outcome -> !outcome.rewrite()
                .open()));
        table.print(out);
        Collection<List<Outcome>> whole = outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::rewrite))
                .values();
        long exact = whole.stream()
                .filter(of -> of.stream().allMatch(Outcome::exact))
                .count();
        new Table("rewrites", "count")
                .row("all", rewrites.size())
                .row("with a change that the texts bear out", whole.size())
                .row("every change of theirs shown, and nothing else", exact)
                .row("as a share", share(exact, whole.size()))
                .print(out);
        ends(outcomes).print(out);
    }

    private static Table ends(List<Outcome> outcomes) {
        Table ends = new Table(
                "where changed facts end", "all", "date", "place", "actor", "cause", "casualty", "may be read");
        for (End end : End.values()) {
            ends(ends, end.words(), only(outcomes, outcome -> outcome.end() == end));
        }
        ends(
                ends,
                "shown, but beside a difference that is none",
                only(outcomes, outcome -> outcome.end() == End.SHOWN && !outcome.exact()));
        return ends;
    }

    private static void ends(Table table, String name, List<Outcome> outcomes) {
        List<Object> cells = new ArrayList<>(List.of(name, outcomes.size()));
        for (Field field : List.of(Field.DATE, Field.PLACE, Field.ACTOR, Field.CAUSE, Field.CASUALTY)) {
            cells.add(
                    only(outcomes, outcome -> outcome.change().field() == field).size());
        }
        cells.add(only(outcomes, outcome -> outcome.rewrite().open()).size());
        table.row(cells.toArray());
    }

    private static void row(Table table, String name, List<Outcome> outcomes) {
        List<Outcome> read = only(outcomes, Outcome::read);
        table.row(
                name,
                outcomes.size(),
                share(only(outcomes, outcome -> outcome.end() == End.SHOWN).size(), outcomes.size()),
                share(only(outcomes, Outcome::exact).size(), outcomes.size()),
                read.size(),
                share(only(read, Outcome::exact).size(), read.size()));
    }

    private static List<Outcome> only(List<Outcome> outcomes, Predicate<Outcome> chosen) {
        return outcomes.stream().filter(chosen).toList();
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
