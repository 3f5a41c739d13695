package io.wireloom.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.io.FileUtils;

/** Broker in this JVM, database server beside it; both on temporary directories. */
final class EmbeddedBacking implements Backing {

    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabaseServer databases;

    private EmbeddedBacking(Path directory, EmbeddedBroker broker, EmbeddedDatabaseServer databases) {
        this.directory = directory;
        this.broker = broker;
        this.databases = databases;
    }

    static EmbeddedBacking start() {
        CompletableFuture<EmbeddedDatabaseServer> databases = CompletableFuture.supplyAsync(
                () -> EmbeddedDatabaseServer.start(EmbeddedDatabaseServer.Settings.forTests()));
        try {
            Path directory = Files.createTempDirectory("wireloom-kafka");
            EmbeddedBroker broker = EmbeddedBroker.start(directory, FreePorts.one());
            return new EmbeddedBacking(directory, broker, databases.join());
        } catch (IOException e) {
            throw new BackingException("No temporary directory for Kafka: " + e.getMessage(), e);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
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
