package io.wireloom.local.status;

import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.Lag;
import io.wireloom.contracts.status.LedgerCounts;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the stages do at a moment.
 *
 * @param at when they were asked
 * @param stages in the order of the line
 */
public record StackStatus(Instant at, List<Stage> stages) {

    /**
     * How a stage does.
     *
     * @param name of the service
     * @param waiting records that it has still to read
     * @param counts what it has done since it started
     * @param deadLetters letters of it that are not settled
     */
    public record Stage(String name, URI address, Health health, long waiting, LedgerCounts counts, long deadLetters) {}

    /**
     * Asks the services and the broker.
     *
     * @throws io.wireloom.contracts.status.BrokerSilentException when the broker does not answer
     */
    public static StackStatus ask(Ports ports, Instant now) {
        String broker = "127.0.0.1:" + ports.of(Part.KAFKA);
        Lag lag = Lag.ask(broker);
        Map<String, Long> deadLetters = new DeadLetterBox(broker)
                .letters().stream()
                        .collect(Collectors.groupingBy(DeadLetterBox.Letter::service, Collectors.counting()));
        return new StackStatus(
                now,
                Part.services().stream()
                        .map(part -> new Stage(
                                part.title(),
                                ports.address(part),
                                Health.ask(ports.address(part)),
                                lag.waiting(part.title()),
                                LedgerCounts.ask(ports.address(part)),
                                deadLetters.getOrDefault(part.title(), 0L)))
                        .toList());
    }

    /** Whether every stage is ready. */
    public boolean ready() {
        return stages.stream().allMatch(stage -> stage.health().up());
    }
}
