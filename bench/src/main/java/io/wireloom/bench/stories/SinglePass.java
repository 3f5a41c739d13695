package io.wireloom.bench.stories;

import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.StopWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The usual way to follow stories as they come in (Allan, Papka and Lavrenko 1998): an article joins the story whose centroid is the most
 * alike by the cosine of tf-idf, or begins one. What it ends in depends on the order. It is told the document frequencies of the whole
 * set beforehand.
 */
final class SinglePass {

    private final Map<LabelledArticle, Map<String, Double>> vectors = new HashMap<>();

    SinglePass(List<LabelledArticle> articles) {
        Map<String, Integer> documents = new HashMap<>();
        for (LabelledArticle article : articles) {
            Map<String, Double> counts = new HashMap<>();
            ArticleText.of(article.article()).forms().stream()
                    .filter(form -> !StopWords.contains(form))
                    .forEach(form -> counts.merge(form, 1.0, Double::sum));
            counts.keySet().forEach(form -> documents.merge(form, 1, Integer::sum));
            vectors.put(article, counts);
        }
        double all = 1.0 + articles.size();
        vectors.values().forEach(vector -> {
            vector.replaceAll((form, count) -> count * (Math.log(all / (1 + documents.get(form))) + 1));
            double length = length(vector);
            vector.replaceAll((form, value) -> value / length);
        });
    }

    /** The number of each article's story, in the order of the articles, with the given least cosine. */
    List<String> over(List<LabelledArticle> articles, double least) {
        List<Map<String, Double>> centroids = new ArrayList<>();
        List<Double> lengths = new ArrayList<>();
        List<String> stories = new ArrayList<>();
        for (LabelledArticle article : articles) {
            Map<String, Double> vector = vectors.get(article);
            int best = -1;
            double most = least;
            for (int i = 0; i < centroids.size(); i++) {
                double cosine = dot(vector, centroids.get(i)) / lengths.get(i);
                if (cosine >= most) {
                    most = cosine;
                    best = i;
                }
            }
            if (best < 0) {
                best = centroids.size();
                centroids.add(new HashMap<>());
                lengths.add(0.0);
            }
            Map<String, Double> centroid = centroids.get(best);
            vector.forEach((form, value) -> centroid.merge(form, value, Double::sum));
            lengths.set(best, length(centroid));
            stories.add(String.valueOf(best));
        }
        return stories;
    }

    private static double dot(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> word : one.entrySet()) {
            dot += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
        }
        return dot;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }
}
