package io.wireloom.bench.snippets;

import io.wireloom.bench.report.Rate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each class is right, and their F1 weighted by how often annotators gave them. */
final class ClassRates {

    private final Map<String, Rate> rates = new TreeMap<>();

    void add(String gold, String system) {
        boolean right = gold.equals(system);
        rates.merge(gold, new Rate(right ? 1 : 0, 1, 0), ClassRates::sum);
        rates.merge(system, new Rate(0, 0, 1), ClassRates::sum);
    }

    private static Rate sum(Rate one, Rate other) {
        return one.plus(other.right(), other.gold(), other.system());
    }

    Map<String, Rate> rates() {
        return rates;
    }

    /** F1 of the classes that are given, each weighted by its gold count. */
    double weightedF1(Set<String> classes) {
        double sum = 0;
        long gold = 0;
        for (String name : classes) {
            Rate rate = rates.getOrDefault(name, Rate.NONE);
            sum += rate.f1() * rate.gold();
            gold += rate.gold();
        }
        return gold == 0 ? 0 : sum / gold;
    }

    long gold(Set<String> classes) {
        return classes.stream()
                .mapToLong(name -> rates.getOrDefault(name, Rate.NONE).gold())
                .sum();
    }
}
