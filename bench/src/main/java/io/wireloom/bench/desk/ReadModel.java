package io.wireloom.bench.desk;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingChoice;
import io.wireloom.backing.Database;
import io.wireloom.backing.EmbeddedDatabaseServer;
import io.wireloom.backing.EmbeddedDatabaseServer.Settings;
import io.wireloom.backing.FreePorts;
import io.wireloom.bench.incidents.DeskCorpus;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A query-service of its own process with a broker and a database of its own. */
final class ReadModel implements AutoCloseable {

    private static final int EVENTS_A_CHUNK = 500;
    private static final long PATIENCE_MINUTES = 60;
    private static final long POLL_MILLIS = 500;

    /** As in {@code copies-speed}: a server that holds so much is given more than the few megabytes of the default. */
    private static final Map<String, String> MEMORY = Map.of("shared_buffers", "2GB", "max_wal_size", "8GB");

    private final Backing backing;
    private final EmbeddedDatabaseServer server;
    private final Connection connection;
    private final Process process;
    private final URI address;
    private final KafkaProducer<String, byte[]> producer;
    private final PrintWriter out;
    private final List<Future<?>> sent = new ArrayList<>();

    private ReadModel(
            Backing backing, EmbeddedDatabaseServer server, Connection connection, Service service, PrintWriter out) {
        this.backing = backing;
        this.server = server;
        this.connection = connection;
        this.process = service.process();
        this.address = service.address();
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
        this.out = out;
    }

    private record Service(Process process, URI address) {}

    /** Starts all of it and waits until the service is ready. */
    static ReadModel start(Path jar, PrintWriter out) throws IOException, SQLException, InterruptedException {
        Backing backing = BackingChoice.make().start();
        backing.createTopics(Topic.all());
        EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(Settings.forTests(), MEMORY);
        Database database = server.createDatabase("desk");
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        int port = FreePorts.one();
        ProcessBuilder builder = new ProcessBuilder("java", "-Xmx1g", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", backing.bootstrapServers(),
                        "WIRELOOM_DB_HOST", database.host(),
                        "WIRELOOM_DB_PORT", Integer.toString(database.port()),
                        "WIRELOOM_DB_NAME", database.name(),
                        "WIRELOOM_DB_USER", database.user(),
                        "WIRELOOM_DB_PASSWORD", database.password(),
                        "QUARKUS_HTTP_PORT", Integer.toString(port)));
        Path log = Files.createTempFile("wireloom-desk", ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        out.println("the service's log: " + log);
        Service service = new Service(builder.start(), URI.create("http://localhost:" + port));
        ReadModel model = new ReadModel(backing, server, connection, service, out);
        model.awaitReady();
        return model;
    }

    private void awaitReady() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        await("the service is ready", () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Sends the corpus through the topics and waits until all of it can be read. */
    void fill(int incidents) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        int articles = 0;
        int claims = 0;
        int made = 0;
        for (int number = 0; made < incidents; number++) {
            DeskCorpus.Chunk chunk = DeskCorpus.chunk(number, EVENTS_A_CHUNK);
            Instant now = Instant.now();
            chunk.articles().forEach(article -> send(OutgoingRecords.of(article, "bench", now)));
            chunk.claims().forEach(record -> send(OutgoingRecords.of(record, "bench", now)));
            chunk.incidents().forEach(this::send);
            articles += chunk.articles().size();
            claims += chunk.claims().stream()
                    .mapToInt(record -> record.claims().size())
                    .sum();
            made += chunk.incidents().size();
        }
        for (Future<?> acknowledged : sent) {
            acknowledged.get();
        }
        int all = made;
        int texts = articles;
        await(
                "the read model is filled",
                () -> number("select count(*) from query.incident") == all
                        && number("select count(*) from query.article_claims") == texts
                        && number("select count(*) from query.article") == texts);
        double seconds = (System.nanoTime() - begin) / 1e9;
        execute("vacuum analyze");
        out.printf(
                "read model of %,d articles, %,d claims, %,d incidents: filled through the topics in %.0f s, %,d MB%n",
                articles, claims, made, seconds, number("select pg_database_size(current_database())") >> 20);
        out.flush();
    }

    void send(Incident incident) {
        send(OutgoingRecords.of(incident, "bench", Instant.now()));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        sent.add(producer.send(record));
    }

    URI address() {
        return address;
    }

    /** A plain connection. */
    Connection database() {
        return connection;
    }

    private interface Condition {
        boolean met() throws InterruptedException;
    }

    private void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!condition.met()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service ended before " + what);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After " + PATIENCE_MINUTES + " minutes not yet: " + what);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private long number(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        process.destroy();
        process.onExit().join();
        connection.close();
        server.close();
        backing.close();
    }
}
