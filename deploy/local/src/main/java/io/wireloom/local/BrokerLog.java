package io.wireloom.local;

import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the broker and the launcher's own libraries log: into a file, never to the terminal. */
final class BrokerLog {

    private static final Logger ROOT = Logger.getLogger("");

    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("org.apache.kafka.clients"), Logger.getLogger("org.apache.kafka.common"));

    private BrokerLog() {}

    /** Nothing goes to the terminal. */
    static void silence() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
    }

    /** Everything of note goes to {@code file}. */
    static void to(Path file) {
        silence();
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
        try {
            FileHandler handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.INFO);
            CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        } catch (IOException e) {
            throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
