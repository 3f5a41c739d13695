package io.wireloom.bench.incidents.labelled;

import io.wireloom.bench.report.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well one grouping of things agrees with another.
 *
 * @param items how many things are grouped
 * @param precision B-cubed (Bagga and Baldwin 1998): of what stands with a thing, itself included, the share that belongs there, over
 *     all things
 * @param recall of what belongs with a thing, the share that stands there
 * @param pairs pairs of things in one group: those of both groupings, of the right one, and of the one that is measured
 */
record GroupingScore(int items, double precision, double recall, Rate pairs) {

    /** The groups of a thing in both groupings. */
    record Item(String gold, String system) {}

    static GroupingScore of(List<Item> items) {
        Map<String, Long> gold = new HashMap<>();
        Map<String, Long> system = new HashMap<>();
        Map<Item, Long> both = new HashMap<>();
        for (Item item : items) {
            gold.merge(item.gold, 1L, Long::sum);
            system.merge(item.system, 1L, Long::sum);
            both.merge(item, 1L, Long::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Item, Long> shared : both.entrySet()) {
            double square = (double) shared.getValue() * shared.getValue();
            precision += square / system.get(shared.getKey().system);
            recall += square / gold.get(shared.getKey().gold);
        }
        int size = Math.max(1, items.size());
        return new GroupingScore(
                items.size(), precision / size, recall / size, new Rate(pairs(both), pairs(gold), pairs(system)));
    }

    /** Harmonic mean of the B-cubed figures, 0 to 1. */
    double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
