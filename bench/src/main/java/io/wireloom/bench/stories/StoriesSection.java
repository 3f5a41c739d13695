package io.wireloom.bench.stories;

import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.stories.StoryGroups;
import io.wireloom.dedupe.stories.Strand;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** How well articles fall into stories, over three orders of arrival, beside the usual single pass over the same orders. */
final class StoriesSection {

    private static final long[] SEEDS = {1, 2, 3};

    /** Least cosines of the reference; it gets the best of them for the set at hand, which only hindsight tells. */
    private static final List<Double> LEAST = List.of(0.08, 0.12, 0.16, 0.2, 0.24, 0.28, 0.32);

    private final Line line = new Line();
    private final PrintWriter out;
    private final boolean misses;
    private final Table table =
            new Table("stories", "shuffle", "articles", "stories", "found", "B3 P", "B3 R", "B3 F1");

    /**
     * @param misses whether to list stories that were merged or split
     */
    StoriesSection(PrintWriter out, boolean misses) {
        this.out = out;
        this.misses = misses;
    }

    /** Measures the sets that are given; null for one that is not. */
    void print(Path ecbPlus, Path wikinews) {
        if (ecbPlus != null) {
            measure("ECB+", LabelledArticle.ecbPlus(ecbPlus, line));
        }
        if (wikinews != null) {
            measure("Wikinews clusters", LabelledArticle.wikinews(wikinews, line));
        }
        table.print(out);
    }

    private void measure(String name, List<LabelledArticle> articles) {
        DoubleSummaryStatistics spread = new DoubleSummaryStatistics();
        Set<Map<String, String>> outcomes = new HashSet<>();
        List<List<LabelledArticle>> orders = new ArrayList<>();
        for (long seed : SEEDS) {
            List<LabelledArticle> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(seed));
            orders.add(shuffled);
            Map<String, String> found = found(shuffled);
            outcomes.add(new TreeMap<>(found));
            BCubed score = score(shuffled, ids(shuffled, found));
            spread.accept(score.f1());
            row(name, seed, shuffled, ids(shuffled, found), score);
        }
        table.row(
                name + ", spread of F1; outcomes that differ",
                "",
                "",
                "",
                outcomes.size() - 1,
                "",
                "",
                spread.getMax() - spread.getMin());
        if (misses) {
            new StoryMisses(out).print(name, articles, outcomes.iterator().next());
        }
        reference(name, orders);
    }

    /** The story that each article ends in, by article id. */
    private static Map<String, String> found(List<LabelledArticle> articles) {
        List<Article> versions = articles.stream().map(LabelledArticle::article).toList();
        Map<String, Kinship> kinships = FreshRun.of(versions, List.of()).kinships();
        List<Profile> profiles = versions.stream()
                .map(article -> Profile.of(ArticleText.of(article)))
                .toList();
        Map<String, String> stories = new HashMap<>();
        Map<String, Strand> strands = Strand.of(profiles, id -> kinships.get(id).origin());
        StoryGroups.of(strands)
                .forEach(group -> group.forEach(
                        profile -> stories.put(profile.articleId(), group.get(0).articleId())));
        return stories;
    }

    private void reference(String name, List<List<LabelledArticle>> orders) {
        SinglePass pass = new SinglePass(orders.get(0));
        double best = -1;
        double bestLeast = 0;
        for (double least : LEAST) {
            double f1 = score(orders.get(0), pass.over(orders.get(0), least)).f1();
            if (f1 > best) {
                best = f1;
                bestLeast = least;
            }
        }
        DoubleSummaryStatistics spread = new DoubleSummaryStatistics();
        for (int i = 0; i < orders.size(); i++) {
            List<String> ids = pass.over(orders.get(i), bestLeast);
            BCubed score = score(orders.get(i), ids);
            spread.accept(score.f1());
            row(name + ", online tf-idf at " + bestLeast, SEEDS[i], orders.get(i), ids, score);
        }
        table.row(name + ", online tf-idf, spread of F1", "", "", "", "", "", "", spread.getMax() - spread.getMin());
    }

    private void row(String name, long seed, List<LabelledArticle> articles, List<String> found, BCubed score) {
        long stories = articles.stream().map(LabelledArticle::story).distinct().count();
        table.row(
                name,
                seed,
                articles.size(),
                stories,
                new HashSet<>(found).size(),
                score.precision(),
                score.recall(),
                score.f1());
    }

    private static List<String> ids(List<LabelledArticle> articles, Map<String, String> found) {
        return articles.stream()
                .map(article -> found.get(article.article().articleId()))
                .toList();
    }

    private static BCubed score(List<LabelledArticle> articles, List<String> found) {
        return BCubed.of(articles.stream().map(LabelledArticle::story).toList(), found);
    }
}
