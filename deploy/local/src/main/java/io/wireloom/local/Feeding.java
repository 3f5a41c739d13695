package io.wireloom.local;

import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Door;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.Journey;
import io.wireloom.local.wire.ReadModel;
import io.wireloom.local.wire.WireItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends items to a running stack and follows them through it. */
final class Feeding {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Ports ports;
    private final Terminal terminal;

    Feeding(Ports ports, Terminal terminal) {
        this.ports = ports;
        this.terminal = terminal;
    }

    ReadModel readModel() {
        return new ReadModel(ports.address(Part.QUERY));
    }

    /** Sends all items, one after the other; the answers in the same order. */
    List<Fate> send(List<WireItem> items) {
        return sendDocuments(items).stream().map(fates -> fates.get(0)).toList();
    }

    /** The same for files that may hold several items each; the answers of each in the files' order. */
    List<List<Fate>> sendDocuments(List<WireItem> items) {
        Door door = new Door(ports.address(Part.INGEST));
        long started = System.nanoTime();
        List<List<Fate>> fates = new ArrayList<>();
        for (WireItem item : items) {
            terminal.progress(
                    "Feeding",
                    fates.size() + 1 + " of " + items.size() + " items ("
                            + Duration.ofNanos(System.nanoTime() - started).toSeconds() + " s)");
            fates.add(door.sendDocument(item));
        }
        return fates;
    }

    /** Waits until all that was taken is through; says so when something is not. */
    boolean follow(List<Fate> fates) {
        List<String> left = new Journey(readModel(), terminal).await(fates, PATIENCE);
        if (!left.isEmpty()) {
            terminal.line(left.size() + " articles are still on their way after " + PATIENCE.toSeconds()
                    + " s without progress. ./wireloom status shows where; the first is " + left.get(0) + ".");
        }
        return left.isEmpty();
    }
}
