package io.wireloom.local;

import io.wireloom.contracts.erasing.Erasing;
import io.wireloom.local.terminal.Terminal;
import java.time.Duration;
import java.util.List;
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
    private EraserOptions eraser;

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
        List<String> words = phrases == null ? List.of() : phrases;
        boolean gone = eraser.erase(
                List.of(new Erasing.Order(articleId, reason, reference, eraser.by(), words)), PATIENCE, terminal);
        terminal.line(gone ? "Erased: " + articleId + "." : "Not gone yet: run the same again.");
        return gone ? 0 : Wireloom.FAILED;
    }
}
