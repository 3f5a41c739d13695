package io.wireloom.bench.shootings;

import io.wireloom.contracts.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses a document's city among its claims' places. */
final class City {

    private City() {}

    static String of(List<Claim> claims) {
        Map<String, Double> votes = new HashMap<>();
        int order = 0;
        for (Claim claim : claims) {
            for (Claim.Place place : claim.places()) {
                if (place.precision() == null || place.precision() < 4) {
                    votes.merge(place.name(), 1.0 / (2 + order), Double::sum);
                    order++;
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
