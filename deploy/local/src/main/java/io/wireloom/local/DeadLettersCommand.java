package io.wireloom.local;

import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Table;
import io.wireloom.local.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireloom dead-letters}. */
@Command(
        name = "dead-letters",
        description = "Lists what could not be processed, with the reason, or sends it again once the cause is mended.",
        mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {

    private static final int WIDEST_CELL = 120;

    @Mixin
    private HomeOptions home;

    @Option(
            names = "--replay",
            paramLabel = "ID",
            description = "Sends the dead letter of this id, or \"all\", again to the topic it came from.")
    private String replay;

    private final Terminal terminal;

    DeadLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BrokerLog.silence();
        Layout layout = home.layout();
        if (RunState.live(layout).isEmpty()) {
            throw new StackFailure("Nothing runs on " + layout.home() + ". ./wireloom up starts it.");
        }
        DeadLetterBox box = new DeadLetterBox("127.0.0.1:" + home.portsInUse().of(Part.KAFKA));
        if (replay == null) {
            list(box.letters());
        } else {
            boolean all = replay.equals("all");
            int sent = box.settle(
                    DeadLetterBox.Settlement.REPLAYED,
                    letter -> all || letter.id().equals(replay));
            if (sent == 0 && !all) {
                throw new StackFailure("There is no dead letter " + replay + ". ./wireloom dead-letters lists them.");
            }
            terminal.line("Sent " + sent + (sent == 1 ? " dead letter" : " dead letters") + " again.");
        }
        return 0;
    }

    private void list(List<DeadLetterBox.Letter> letters) {
        if (letters.isEmpty()) {
            terminal.line("No dead letters.");
            return;
        }
        Table table = new Table(WIDEST_CELL, "id", "from topic", "bytes", "at", "reason");
        letters.forEach(letter -> table.row(letter.id(), letter.topic(), letter.bytes(), letter.at(), letter.reason()));
        table.lines().forEach(terminal::line);
    }
}
