package io.wireloom.bench.shootings;

import io.wireloom.bench.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many articles are read rightly, by field: right over all, as each article has exactly one value (accuracy and F1 are one). */
final class Accuracy {

    /** What is published for single articles, by field: the MaxEnt tagger of the set's authors. */
    private static final Map<String, Double> PUBLISHED = Map.of("killed", 0.698, "wounded", 0.686, "city", 0.538);

    private static final Map<String, Double> TARGETS = Map.of("killed", 0.78, "wounded", 0.75, "city", 0.66);

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** Counts one value; {@code gold} null is not counted. */
    void count(GoldShooting article, String field, Object gold, Object given) {
        if (gold == null) {
            return;
        }
        int[] count = counts.computeIfAbsent(field, f -> new int[2]);
        boolean right = Objects.equals(gold, given);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            misses.add("WRONG " + field + " " + article.id() + " gold " + gold + " given " + given + " | "
                    + article.title());
        }
    }

    List<String> misses() {
        return misses;
    }

    Table table(int articles) {
        Table table = new Table(articles + " articles", "right", "of", "accuracy", "target", "published");
        counts.forEach((field, count) -> table.row(
                field, count[0], count[1], (double) count[0] / count[1], TARGETS.get(field), PUBLISHED.get(field)));
        return table;
    }
}
