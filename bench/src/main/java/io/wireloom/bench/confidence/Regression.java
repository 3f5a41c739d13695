package io.wireloom.bench.confidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Logistic regression over features that are there or not, with an L2 penalty on every weight but the bias; fitted by gradient
 * descent from zero, so that the same data gives the same weights.
 */
final class Regression {

    private static final int ROUNDS = 4000;
    private static final double CURVATURE = 0.25;

    /** The bias's name. */
    static final String BIAS = "bias";

    private Regression() {}

    /**
     * @param penalty strength of the penalty: that of so many imagined claims
     * @param least features that fewer claims have are left out
     */
    static Map<String, Double> fit(List<Judged> claims, double penalty, int least) {
        List<String> names = names(claims, least);
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        int[][] rows = claims.stream()
                .map(claim -> claim.features().stream()
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .toArray())
                .toArray(int[][]::new);
        double[] weights = descend(rows, claims, names.size(), penalty);
        Map<String, Double> fitted = new TreeMap<>();
        fitted.put(BIAS, weights[names.size()]);
        names.forEach(name -> fitted.put(name, weights[numbers.get(name)]));
        return fitted;
    }

    private static List<String> names(List<Judged> claims, int least) {
        Map<String, Integer> counts = new TreeMap<>();
        claims.forEach(claim -> claim.features().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least && count.getValue() < claims.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double[] descend(int[][] rows, List<Judged> claims, int features, double penalty) {
        double[] weights = new double[features + 1];
        int longest = 1;
        for (int[] row : rows) {
            longest = Math.max(longest, row.length + 1);
        }
        double step = 1 / (CURVATURE * longest + penalty / rows.length);
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[features + 1];
            for (int i = 0; i < rows.length; i++) {
                double off = share(weights, rows[i]) - (claims.get(i).right() ? 1 : 0);
                for (int feature : rows[i]) {
                    slope[feature] += off;
                }
                slope[features] += off;
            }
            for (int feature = 0; feature <= features; feature++) {
                double pull = feature < features ? penalty * weights[feature] : 0;
                weights[feature] -= step * (slope[feature] + pull) / rows.length;
            }
        }
        return weights;
    }

    private static double share(double[] weights, int[] row) {
        double sum = weights[weights.length - 1];
        for (int feature : row) {
            sum += weights[feature];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
