package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingChoice;
import io.wireloom.backing.Database;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Lag;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.LocalStack;
import io.wireloom.local.stack.Part;
import io.wireloom.local.stack.Ports;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.Door;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.Journey;
import io.wireloom.local.wire.ReadModel;
import io.wireloom.local.wire.WireFiles;
import io.wireloom.local.wire.WireItem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;

/** A stack on free ports with nothing in it, its logs under {@code target/}. */
final class TestStack implements AutoCloseable {

    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    static final Path SAMPLE_COPY = PROJECT.resolve("deploy/local/sample-copy");

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(10);

    private final Backing backing;
    private final Admin admin;
    private final LocalStack stack;
    private final Terminal terminal;

    private TestStack(Backing backing, LocalStack stack, Terminal terminal) {
        this.backing = backing;
        this.admin = Lag.client(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, backing.bootstrapServers()), BROKER_PATIENCE);
        this.stack = stack;
        this.terminal = terminal;
    }

    /** Starts one, and stops it when the JVM ends if nobody did before. */
    static TestStack start(String name) {
        return start(name, Map.of());
    }

    /** As {@link #start(String)}, with further environment variables for all services. */
    static TestStack start(String name, Map<String, String> environment) {
        Layout layout = new Layout(PROJECT, Path.of("target", "stack-" + name).toAbsolutePath());
        layout.prepare();
        Backing backing = BackingChoice.make().start();
        Terminal terminal = terminal();
        TestStack started =
                new TestStack(backing, new LocalStack(layout, freePorts(), backing, "localhost", terminal), terminal);
        environment.forEach(started.stack::with);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, name + "-stop"));
        started.stack.start(terminal);
        return started;
    }

    /** The items of the sample copy, in the order of its manifest. */
    static List<WireItem> sampleCopy() {
        return WireFiles.find(List.of(SAMPLE_COPY), Map.of());
    }

    /** What is said goes to the log of the build. */
    static Terminal terminal() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC());
    }

    LocalStack processes() {
        return stack;
    }

    URI address(Part service) {
        return stack.ports().address(service);
    }

    Door door() {
        return new Door(address(Part.INGEST));
    }

    ReadModel readModel() {
        return new ReadModel(address(Part.QUERY));
    }

    /** Sends the items, all of which must be taken, and waits until they are through. */
    List<Fate> feed(List<WireItem> items) {
        Door door = door();
        List<Fate> fates = items.stream().map(door::send).toList();
        assertThat(fates).as("fates of %s", items).extracting(Fate::reason).containsOnlyNulls();
        awaitThrough(fates);
        return fates;
    }

    /** Waits until the last version sent of every article can be read with its incidents, and nothing waits anywhere. */
    void awaitThrough(List<Fate> fates) {
        assertThat(new Journey(readModel(), terminal).await(fates, PATIENCE))
                .as("articles still on their way")
                .isEmpty();
        awaitIdle();
    }

    /** Waits until no service has anything left to read. */
    void awaitIdle() {
        Awaitility.await("nothing waits on any topic")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .during(Duration.ofMillis(600))
                .until(() -> lag().total() == 0);
    }

    String bootstrapServers() {
        return backing.bootstrapServers();
    }

    /** A database of its own beside the stack's. */
    Database database(String name) {
        return backing.createDatabase(name);
    }

    Lag lag() {
        return Lag.ask(admin, BROKER_PATIENCE);
    }

    List<DeadLetterBox.Letter> deadLetters() {
        return new DeadLetterBox(stack.bootstrapServers()).letters();
    }

    String digest() {
        return readModel().digest().path("digest").asText();
    }

    @Override
    public void close() {
        admin.close();
        stack.close();
    }

    private static Ports freePorts() {
        try {
            List<Integer> free = FreePorts.some(Part.values().length);
            Map<Part, Integer> ports = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                ports.put(part, free.get(part.ordinal()));
            }
            return new Ports(ports);
        } catch (IOException e) {
            throw new IllegalStateException("No free ports", e);
        }
    }
}
