package io.wireloom.bench.line;

import io.wireloom.backing.Database;
import io.wireloom.backing.EmbeddedDatabaseServer;
import io.wireloom.bench.copies.speed.ProcessorTime;
import io.wireloom.bench.desk.ServiceProcess;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import io.wireloom.contracts.status.Lag;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The stack that is measured: broker, durable database and instances of each service, all in processes of their own. */
final class LineStack implements AutoCloseable {

    /** In the order of the line. */
    static final List<String> SERVICES =
            List.of("ingest-service", "extract-service", "dedupe-service", "query-service");

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 100;

    /** To look takes the broker some thirty requests; ten times a second these were two fifths of all that it answered. */
    private static final long BUSY_POLL_MILLIS = 1_000;

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** How far a service has read is told every five seconds otherwise, and the end of a run would be seen that much too late. */
    private static final Map<String, String> OFTEN =
            Map.of("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_COMMIT_INTERVAL_MS", "500");

    /** Settings of the database as deploy/kubernetes has them for production. */
    private static final Map<String, String> DATABASE = Map.of(
            "shared_buffers", "1GB",
            "effective_cache_size", "3GB",
            "maintenance_work_mem", "256MB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "15min");

    private final Path folder;
    private final BrokerProcess broker;
    private final EmbeddedDatabaseServer server;
    private final Connection connection;
    private final ProcessorTime databaseTime;
    private final Admin admin;
    private final Map<String, List<ServiceProcess>> services = new LinkedHashMap<>();
    private double readySeconds;

    private LineStack(Path folder, BrokerProcess broker, EmbeddedDatabaseServer server, Connection connection)
            throws SQLException {
        this.folder = folder;
        this.broker = broker;
        this.server = server;
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
            backend.next();
            databaseTime = new ProcessorTime(backend.getLong(1));
        }
        admin = Lag.client(Map.of("bootstrap.servers", broker.bootstrapServers()), PATIENCE);
    }

    /**
     * Starts it on a temporary directory.
     *
     * @param jars what starts a service, by its name
     * @param instances of each service
     * @param partitions of each topic
     * @param java options of the services' virtual machines
     * @param parameters of the database's server, before those of production
     */
    static LineStack start(
            Map<String, Path> jars, int instances, int partitions, List<String> java, Map<String, String> parameters)
            throws Exception {
        Path folder = Files.createTempDirectory("wireloom-line");
        Map<String, String> settings = new LinkedHashMap<>(DATABASE);
        settings.putAll(parameters);
        EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(
                new EmbeddedDatabaseServer.Settings(
                        folder.resolve("database"), null, 0, folder.resolve("database.log")),
                settings);
        Database database = server.createDatabase("line");
        LineStack stack = new LineStack(
                folder,
                BrokerProcess.start(folder.resolve("broker")),
                server,
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password()));
        try {
            stack.createTopics(partitions);
            stack.startServices(jars, database, instances, java);
            return stack;
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    private void createTopics(int partitions) throws Exception {
        List<NewTopic> topics = new ArrayList<>();
        for (TopicSettings topic : Topic.all()) {
            int count = topic.partitions() == 1 ? 1 : partitions;
            topics.add(new NewTopic(topic.name(), count, (short) 1).configs(topic.config()));
        }
        admin.createTopics(topics).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private void startServices(Map<String, Path> jars, Database database, int instances, List<String> java)
            throws Exception {
        long started = System.nanoTime();
        for (String service : SERVICES) {
            List<ServiceProcess> all = new ArrayList<>();
            services.put(service, all);
            for (int i = 0; i < instances; i++) {
                all.add(ServiceProcess.launch(jars.get(service), broker.bootstrapServers(), database, java, OFTEN));
            }
        }
        for (List<ServiceProcess> all : services.values()) {
            for (ServiceProcess one : all) {
                one.awaitReady();
            }
        }
        readySeconds = (System.nanoTime() - started) / 1e9;
    }

    /** Seconds from the start of the services until all were ready; broker and database were there before. */
    double readySeconds() {
        return readySeconds;
    }

    /** The doors of all instances. */
    List<URI> doors() {
        return addresses("ingest-service");
    }

    /** Of all instances of a service. */
    List<URI> addresses(String service) {
        return services.get(service).stream().map(ServiceProcess::address).toList();
    }

    URI desk() {
        return services.get("query-service").get(0).address();
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** To the database, as the owner of all schemas. */
    Connection connection() {
        return connection;
    }

    /** To the same, as the one who may do everything there. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(connection.getMetaData().getURL(), SUPERUSER, "");
    }

    /** What waits now. */
    Lag lag() {
        return Lag.ask(admin, PATIENCE);
    }

    /** What everybody has had of the processors until now. */
    Usage usage() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        services.forEach((name, all) -> seconds.put(
                name,
                all.stream()
                        .map(ServiceProcess::handle)
                        .mapToDouble(LineStack::seconds)
                        .sum()));
        seconds.put(Usage.BROKER, seconds(broker.handle()));
        seconds.put(Usage.DATABASE, databaseTime.server());
        seconds.put(Usage.LOAD, databaseTime.here());
        return new Usage(seconds);
    }

    /** Megabytes of memory of each service, all instances together, and of the broker. */
    Map<String, Long> residentMegabytes() throws IOException {
        Map<String, Long> resident = new LinkedHashMap<>();
        for (Map.Entry<String, List<ServiceProcess>> service : services.entrySet()) {
            long sum = 0;
            for (ServiceProcess one : service.getValue()) {
                sum += one.residentMegabytes();
            }
            resident.put(service.getKey(), sum);
        }
        resident.put(Usage.BROKER, ServiceProcess.residentMegabytes(broker.handle()));
        return resident;
    }

    /** Megabytes of the services and the broker together. */
    long residentTogether() throws IOException {
        return residentMegabytes().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes that the broker's topics take on the disk. */
    long brokerBytes() throws IOException {
        try (Stream<Path> files = Files.walk(broker.data())) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(".log"))
                    .mapToLong(java.io.File::length)
                    .sum();
        }
    }

    /** Waits until nothing has waited on any topic for a while; answers when that began, as {@link System#nanoTime()} has it. */
    long awaitIdle(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long idleSince = 0;
        while (idleSince == 0 || System.nanoTime() - idleSince < QUIET_NANOS) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "still waiting after " + patience.toSeconds() + " s: " + lag().groups());
            }
            services.values().forEach(all -> all.forEach(ServiceProcess::check));
            long now = System.nanoTime();
            boolean busy = lag().total() > 0;
            if (busy) {
                idleSince = 0;
            } else if (idleSince == 0) {
                idleSince = now;
            }
            Thread.sleep(busy ? BUSY_POLL_MILLIS : POLL_MILLIS);
        }
        return idleSince;
    }

    @Override
    public void close() throws IOException {
        admin.close(PATIENCE);
        services.values().forEach(all -> all.forEach(ServiceProcess::close));
        broker.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            server.close();
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    /** What a process has had of the processors until now. */
    static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }
}
