package io.wireloom.endtoend.faults;

import io.wireloom.backing.Backing;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Lag;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.ReadModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/**
 * A stack whose every part can fail by itself: broker, database and each instance of each service are processes of their own, and
 * between each service and the broker, as between all services and the database, lies a stretch of network of its own.
 */
final class FaultStack implements AutoCloseable {

    static final String DATABASE = "wireloom";

    /** Stands for the word of the service in what services are told. */
    static final String PART = "{part}";

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Layout layout;
    private final BackingProcess broker;
    private final BackingProcess database;
    private final int brokerPort;
    private final Proxy databaseProxy;
    private final Map<Part, Proxy> brokerProxies = new EnumMap<>(Part.class);
    private final Map<Part, List<Instance>> instances = new EnumMap<>(Part.class);

    /**
     * How a stack is set up.
     *
     * @param instances of each service
     * @param brokerData where the broker keeps its data; null for a directory beside all else
     * @param environment further variables for all services
     * @param built the project whose built services begin
     */
    record Setup(int instances, Path brokerData, Map<String, String> environment, Path built) {

        /** One instance of each service. */
        static Setup plain() {
            return new Setup(1, null, Map.of(), PROJECT);
        }

        Setup with(int number) {
            return new Setup(number, brokerData, environment, built);
        }

        Setup with(Map<String, String> told) {
            return new Setup(instances, brokerData, told, built);
        }

        Setup brokerData(Path directory) {
            return new Setup(instances, directory, environment, built);
        }

        Setup of(Path project) {
            return new Setup(instances, brokerData, environment, project);
        }
    }

    private FaultStack(Layout layout, Setup setup) throws IOException {
        this.layout = layout;
        List<Integer> ports = new ArrayList<>(FreePorts.some(3 + Part.services().size() * (2 + setup.instances)));
        brokerPort = ports.remove(0);
        int databasePort = ports.remove(0);
        databaseProxy = Proxy.open(ports.remove(0), databasePort);
        int databaseEntry = databaseProxy.port();
        database = BackingProcess.database(layout.postgres(), databasePort, Map.of());
        Map<String, String> listeners = new HashMap<>();
        for (Part part : Part.services()) {
            int own = ports.remove(0);
            Proxy proxy = Proxy.open(ports.remove(0), own);
            brokerProxies.put(part, proxy);
            listen(listeners, part, own, proxy.port());
        }
        listeners.put("log.segment.bytes", "16777216");
        Path data = setup.brokerData == null ? layout.kafka() : setup.brokerData;
        broker = BackingProcess.broker(data, brokerPort, listeners);
        for (Part part : Part.services()) {
            List<Instance> all = new ArrayList<>();
            for (int number = 0; number < setup.instances; number++) {
                Map<String, String> told = told(part, databaseEntry);
                setup.environment.forEach((name, value) -> told.put(name, value.replace(PART, part.word())));
                all.add(new Instance(
                        part,
                        jar(setup.built, part),
                        layout.log(part.title() + (number == 0 ? "" : "-" + (number + 1))),
                        ports.remove(0),
                        told));
            }
            instances.put(part, all);
        }
    }

    /** Starts one with nothing in it, its logs and its data under {@code target/}, and waits until all is ready. */
    static FaultStack start(String name, Setup setup) throws IOException, InterruptedException {
        Path home = Path.of("target", "stack-faults-" + name).toAbsolutePath();
        FileUtils.deleteDirectory(home.toFile());
        Layout layout = new Layout(PROJECT, home);
        layout.prepare();
        FaultStack stack = new FaultStack(layout, setup);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::killAll, name + "-stop"));
        stack.database.start();
        stack.broker.start();
        stack.createTopics();
        stack.startAll();
        return stack;
    }

    /** What starts a service as this project has it. */
    static Path jar(Part part) {
        return jar(PROJECT, part);
    }

    private static Path jar(Path project, Part part) {
        return project.resolve(part.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    BackingProcess broker() {
        return broker;
    }

    BackingProcess database() {
        return database;
    }

    /** The network between all services and the database. */
    Proxy databaseProxy() {
        return databaseProxy;
    }

    /** The network between a service and the broker. */
    Proxy brokerProxy(Part part) {
        return brokerProxies.get(part);
    }

    /** The instances of a service. */
    List<Instance> instances(Part part) {
        return instances.get(part);
    }

    /** Every instance of every service. */
    List<Instance> instances() {
        return instances.values().stream().flatMap(List::stream).toList();
    }

    /** Starts what does not run, and waits until every instance is ready. */
    void startAll() throws IOException {
        for (Instance instance : instances()) {
            if (!instance.alive()) {
                instance.start();
            }
        }
        instances().forEach(Instance::awaitReady);
    }

    ReadModel readModel() {
        return new ReadModel(instances.get(Part.QUERY).get(0).address());
    }

    String digest() {
        return readModel().digest().path("digest").asText();
    }

    List<DeadLetterBox.Letter> deadLetters() {
        return new DeadLetterBox(bootstrapServers()).letters();
    }

    /** How many records wait for any service; more than any number while the broker does not say. */
    long waiting() {
        try {
            return Lag.ask(bootstrapServers()).total();
        } catch (BrokerSilentException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Waits until no service has anything left to read. */
    void awaitIdle() {
        Awaitility.await("nothing waits on any topic")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(3))
                .until(() -> waiting() == 0);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Instance instance : instances()) {
            if (instance.alive()) {
                instance.process().destroy();
            }
        }
        for (Instance instance : instances()) {
            if (instance.alive()) {
                instance.stop();
            }
        }
        broker.close();
        database.close();
        databaseProxy.close();
        for (Proxy proxy : brokerProxies.values()) {
            proxy.close();
        }
        FileUtils.deleteQuietly(layout.kafka().toFile());
        FileUtils.deleteQuietly(layout.postgres().toFile());
    }

    private void killAll() {
        try {
            for (Instance instance : instances()) {
                if (instance.alive()) {
                    instance.kill();
                }
            }
            broker.close();
            database.close();
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A listener of the broker for one service only, known to it by the entry to its network. */
    private static void listen(Map<String, String> settings, Part part, int port, int known) {
        String name = part.word().toUpperCase(Locale.ROOT);
        settings.merge("listeners", name + "://127.0.0.1:" + port, FaultStack::listed);
        settings.merge("advertised.listeners", name + "://127.0.0.1:" + known, FaultStack::listed);
        settings.merge("listener.security.protocol.map", name + ":PLAINTEXT", FaultStack::listed);
    }

    private static String listed(String some, String more) {
        return some + "," + more;
    }

    private Map<String, String> told(Part part, int databaseEntry) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + brokerProxies.get(part).port());
        told.put("WIRELOOM_DB_HOST", "127.0.0.1");
        told.put("WIRELOOM_DB_PORT", Integer.toString(databaseEntry));
        told.put("WIRELOOM_DB_NAME", DATABASE);
        told.put("WIRELOOM_DB_USER", Backing.USER);
        told.put("WIRELOOM_DB_PASSWORD", Backing.PASSWORD);
        told.put("WIRELOOM_ACCESS", "off");
        return told;
    }

    private void createTopics() {
        List<NewTopic> topics = Topic.all().stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                .collect(Collectors.toList());
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(topics)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
