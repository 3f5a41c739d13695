package io.wireloom.local;

import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom reset}. */
@Command(
        name = "reset",
        description = "Empties the stack: deletes the data of Kafka and PostgreSQL. Logs stay.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions home;

    @Option(names = "--yes", description = "Stop the stack first when it runs.")
    private boolean yes;

    private final Terminal terminal;

    ResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Layout layout = home.layout();
        if (RunState.live(layout).isPresent() && !yes) {
            throw new StackFailure(
                    "Wireloom is running on " + layout.home() + ". ./wireloom reset --yes stops it and empties it.");
        }
        DownCommand.stop(layout, terminal);
        for (Path data : List.of(layout.kafka(), layout.postgres(), layout.run())) {
            delete(data);
        }
        terminal.line("The stack is empty.");
        return 0;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
