package io.wireloom.endtoend;

import io.wireloom.backing.Backing;
import io.wireloom.backing.Database;
import io.wireloom.backing.EmbeddedBroker;
import io.wireloom.backing.EmbeddedDatabaseServer;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Health;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;

/**
 * A stack as in production: the services connect to broker and database encrypted, each with a certificate of its own, and may do on
 * the broker what their KafkaUsers say. Who is on this machine may do anything through a second listener.
 */
final class SecuredStack implements Backing {

    private static final Path USERS =
            TestStack.PROJECT.resolve("deploy/kubernetes/overlays/production/kafka-users.yaml");

    private final Certificates certificates;
    private final EmbeddedDatabaseServer databases;
    private final EmbeddedBroker broker;
    private final int securedPort;
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final List<Process> services = new ArrayList<>();

    private SecuredStack(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        certificates = Certificates.in(folder.resolve("certificates"));
        certificates.of("database");
        databases = EmbeddedDatabaseServer.start(
                EmbeddedDatabaseServer.Settings.forTests(),
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", certificates.certificate("database").toString(),
                        "ssl_key_file", certificates.key("database").toString()));
        List<Integer> free = FreePorts.some(2 + Part.services().size());
        securedPort = free.get(0);
        Part.services().forEach(part -> ports.put(part, free.get(2 + ports.size())));
        broker = EmbeddedBroker.start(folder.resolve("broker"), free.get(1), settings());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "secured-stop"));
        createTopics(Topic.all());
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.createAcls(KafkaUsers.bindings(Files.readString(USERS))).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the rights were not taken", e);
        }
    }

    /** Starts one in a folder that is empty, and waits until all is ready. */
    static SecuredStack start(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        SecuredStack stack = new SecuredStack(folder);
        Layout layout = new Layout(TestStack.PROJECT, folder);
        layout.prepare();
        Database database = stack.createDatabase("wireloom");
        for (Part part : Part.services()) {
            stack.start(part, layout, database);
        }
        Part.services().forEach(part -> Awaitility.await(part.title() + " is ready")
                .atMost(Duration.ofSeconds(120))
                .until(() -> Health.ask(stack.address(part)).up()));
        return stack;
    }

    URI address(Part part) {
        return URI.create("http://localhost:" + ports.get(part));
    }

    /** How somebody with a certificate in this name connects to the broker. */
    Map<String, Object> connection(String name) throws IOException, InterruptedException, GeneralSecurityException {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + securedPort,
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.authority().toString(),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificates.of(name).toString(),
                "ssl.keystore.password",
                Certificates.PASSWORD);
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
        services.forEach(Process::destroy);
        services.clear();
        broker.close();
        databases.close();
    }

    private Map<String, String> settings() throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> settings = new HashMap<>();
        settings.put("listeners", "CLIENTS://127.0.0.1:" + securedPort);
        settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + securedPort);
        settings.put("listener.security.protocol.map", "CLIENTS:SSL");
        settings.put("ssl.client.auth", "required");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", certificates.of("broker").toString());
        settings.put("ssl.keystore.password", Certificates.PASSWORD);
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", certificates.authority().toString());
        settings.put("ssl.principal.mapping.rules", "RULE:^CN=(.*?)$/$1/");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        return settings;
    }

    private void start(Part part, Layout layout, Database database)
            throws IOException, InterruptedException, GeneralSecurityException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                layout.serviceJar(part).toAbsolutePath().toString());
        Map<String, String> environment = builder.environment();
        connection(part.title()).forEach((key, value) -> environment.put(variable(key), value.toString()));
        environment.put("WIRELOOM_DB_HOST", "localhost");
        environment.put("WIRELOOM_DB_PORT", Integer.toString(database.port()));
        environment.put("WIRELOOM_DB_NAME", database.name());
        environment.put("WIRELOOM_DB_USER", database.user());
        environment.put("WIRELOOM_DB_PASSWORD", database.password());
        environment.put("WIRELOOM_DB_SSL_MODE", "verify-full");
        environment.put("WIRELOOM_DB_CA", certificates.authority().toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(part)));
        if (part == Part.QUERY) {
            Part.services()
                    .forEach(asked -> environment.put(
                            "WIRELOOM_" + asked.name() + "_URL", address(asked).toString()));
        }
        builder.redirectErrorStream(true)
                .redirectOutput(layout.log(part.title()).toFile());
        services.add(builder.start());
    }

    private static String variable(String key) {
        return "KAFKA_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
