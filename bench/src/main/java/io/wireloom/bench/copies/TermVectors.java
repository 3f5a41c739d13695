package io.wireloom.bench.copies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The baseline for related articles: cosine of term vectors, weighted by how often a word stands in the text and how few texts
 * have it ({@code tf · (ln((1+n)/(1+df)) + 1)}).
 */
final class TermVectors {

    private final Map<String, Integer> documentCounts = new HashMap<>();
    private final Map<String, Map<String, Double>> vectors = new HashMap<>();
    private final int size;

    /**
     * @param texts by document id
     */
    TermVectors(Map<String, String> texts) {
        size = texts.size();
        Map<String, List<String>> words = new HashMap<>();
        texts.forEach((id, text) -> {
            List<String> of = Shingles.words(text);
            words.put(id, of);
            new HashSet<>(of).forEach(word -> documentCounts.merge(word, 1, Integer::sum));
        });
        words.forEach((id, of) -> vectors.put(id, vector(of)));
    }

    /** The document most like the text; ties go to the smaller id. */
    String nearest(String text) {
        Map<String, Double> query = vector(Shingles.words(text));
        String best = null;
        double bestCosine = -1;
        for (Map.Entry<String, Map<String, Double>> document : vectors.entrySet()) {
            double cosine = cosine(query, document.getValue());
            boolean tie =
                    cosine == bestCosine && best != null && document.getKey().compareTo(best) < 0;
            if (cosine > bestCosine || tie) {
                best = document.getKey();
                bestCosine = cosine;
            }
        }
        return best;
    }

    private Map<String, Double> vector(List<String> words) {
        Map<String, Double> vector = new HashMap<>();
        words.forEach(word -> vector.merge(word, 1.0, Double::sum));
        vector.replaceAll(
                (word, count) -> count * (Math.log((1.0 + size) / (1 + documentCounts.getOrDefault(word, 0))) + 1));
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        vector.replaceAll((word, weight) -> weight / length);
        return vector;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> word : one.entrySet()) {
            sum += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
        }
        return sum;
    }
}
