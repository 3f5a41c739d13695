package io.wireloom.bench.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B-cubed precision and recall of a grouping (Bagga and Baldwin 1998): of the articles grouped with an article, the share that belong
 * to its story, and of those of its story the share grouped with it; both the mean over all articles.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
record BCubed(double precision, double recall) {

    /**
     * Of one grouping.
     *
     * @param gold the story of each article
     * @param found the group of each, in the same order
     */
    static BCubed of(List<String> gold, List<String> found) {
        Map<String, Integer> stories = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            stories.merge(gold.get(i), 1, Integer::sum);
            groups.merge(found.get(i), 1, Integer::sum);
            both.merge(List.of(gold.get(i), found.get(i)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<List<String>, Integer> pair : both.entrySet()) {
            double square = (double) pair.getValue() * pair.getValue();
            precision += square / groups.get(pair.getKey().get(1));
            recall += square / stories.get(pair.getKey().get(0));
        }
        return new BCubed(precision / gold.size(), recall / gold.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
