package io.wireloom.bench.stories;

import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.StopWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The usual way to follow stories as they come in (Allan, Papka and Lavrenko 1998): an article joins the story whose centroid is the most
 * alike by the cosine of tf-idf, with the document frequencies so far, or begins one. What it ends in depends on the order.
 */
final class SinglePass {

    private final double least;
    private final Map<String, Integer> documents = new HashMap<>();
    private final List<Map<String, Double>> centroids = new ArrayList<>();
    private int seen;

    private SinglePass(double least) {
        this.least = least;
    }

    /** The number of each article's story, with the given least cosine. */
    static List<String> of(List<ArticleText> articles, double least) {
        SinglePass pass = new SinglePass(least);
        return articles.stream().map(article -> String.valueOf(pass.add(article))).toList();
    }

    private int add(ArticleText article) {
        Map<String, Double> counts = new HashMap<>();
        article.forms().stream()
                .filter(form -> !StopWords.contains(form))
                .forEach(form -> counts.merge(form, 1.0, Double::sum));
        seen++;
        new HashSet<>(counts.keySet()).forEach(form -> documents.merge(form, 1, Integer::sum));
        int best = -1;
        double most = least;
        for (int i = 0; i < centroids.size(); i++) {
            double cosine = cosine(counts, centroids.get(i));
            if (cosine >= most) {
                most = cosine;
                best = i;
            }
        }
        if (best < 0) {
            centroids.add(counts);
            return centroids.size() - 1;
        }
        Map<String, Double> centroid = centroids.get(best);
        counts.forEach((form, count) -> centroid.merge(form, count, Double::sum));
        return best;
    }

    private double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> word : one.entrySet()) {
            double theirs = other.getOrDefault(word.getKey(), 0.0);
            dot += theirs == 0 ? 0 : word.getValue() * theirs * Math.pow(rarity(word.getKey()), 2);
        }
        return dot == 0 ? 0 : dot / (length(one) * length(other));
    }

    private double length(Map<String, Double> vector) {
        double squares = 0;
        for (Map.Entry<String, Double> word : vector.entrySet()) {
            squares += Math.pow(word.getValue() * rarity(word.getKey()), 2);
        }
        return Math.sqrt(squares);
    }

    private double rarity(String form) {
        return Math.log((1.0 + seen) / (1 + documents.getOrDefault(form, 0))) + 1;
    }
}
