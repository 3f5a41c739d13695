package io.wireloom.bench.copies;

import io.wireloom.bench.report.Table;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.CopyLink;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A few documents of which everything is known: which is whose copy, and that all else is unrelated. */
final class ExpectedSection {

    private final PrintWriter out;

    ExpectedSection(PrintWriter out) {
        this.out = out;
    }

    void run(String name, Library library, Expectations expected, Targets targets) {
        Map<Set<String>, CopyLink> links = links(library);
        List<String> deviations = new ArrayList<>();
        Table table = new Table(name, "relation", "of", "read as", "containment");
        for (Expectations.Copy copy : expected.copies()) {
            CopyLink link = links.remove(Set.of(copy.file(), copy.of()));
            String read = link == null ? LabelledPair.NONE : kind(link.relation());
            boolean turned = link != null && !library.idOf(link.copy()).equals(copy.file());
            table.row(
                    copy.file(),
                    String.join("|", copy.relations()),
                    copy.of(),
                    turned ? read + ", turned round" : read,
                    link == null ? null : link.containment());
            if (turned || !copy.relations().contains(read)) {
                deviations.add(copy.file() + " read as " + read);
            }
        }
        expected.either().forEach(links::remove);
        links.forEach((pair, link) -> deviations.add(new TreeSet<>(pair) + " read as " + kind(link.relation())));
        table.print(out);
        deviations.stream().sorted().forEach(deviation -> out.println("UNEXPECTED  " + deviation));
        out.flush();
        spun(name, library, expected, targets);
        targets.add(
                name + ": copies as expected, all else unrelated",
                deviations.isEmpty() ? "exact" : deviations.size() + " unexpected",
                "exact",
                "",
                deviations.isEmpty());
    }

    private void spun(String name, Library library, Expectations expected, Targets targets) {
        List<String> marked = library.all().stream()
                .filter(entry -> entry.text().spin().isPresent())
                .map(entry -> entry.document().id())
                .toList();
        Set<String> spun = new TreeSet<>(expected.spun());
        boolean exact = spun.equals(new TreeSet<>(marked));
        new Table(name, "marked as spun")
                .row("expected", spun)
                .row("found", marked)
                .print(out);
        targets.add(name + ": spin marked on these only", exact ? "exact" : marked.toString(), "exact", "", exact);
    }

    private static Map<Set<String>, CopyLink> links(Library library) {
        Map<Set<String>, CopyLink> links = new HashMap<>();
        library.collation()
                .links()
                .forEach(link -> links.put(Set.of(library.idOf(link.copy()), library.idOf(link.original())), link));
        return links;
    }

    private static String kind(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }
}
