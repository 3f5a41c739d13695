package io.wireloom.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.io.FileUtils;

/** Broker in this JVM, database server beside it; both on temporary directories. */
public final class EmbeddedBacking implements Backing {

    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabaseServer databases;

    private EmbeddedBacking(Path directory, EmbeddedBroker broker, EmbeddedDatabaseServer databases) {
        this.directory = directory;
        this.broker = broker;
        this.databases = databases;
    }

    static EmbeddedBacking start() {
        return start(Map.of(), Map.of());
    }

    /**
     * Starts both.
     *
     * @param broker as the settings of {@link EmbeddedBroker#start(Path, int, Map)}
     * @param database as the parameters of {@link EmbeddedDatabaseServer#start(EmbeddedDatabaseServer.Settings, Map)}
     */
    public static EmbeddedBacking start(Map<String, String> broker, Map<String, String> database) {
        CompletableFuture<EmbeddedDatabaseServer> databases = CompletableFuture.supplyAsync(
                () -> EmbeddedDatabaseServer.start(EmbeddedDatabaseServer.Settings.forTests(), database));
        try {
            Path directory = Files.createTempDirectory("wireloom-kafka");
            EmbeddedBroker started = EmbeddedBroker.start(directory, FreePorts.one(), broker);
            return new EmbeddedBacking(directory, started, databases.join());
        } catch (IOException e) {
            throw new BackingException("No temporary directory for Kafka: " + e.getMessage(), e);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** As {@link EmbeddedDatabaseServer#superuser}. */
    public Connection superuser(String database) throws SQLException {
        return databases.superuser(database);
    }

    @Override
    public Database createDatabase(String name) {
        return databases.createDatabase(name);
    }

    @Override
    public void close() {
        broker.close();
        databases.close();
        FileUtils.deleteQuietly(directory.toFile());
    }
}
