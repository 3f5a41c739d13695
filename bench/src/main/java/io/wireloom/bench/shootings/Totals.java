package io.wireloom.bench.shootings;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses a document's number of killed or wounded among its claims' tallies. */
final class Totals {

    private Totals() {}

    static int of(List<Claim> claims, String measure) {
        Map<Long, Double> votes = new HashMap<>();
        int order = 0;
        for (Claim claim : claims) {
            for (Tally tally : claim.tallies()) {
                Long number = tally.low() != null ? tally.low() : tally.high();
                if (tally.measure().equals(measure) && tally.partOf() == null && number != null) {
                    votes.merge(number, 1.0 / (1 + order), Double::sum);
                    order++;
                }
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Long, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey().intValue())
                .orElse(0);
    }
}
