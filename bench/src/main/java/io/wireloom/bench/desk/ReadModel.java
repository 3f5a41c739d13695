package io.wireloom.bench.desk;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingChoice;
import io.wireloom.backing.Database;
import io.wireloom.backing.EmbeddedDatabaseServer;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A query-service of its own process with a broker and a database of its own. */
final class ReadModel implements AutoCloseable {

    /**
     * As in {@code copies-speed}: a server that holds so much is given more than the few megabytes of the default. Nothing waits for
     * the disk, also where the data is kept: it can be filled again.
     */
    private static final Map<String, String> SERVER = Map.of(
            "shared_buffers", "2GB",
            "max_wal_size", "2GB",
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off");

    private final Backing backing;
    private final EmbeddedDatabaseServer server;
    private final Connection connection;
    private final ServiceProcess service;
    private final KafkaProducer<String, byte[]> producer;

    private ReadModel(Backing backing, EmbeddedDatabaseServer server, Connection connection, ServiceProcess service) {
        this.backing = backing;
        this.server = server;
        this.connection = connection;
        this.service = service;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        backing.bootstrapServers(),
                        "max.request.size",
                        Topic.MAX_MESSAGE_BYTES,
                        "linger.ms",
                        20,
                        "acks",
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Starts all of it and waits until the service is ready. */
    static ReadModel start(Path jar, Kept kept) throws IOException, SQLException, InterruptedException {
        Backing backing = BackingChoice.make().start();
        backing.createTopics(Topic.all());
        EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(kept.settings(), SERVER);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Database database = server.createDatabase("desk");
        ServiceProcess service = ServiceProcess.start(jar, backing.bootstrapServers(), database);
        return new ReadModel(
                backing,
                server,
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password()),
                service);
    }

    /** Sends the state of an incident through its topic; answers when the broker has it. */
    Future<?> send(Incident incident) {
        return send(OutgoingRecords.of(incident, "bench", Instant.now()));
    }

    /** Sends a record to its topic; answers when the broker has it. */
    Future<?> send(ProducerRecord<String, byte[]> record) {
        return producer.send(record);
    }

    URI address() {
        return service.address();
    }

    ServiceProcess service() {
        return service;
    }

    /** A connection of the server's owner, who may do what the service may not. */
    Connection administration() throws SQLException {
        return DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", "");
    }

    /** A plain connection. */
    Connection database() {
        return connection;
    }

    /** The number that a query gives. */
    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        service.close();
        connection.close();
        server.close();
        backing.close();
    }
}
