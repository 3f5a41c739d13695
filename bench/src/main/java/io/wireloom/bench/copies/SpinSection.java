package io.wireloom.bench.copies;

import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.dedupe.spin.SpinReader;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many of some articles are marked as spun, and by what signs. */
public final class SpinSection {

    /** Of articles that writers wrote, this share may be marked at the most. */
    private static final double MOST_MARKED = 0.001;

    private final PrintWriter out;
    private final boolean misses;

    /**
     * @param misses whether every marked article is printed with its signs
     */
    public SpinSection(PrintWriter out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    /** Reads articles that writers wrote, so that every mark is a false alarm. */
    public void written(Collection<Article> articles, Targets targets) {
        double share = run("documents as they came", articles);
        targets.below("documents as they came: share marked as spun", share, MOST_MARKED, "");
    }

    /**
     * Reads articles.
     *
     * @param name what they are
     * @return the share that is marked; 0 of none
     */
    public double run(String name, Collection<Article> articles) {
        Map<String, Integer> signs = new HashMap<>();
        Map<String, Integer> holders = new HashMap<>();
        int marked = 0;
        for (Article article : articles) {
            List<SpinSign> traces = SpinReader.traces(article);
            Set<String> kinds = new HashSet<>();
            for (SpinSign sign : traces) {
                signs.merge(sign.kind(), 1, Integer::sum);
                kinds.add(sign.kind());
            }
            kinds.forEach(kind -> holders.merge(kind, 1, Integer::sum));
            boolean spun = SpinReader.of(article).isPresent();
            marked += spun ? 1 : 0;
            if (spun && misses) {
                out.println("MARKED  " + article.itemId() + " by " + words(traces));
            }
        }
        double share = articles.isEmpty() ? 0 : (double) marked / articles.size();
        Table table = new Table("signs of spinning, " + name, "signs", "articles");
        new TreeSet<>(signs.keySet()).forEach(kind -> table.row(kind, signs.get(kind), holders.get(kind)));
        table.row("marked as spun", "", marked)
                .row("of", "", articles.size())
                .row("share marked", "", share)
                .print(out);
        return share;
    }

    private static Map<String, Set<String>> words(List<SpinSign> signs) {
        Map<String, Set<String>> words = new TreeMap<>();
        signs.forEach(sign ->
                words.computeIfAbsent(sign.kind(), kind -> new TreeSet<>()).add(sign.text()));
        return words;
    }
}
