package io.wireloom.local;

import io.wireloom.contracts.erasing.Erasing;
import io.wireloom.contracts.erasing.ErasingException;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Key;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireloom erase}. */
@Command(
        name = "erase",
        description = {
            "Erases an article for good: from every service, and from the topics. There is no way back.",
            "Exit code 0: it is gone from the topics, too; 1: not all is done, run the same again."
        },
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private HomeOptions home;

    @Parameters(paramLabel = "ARTICLE-ID", description = "The article.")
    private String articleId;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WORDS",
            description = "Why. It is kept, so it must quote nothing of the article.")
    private String reason;

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "MARK",
            description = "The order's own mark, such as a court's file number.")
    private String reference;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who passes the order on.")
    private String by;

    @Option(
            names = "--phrase",
            paramLabel = "WORDS",
            description =
                    "Words of the article, to be looked for on all topics; what holds them goes. May be repeated.")
    private List<String> phrases;

    private final Terminal terminal;

    EraseCommand(Terminal terminal) {
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
        try {
            Erasing.Result result = new Erasing(
                            ports.address(Part.QUERY),
                            Key.shown().map(key -> Map.of("X-API-Key", key)).orElse(Map.of()),
                            Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.KAFKA)),
                            PATIENCE,
                            terminal::line)
                    .erase(new Erasing.Order(articleId, reason, reference, by, phrases == null ? List.of() : phrases));
            boolean gone = result.left().isEmpty();
            terminal.line(gone ? "Erased: " + articleId + "." : "Not gone yet: run the same again.");
            return gone ? 0 : Wireloom.FAILED;
        } catch (ErasingException e) {
            throw new StackFailure(e.getMessage(), e);
        }
    }
}
