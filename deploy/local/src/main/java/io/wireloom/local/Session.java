package io.wireloom.local;

import io.wireloom.local.stack.LauncherLock;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Leftovers;
import io.wireloom.local.stack.LocalStack;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.PersistentBacking;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.stack.RunState;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A stack in the foreground: from its start to Ctrl-C, which stops everything in order. */
final class Session {

    /** How the line begins that says that everything is up. */
    static final String UP = "Wireloom is up";

    private final Layout layout;
    private final Ports ports;
    private final String host;
    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private LauncherLock lock;
    private PersistentBacking backing;
    private LocalStack stack;

    Session(Layout layout, Ports ports, String host, Terminal terminal) {
        this.layout = layout;
        this.ports = ports;
        this.host = host;
        this.terminal = terminal;
    }

    /**
     * Starts everything and says where the desk is.
     *
     * @throws StackFailure when something does not come up; what was started has been stopped again
     */
    void start() {
        long started = System.nanoTime();
        layout.prepare();
        lock = LauncherLock.take(layout).orElseThrow(() -> alreadyRunning(layout));
        List<String> leftovers = Leftovers.stop(layout);
        if (!leftovers.isEmpty()) {
            terminal.line("Stopped what an earlier run had left running: " + String.join(", ", leftovers) + ".");
        }
        ports.check();
        BrokerLog.to(layout.log(Part.KAFKA.word()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stack-stop"));
        terminal.progress("Starting", "Kafka and PostgreSQL");
        try {
            synchronized (this) {
                backing = PersistentBacking.start(layout, ports);
                stack = new LocalStack(layout, ports, backing, host, terminal);
            }
            stack.start(terminal);
        } catch (StackFailure e) {
            stop();
            throw e;
        }
        terminal.line(
                host.equals("localhost")
                        ? "Nobody is asked who they are, as only this machine reaches the services; docs/security.md says how to let"
                                + " others in."
                        : "The services ask who calls (docs/security.md).");
        terminal.line(
                UP + " after " + Duration.ofNanos(System.nanoTime() - started).toSeconds() + " s.");
    }

    /** Runs until the process is told to end. */
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static StackFailure alreadyRunning(Layout layout) {
        String where = RunState.live(layout)
                .map(state -> " (its desk: " + new Ports(state.ports()).address(Part.QUERY) + "/)")
                .orElse("");
        return new StackFailure("Wireloom is already running on " + layout.home() + where
                + ". ./wireloom down stops it; a second one needs its own --home and ports.");
    }

    private synchronized void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        terminal.progress("Stopping", "the services, then Kafka and PostgreSQL");
        if (stack != null) {
            stack.close();
        } else if (backing != null) {
            backing.close();
        }
        lock.close();
        ended.countDown();
        terminal.line("Wireloom is stopped.");
    }
}
