package io.wireloom.bench.incidents.seeds;

import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The seeds' facts, each met or not. */
public final class SeedsSection {

    private SeedsSection() {}

    /**
     * Weaves the texts of a folder and prints each fact.
     *
     * @param folder null leaves the section out, and says so
     */
    public static void run(Path folder, PrintWriter out) {
        if (folder == null) {
            out.println("seeds' facts: not measured, give --seeds");
            return;
        }
        Woven woven = Woven.of(new Line(), Documents.folder(folder));
        List<SeedFacts.Fact> facts = SeedFacts.all();
        Table table = new Table("seeds' facts", "met");
        int met = 0;
        for (SeedFacts.Fact fact : facts) {
            boolean holds = fact.holds().test(woven);
            met += holds ? 1 : 0;
            table.row(fact.name(), holds ? "yes" : "NO");
        }
        table.row("met", met + " of " + facts.size()).print(out);
    }
}
