package io.wireloom.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.wireloom.backing.BackingResource;
import java.util.Map;
import java.util.TreeMap;

/** A broker, and a database that nobody answers for once the service has migrated it. */
public final class UnreachableDatabase implements QuarkusTestResourceLifecycleManager {

    private final BackingResource backing = new BackingResource();

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = new TreeMap<>(backing.start());
        properties.put("quarkus.datasource.reactive.url", "postgresql://localhost:1/nowhere");
        return properties;
    }

    @Override
    public void stop() {
        backing.stop();
    }
}
