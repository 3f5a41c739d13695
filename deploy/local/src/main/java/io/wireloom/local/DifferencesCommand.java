package io.wireloom.local;

import io.wireloom.local.differences.ClaimTopics;
import io.wireloom.local.differences.DifferencesReport;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom differences}. */
@Command(
        name = "differences",
        description =
                "Says what a candidate extractor reads otherwise than the one in use: claims added, removed, changed.",
        mixinStandardHelpOptions = true)
final class DifferencesCommand implements Callable<Integer> {

    @Mixin
    private HomeOptions home;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "The broker; that of the stack on this machine unless given.")
    private String bootstrapServers;

    private final Terminal terminal;

    DifferencesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BrokerLog.silence();
        String broker = bootstrapServers == null ? local() : bootstrapServers;
        DifferencesReport.lines(new ClaimTopics(broker).differences()).forEach(terminal::line);
        return 0;
    }

    private String local() {
        Layout layout = home.layout();
        if (RunState.live(layout).isEmpty()) {
            throw new StackFailure("Nothing runs on " + layout.home() + ". ./wireloom up starts it.");
        }
        return "127.0.0.1:" + home.portsInUse().of(Part.KAFKA);
    }
}
