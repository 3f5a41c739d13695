package io.wireloom.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A single-node Kafka broker (KRaft: broker and controller in one) inside this JVM, listening on the loopback only. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final List<String> SINGLE_NODE_REPLICATION = List.of(
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr");

    private static final Set<String> LISTENERS =
            Set.of("listeners", "advertised.listeners", "listener.security.protocol.map");

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker on {@code directory}, which is formatted the first time and keeps its data.
     *
     * @param directory where topics are kept
     * @param port where clients connect
     */
    public static EmbeddedBroker start(Path directory, int port) {
        return start(directory, port, Map.of());
    }

    /**
     * Starts a broker as {@link #start(Path, int)} does.
     *
     * @param settings settings of the broker by name, before its own; where a list of listeners is meant, beside its own
     */
    public static EmbeddedBroker start(Path directory, int port, Map<String, String> settings) {
        try {
            Files.createDirectories(directory);
            Properties config = config(directory, port, FreePorts.one());
            settings.forEach((key, value) ->
                    config.merge(key, value, (own, more) -> LISTENERS.contains(key) ? own + "," + more : more));
            if (!Files.exists(directory.resolve("meta.properties"))) {
                format(directory);
            }
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (Exception e) {
            throw new BackingException("Kafka did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The broker's address, as Kafka clients want it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws Exception {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(List.of(directory.toString()))
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        }
    }

    private static Properties config(Path directory, int port, int controllerPort) throws IOException {
        Properties config = new Properties();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("inter.broker.listener.name", "PLAINTEXT");
        config.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("log.dirs", directory.toRealPath().toString());
        SINGLE_NODE_REPLICATION.forEach(key -> config.put(key, "1"));
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("auto.create.topics.enable", "false");
        config.put("log.cleaner.dedupe.buffer.size", "8388608");
        return config;
    }
}
