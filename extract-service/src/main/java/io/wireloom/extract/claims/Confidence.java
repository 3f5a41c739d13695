package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure it is that a claim's event type is right: the share of claims with the same features that name the type which a reader of
 * the text names, from 0.02 to 0.98. A logistic regression over features that are there or not; its coefficients were fitted on
 * annotated articles by the benchmarks' command {@code confidence} and stand in the resource {@code confidence.tsv}.
 */
public final class Confidence {

    private static final String BIAS = "bias";
    private static final double LEAST = 0.02;
    private static final double MOST = 0.98;
    private static final double STEPS = 100;
    private static final int FEW = 3;

    private final Map<String, Double> weights;

    /**
     * @param weights weight of each feature; features without one weigh nothing
     */
    public Confidence(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** With the fitted coefficients, from the class path. */
    public static Confidence load() {
        try (InputStream in = Confidence.class.getResourceAsStream("/confidence.tsv")) {
            if (in == null) {
                throw new IllegalStateException("/confidence.tsv is not on the class path");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Confidence read(Reader coefficients) {
        Map<String, Double> weights = new HashMap<>();
        new BufferedReader(coefficients)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(columns -> weights.put(columns[0], Double.valueOf(columns[1])));
        return new Confidence(weights);
    }

    /** The claims of one article, each with its confidence. */
    public List<Claim> rate(List<Claim> article) {
        Map<String, Integer> types = new HashMap<>();
        article.forEach(claim -> types.merge(claim.event().type(), 1, Integer::sum));
        return article.stream()
                .map(claim ->
                        claim.rated(of(features(claim, types.get(claim.event().type())))))
                .toList();
    }

    /** The confidence that features give, in hundredths. */
    public double of(List<String> features) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        double share = 1 / (1 + StrictMath.exp(-sum));
        return Math.rint(Math.max(LEAST, Math.min(MOST, share)) * STEPS) / STEPS;
    }

    /**
     * What of a claim decides.
     *
     * @param ofType how many claims of its event type the article has, this one included
     */
    public static List<String> features(Claim claim, int ofType) {
        List<String> features = new ArrayList<>();
        features.add("type=" + claim.event().type());
        features.add("status=" + claim.status());
        for (String rule : claim.rule().split("\\+")) {
            features.add("rule=" + rule);
        }
        add(features, "actors", !claim.actors().isEmpty());
        add(features, "targets", !claim.targets().isEmpty());
        add(
                features,
                "actors-and-targets",
                !claim.actors().isEmpty() && !claim.targets().isEmpty());
        add(features, "places", !claim.places().isEmpty());
        add(features, "time", claim.time() != null);
        add(features, "tallies", !claim.tallies().isEmpty());
        add(features, "weapons", !claim.weapons().isEmpty());
        add(features, "subtype", claim.event().subtype() != null);
        add(features, "attributed", !claim.attribution().isEmpty());
        add(features, "quoted", claim.quote() != null);
        add(features, "only-one", ofType == 1);
        add(features, "many", ofType > FEW);
        return features;
    }

    private static void add(List<String> features, String name, boolean there) {
        if (there) {
            features.add(name);
        }
    }
}
