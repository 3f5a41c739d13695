package io.wireloom.local.stack;

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
 * @param closed how many came to each fate: {@code published, rejected, duplicate, dead-lettered}
 */
public record LedgerCounts(long received, Map<String, Long> closed) {

    private static final Pattern RECEIVED = Pattern.compile("^wireloom_records_received_total\\{[^}]*} (\\S+)");
    private static final Pattern CLOSED =
            Pattern.compile("^wireloom_records_closed_total\\{[^}]*outcome=\"([^\"]+)\"[^}]*} (\\S+)");

    /** Asks the service at {@code address}; nothing counted when it does not answer. */
    public static LedgerCounts ask(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/metrics")).build();
        try {
            return read(Http.send(request, Duration.ofSeconds(5)).body());
        } catch (IOException e) {
            return new LedgerCounts(0, Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LedgerCounts(0, Map.of());
        }
    }

    /** Sums over the doors in a Prometheus exposition. */
    static LedgerCounts read(String metrics) {
        long received = 0;
        Map<String, Long> closed = new TreeMap<>();
        for (String line : metrics.lines().toList()) {
            Matcher in = RECEIVED.matcher(line);
            Matcher out = CLOSED.matcher(line);
            if (in.find()) {
                received += (long) Double.parseDouble(in.group(1));
            } else if (out.find()) {
                closed.merge(out.group(1), (long) Double.parseDouble(out.group(2)), Long::sum);
            }
        }
        return new LedgerCounts(received, closed);
    }

    /** How many came to a fate. */
    public long closed(String outcome) {
        return closed.getOrDefault(outcome, 0L);
    }
}
