package io.wireloom.contracts.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service has received since it started and what became of it.
 *
 * @param received records and items received
 * @param inFlight those whose fate is not settled yet
 * @param closed how many came to each fate, by the label of {@link io.wireloom.contracts.delivery.Outcome}
 */
public record LedgerCounts(long received, long inFlight, Map<String, Long> closed) {

    /** Nothing counted. */
    public static final LedgerCounts NONE = new LedgerCounts(0, 0, Map.of());

    private static final Pattern RECEIVED = Pattern.compile("^wireloom_records_received_total\\{[^}]*} (\\S+)");
    private static final Pattern IN_FLIGHT = Pattern.compile("^wireloom_records_in_flight\\{[^}]*} (\\S+)");
    private static final Pattern CLOSED = Pattern.compile(
            "^wireloom_records_closed_total\\{(?:[^}o]|o(?!utcome=))*+outcome=\"([^\"]+)\"[^}]*} (\\S+)");

    /** Asks the service at {@code address}; nothing counted when it does not answer. */
    public static LedgerCounts ask(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/metrics")).build();
        try {
            return read(Http.send(request, Duration.ofSeconds(5)).body());
        } catch (IOException e) {
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    /** Sums over the doors in a Prometheus exposition. */
    static LedgerCounts read(String metrics) {
        long received = 0;
        long inFlight = 0;
        Map<String, Long> closed = new TreeMap<>();
        for (String line : metrics.lines().toList()) {
            Matcher in = RECEIVED.matcher(line);
            Matcher between = IN_FLIGHT.matcher(line);
            Matcher out = CLOSED.matcher(line);
            if (in.find()) {
                received += count(in.group(1));
            } else if (between.find()) {
                inFlight += count(between.group(1));
            } else if (out.find()) {
                closed.merge(out.group(1), count(out.group(2)), Long::sum);
            }
        }
        return new LedgerCounts(received, inFlight, closed);
    }

    /** How many came to a fate. */
    public long closed(String outcome) {
        return closed.getOrDefault(outcome, 0L);
    }

    /** How many came to any fate. */
    public long settled() {
        return closed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both together, as of two instances of one service. */
    public LedgerCounts plus(LedgerCounts other) {
        Map<String, Long> sum = new TreeMap<>(closed);
        other.closed.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new LedgerCounts(received + other.received, inFlight + other.inFlight, sum);
    }

    private static long count(String figure) {
        return (long) Double.parseDouble(figure);
    }
}
