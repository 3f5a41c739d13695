package io.wireloom.query.pipeline;

import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.Lag;
import io.wireloom.contracts.status.LedgerCounts;
import java.net.URI;
import java.util.List;

/**
 * One service of the line.
 *
 * @param service its name
 * @param health {@code ready}, {@code not-ready}, or {@code unreachable} when an instance gives no answer
 * @param reason what is wrong, in words; empty when nothing is
 * @param address where it was asked
 * @param instances how many were asked
 * @param received records and items received since it started
 * @param published those whose effect is in the next topic or in its own state
 * @param rejected those readable but not to be used
 * @param duplicate those seen before
 * @param unpacked documents of several items, each of which stands for itself
 * @param deadLettered those it could not process
 * @param inFlight those whose fate is not settled yet
 * @param unaccounted received less all the others: 0 but for a moment, as the counts are not taken at one instant
 * @param rate how fast it works; null until it has been asked twice
 * @param waiting records it has still to read; null when the broker gives no answer
 * @param topics the same for each topic that it reads
 */
public record Stage(
        String service,
        String health,
        String reason,
        URI address,
        int instances,
        long received,
        long published,
        long rejected,
        long duplicate,
        long unpacked,
        long deadLettered,
        long inFlight,
        long unaccounted,
        Rates.Rate rate,
        Long waiting,
        List<Lag.Group> topics) {

    /** @param lag null when the broker gives no answer */
    public static Stage of(String service, URI address, List<Reading> readings, Rates.Rate rate, Lag lag) {
        LedgerCounts counts = readings.stream().map(Reading::counts).reduce(LedgerCounts.NONE, LedgerCounts::plus);
        Health worst = readings.stream()
                .map(Reading::health)
                .filter(health -> !health.up())
                .findFirst()
                .orElse(new Health(true, ""));
        return new Stage(
                service,
                word(worst),
                worst.reason(),
                address,
                readings.size(),
                counts.received(),
                closed(counts, Outcome.PUBLISHED),
                closed(counts, Outcome.REJECTED),
                closed(counts, Outcome.DUPLICATE),
                closed(counts, Outcome.UNPACKED),
                closed(counts, Outcome.DEAD_LETTERED),
                counts.inFlight(),
                counts.received() - counts.settled() - counts.inFlight(),
                rate,
                lag == null ? null : lag.waiting(service),
                lag == null
                        ? List.of()
                        : lag.groups().stream()
                                .filter(group -> group.service().equals(service))
                                .toList());
    }

    private static long closed(LedgerCounts counts, Outcome outcome) {
        return counts.closed(outcome.label());
    }

    private static String word(Health health) {
        if (health.up()) {
            return "ready";
        }
        return health.answered() ? "not-ready" : "unreachable";
    }
}
