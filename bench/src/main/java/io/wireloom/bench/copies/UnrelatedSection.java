package io.wireloom.bench.copies;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Pairs of documents that share no text, drawn at random: none of them may be linked. */
final class UnrelatedSection {

    /** Two documents share no text when at most this share of the shorter one's 5-grams stands in the other. */
    private static final double NO_SHARED_TEXT = 0.01;

    static final double MOST_LINKED = 0.005;

    private final PrintWriter out;
    private final boolean misses;

    UnrelatedSection(PrintWriter out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    /**
     * @param related pairs of ids that are copies and so no matter of this, whatever text they share
     */
    void run(Library library, Set<Set<String>> related, int sample, Targets targets) {
        List<Library.Entry> all = library.all();
        Random random = new Random(1);
        int tried = 0;
        int linked = 0;
        for (int i = 0; i < sample && all.size() > 1; i++) {
            Library.Entry one = all.get(random.nextInt(all.size()));
            Library.Entry other = all.get(random.nextInt(all.size()));
            boolean two = !one.document().id().equals(other.document().id());
            if (two
                    && !related.contains(
                            Set.of(one.document().id(), other.document().id()))
                    && one.shingles().containment(other.shingles()) <= NO_SHARED_TEXT) {
                tried++;
                boolean link = library.link(one, other).isPresent();
                linked += link ? 1 : 0;
                if (link && misses) {
                    out.println("FALSE  " + one.document().id() + " "
                            + other.document().id());
                }
            }
        }
        double share = tried == 0 ? 0.0 : (double) linked / tried;
        new Table("pairs that share no text", "value")
                .row("tried", tried)
                .row("linked", linked)
                .row("share linked", share)
                .print(out);
        targets.below("pairs that share no text: share linked", share, MOST_LINKED, "");
    }
}
