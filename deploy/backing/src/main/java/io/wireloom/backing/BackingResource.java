package io.wireloom.backing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a Quarkus test the JVM's shared broker, with every topic, and a fresh database. Use it with
 * {@code @WithTestResource(BackingResource.class)}.
 *
 * <p>Topics are shared by all tests of a JVM: a test tells its own records by their keys.
 */
public final class BackingResource implements QuarkusTestResourceLifecycleManager {

    /** How far a service has read is told every five seconds otherwise, and a test waits for that. */
    private static final String OFTEN_MS = "100";

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new TreeMap<>(QuietLogs.quarkusProperties());
        Database database = SharedBacking.freshDatabase();
        properties.put("kafka.bootstrap.servers", SharedBacking.get().bootstrapServers());
        properties.put("mp.messaging.connector.smallrye-kafka.auto.commit.interval.ms", OFTEN_MS);
        properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        properties.put("quarkus.datasource.reactive.url", database.reactiveUrl());
        properties.put("quarkus.datasource.username", database.user());
        properties.put("quarkus.datasource.password", database.password());
        return properties;
    }

    /** Nothing to do: the next test uses the same broker and server, which stop with the JVM. */
    @Override
    public void stop() {}
}
