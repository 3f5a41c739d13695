package io.wireloom.local;

import io.wireloom.contracts.erasing.Erasing;
import io.wireloom.local.terminal.Terminal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom prune}. */
@Command(
        name = "prune",
        description = {
            "Erases what was published before a day, to keep the stores in bounds. There is no way back.",
            "Exit code 0: it is gone from the topics, too; 1: not all is done, run the same again."
        },
        mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private EraserOptions eraser;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "The first day that is kept, in UTC. Articles that tell no time of publication are kept.")
    private LocalDate before;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            defaultValue = "older than what is kept",
            description = "Why; stands with each article's erasure (${DEFAULT-VALUE}).")
    private String reason;

    @Option(names = "--yes", description = "Does it; without, it is only told how many articles would go.")
    private boolean yes;

    private final Terminal terminal;

    PruneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BrokerLog.silence();
        List<Erasing.Order> orders =
                eraser.publishedBefore(before.atStartOfDay(ZoneOffset.UTC).toInstant(), reason, terminal);
        if (orders.isEmpty() || !yes) {
            terminal.line(orders.isEmpty() ? "Nothing to prune." : "Nothing was done. With --yes they are erased.");
            return 0;
        }
        boolean gone = eraser.erase(orders, PATIENCE, terminal);
        terminal.line(gone ? "Pruned: %,d articles.".formatted(orders.size()) : "Not gone yet: run the same again.");
        return gone ? 0 : Wireloom.FAILED;
    }
}
