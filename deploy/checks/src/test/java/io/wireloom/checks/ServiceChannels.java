package io.wireloom.checks;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a service reads and writes, from the channels in its {@code application.properties}.
 *
 * @param groups the consumer group by which it reads each topic
 * @param written the topics it writes
 */
public record ServiceChannels(Map<String, String> groups, Set<String> written) {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String OUTGOING = "mp.messaging.outgoing.";
    private static final String TOPIC = ".topic";
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:([^}]*)}");

    /** Those of {@code service}. */
    public static ServiceChannels of(String service) {
        Properties properties = ServiceConfiguration.properties(service);
        Map<String, String> groups = new TreeMap<>();
        Set<String> written = new TreeSet<>();
        for (String name : properties.stringPropertyNames()) {
            String topic = properties.getProperty(name);
            if (name.startsWith(INCOMING) && name.endsWith(TOPIC)) {
                groups.put(topic, asDeployed(properties.getProperty(name.replaceFirst("\\.topic$", ".group.id"))));
            } else if (name.startsWith(OUTGOING) && name.endsWith(TOPIC)) {
                written.add(topic);
            }
        }
        return new ServiceChannels(groups, written);
    }

    /** A value as it is where its variables are not set. */
    private static String asDeployed(String value) {
        return DEFAULT.matcher(value).replaceAll("$1");
    }
}
