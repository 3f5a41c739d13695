package io.wireloom.local;

import io.wireloom.local.stack.LauncherLock;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Leftovers;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wireloom down}. */
@Command(
        name = "down",
        description = "Stops the stack that runs here, and what a killed launcher left running.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Mixin
    private HomeOptions home;

    private final Terminal terminal;

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.line(stop(home.layout(), terminal) ? "Wireloom is stopped." : "Nothing was running.");
        return 0;
    }

    /** Stops what runs; whether anything did. */
    static boolean stop(Layout layout, Terminal terminal) {
        if (!Files.isDirectory(layout.run())) {
            return false;
        }
        Optional<ProcessHandle> launcher =
                RunState.live(layout).flatMap(state -> state.launcher().process());
        launcher.ifPresent(process -> {
            terminal.progress("Stopping", "the services, then Kafka and PostgreSQL");
            process.destroy();
            await(process, layout);
        });
        try (LauncherLock lock = LauncherLock.take(layout)
                .orElseThrow(() -> new StackFailure("Wireloom is just starting on " + layout.home()
                        + ". Try again when it is up, or stop it with Ctrl-C where it was started."))) {
            List<String> leftovers = Leftovers.stop(layout);
            return launcher.isPresent() || !leftovers.isEmpty();
        }
    }

    private static void await(ProcessHandle launcher, Layout layout) {
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StackFailure(
                    "The launcher (process " + launcher.pid() + ") does not end. See " + layout.log("launcher")
                            + ", or end it with kill -9 " + launcher.pid() + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while stopping.", e);
        }
    }
}
