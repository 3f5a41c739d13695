package io.wireloom.local;

import io.wireloom.contracts.erasing.Erasing;
import io.wireloom.contracts.erasing.ErasingException;
import io.wireloom.contracts.erasing.Pruning;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that erase have in common: the stack that runs, and who orders. */
final class EraserOptions {

    @Mixin
    private HomeOptions home;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who passes the order on.")
    private String by;

    String by() {
        return by;
    }

    /**
     * Erases.
     *
     * @param patience with each step
     * @return whether nothing is left on the topics
     * @throws StackFailure when it cannot be brought to its end
     */
    boolean erase(List<Erasing.Order> orders, Duration patience, Terminal terminal) {
        Ports ports = ports();
        try {
            return new Erasing(
                            ports.address(Part.QUERY),
                            headers(),
                            Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.KAFKA)),
                            patience,
                            terminal::line)
                    .erase(orders)
                    .left()
                    .isEmpty();
        } catch (ErasingException e) {
            throw new StackFailure(e.getMessage(), e);
        }
    }

    /** The orders to erase what was published before {@code moment}. */
    List<Erasing.Order> publishedBefore(Instant moment, String reason, Terminal terminal) {
        try {
            return new Pruning(ports().address(Part.QUERY), headers(), terminal::line).orders(moment, reason, by);
        } catch (ErasingException e) {
            throw new StackFailure(e.getMessage(), e);
        }
    }

    private Ports ports() {
        Layout layout = home.layout();
        if (RunState.live(layout).isEmpty()) {
            throw new StackFailure("Nothing runs on " + layout.home() + ". ./wireloom up starts it.");
        }
        return home.portsInUse();
    }

    private static Map<String, String> headers() {
        return Key.shown().map(key -> Map.of("X-API-Key", key)).orElse(Map.of());
    }
}
