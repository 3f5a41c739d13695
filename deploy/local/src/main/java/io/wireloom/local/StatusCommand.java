package io.wireloom.local;

import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.status.StackStatus;
import io.wireloom.local.status.StatusTable;
import io.wireloom.local.terminal.Terminal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom status}. */
@Command(
        name = "status",
        description = "Shows each stage's health, what waits for it and what it has done since it started.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions home;

    @Option(
            names = "--watch",
            description =
                    "Shows what each stage does, again and again until Ctrl-C: its pace, what it has in hand, what waits for it.")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "With --watch: so often (${DEFAULT-VALUE}).",
            defaultValue = "2")
    private int every;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "With --watch: ends after so many; 0 for never (${DEFAULT-VALUE}).",
            defaultValue = "0")
    private int rounds;

    private final Terminal terminal;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        BrokerLog.silence();
        if (every < 1 || rounds < 0) {
            throw new StackFailure("--every must be at least 1, --rounds at least 0.");
        }
        Layout layout = home.layout();
        if (RunState.live(layout).isEmpty()) {
            throw new StackFailure("Nothing runs on " + layout.home() + ". ./wireloom up starts it.");
        }
        Ports ports = home.portsInUse();
        if (watch) {
            return watched(ports) ? 0 : Wireloom.FAILED;
        }
        StackStatus status = StackStatus.ask(ports, Instant.now());
        StatusTable.of(status).forEach(terminal::line);
        return status.ready() ? 0 : Wireloom.FAILED;
    }

    /** Whether every stage was ready at last. */
    private boolean watched(Ports ports) throws InterruptedException {
        StackStatus before = null;
        for (int round = 1; ; round++) {
            StackStatus status = page(ports, before);
            before = status == null ? before : status;
            if (round == rounds) {
                return status != null && status.ready();
            }
            TimeUnit.SECONDS.sleep(every);
        }
    }

    /** Shows how things are; null when the broker does not say. */
    private StackStatus page(Ports ports, StackStatus before) {
        Instant now = Instant.now();
        List<String> lines =
                new ArrayList<>(List.of(now.truncatedTo(ChronoUnit.SECONDS) + ", every " + every + " s", ""));
        try {
            StackStatus status = StackStatus.ask(ports, now);
            lines.addAll(StatusTable.of(status, before));
            terminal.page(lines);
            return status;
        } catch (BrokerSilentException e) {
            lines.add(e.getMessage());
            terminal.page(lines);
            return null;
        }
    }
}
