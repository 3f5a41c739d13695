package io.wireloom.local;

import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.Lag;
import io.wireloom.contracts.status.LedgerCounts;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Table;
import io.wireloom.local.terminal.Terminal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wireloom status}. */
@Command(
        name = "status",
        description = "Shows each stage's health, what waits for it and what it has done since it started.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int WIDEST_CELL = 100;

    @Mixin
    private HomeOptions home;

    private final Terminal terminal;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BrokerLog.silence();
        Layout layout = home.layout();
        if (RunState.live(layout).isEmpty()) {
            throw new StackFailure("Nothing runs on " + layout.home() + ". ./wireloom up starts it.");
        }
        Ports ports = home.portsInUse();
        String broker = "127.0.0.1:" + ports.of(Part.KAFKA);
        Lag lag = Lag.ask(broker);
        Map<String, Long> deadLetters = new DeadLetterBox(broker)
                .letters().stream()
                        .collect(Collectors.groupingBy(DeadLetterBox.Letter::service, Collectors.counting()));
        Table table = new Table(
                WIDEST_CELL,
                "stage",
                "health",
                "lag",
                "received",
                "published",
                "duplicate",
                "rejected",
                "dead letters",
                "address",
                "trouble");
        List<Health> healths = Part.services().stream()
                .map(part -> addRow(table, part, ports.address(part), lag.waiting(part.title()), deadLetters))
                .toList();
        table.lines().forEach(terminal::line);
        return healths.stream().allMatch(Health::up) ? 0 : Wireloom.FAILED;
    }

    private Health addRow(Table table, Part part, URI address, long lag, Map<String, Long> deadLetters) {
        Health health = Health.ask(address);
        LedgerCounts counts = LedgerCounts.ask(address);
        table.row(
                part.title(),
                health.up() ? "ready" : "not ready",
                lag,
                counts.received(),
                counts.closed("published"),
                counts.closed("duplicate"),
                counts.closed("rejected"),
                deadLetters.getOrDefault(part.title(), 0L),
                address,
                health.reason());
        return health;
    }
}
