package io.wireloom.bench;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/**
 * Has libraries say what is wrong, and nothing else. Beside the classes of services, Quarkus' log manager takes down everything that
 * anybody says, down to each request of a Kafka client, until an application configures it; no application does that here, and its
 * logging would be measured as well.
 */
public final class WarningsOnly {

    private WarningsOnly() {}

    /** To be called before anything that is measured. */
    public static void apply() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger root = LogContext.getLogContext().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ConsoleHandler());
        root.setLevel(Level.WARN);
    }
}
