package io.wireloom.backing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the broker's own chatter, thousands of lines per start, out of test logs. */
final class QuietLogs {

    private static final List<String> CHATTY =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky", "io.vertx.kafka");

    /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS =
            CHATTY.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    static void apply() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    /** The same for a Quarkus application that shares the JVM with the broker. */
    static Map<String, String> quarkusProperties() {
        Map<String, String> properties = new TreeMap<>();
        CHATTY.forEach(category -> properties.put("quarkus.log.category.\"" + category + "\".level", "ERROR"));
        return properties;
    }
}
