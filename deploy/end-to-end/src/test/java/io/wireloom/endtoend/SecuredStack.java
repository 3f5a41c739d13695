package io.wireloom.endtoend;

import io.wireloom.backing.EmbeddedBacking;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.access.AccessKey;
import io.wireloom.contracts.status.Health;
import io.wireloom.local.stack.Layout;
import io.wireloom.local.stack.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.acl.AclBinding;
import org.awaitility.Awaitility;

/**
 * A stack as in production: the services connect to broker and database encrypted, each with a certificate, an account and a password of
 * its own, and may do on either what the production overlay says; they write their log as JSON and tell of their traces. Who is on this machine may do anything through a second listener of the
 * broker, and as the superuser of the database.
 */
final class SecuredStack {

    /** Seals the secrets of webhooks until another one is told. */
    static final String WEBHOOKS_KEY = "first:Zmlyc3Qga2V5IG9mIHdlYmhvb2tzIGZvciB0ZXN0czE=";

    /** The key of whoever asks in the tests; the launcher's own classes show it, too. */
    static final String API_KEY = "wl_key-of-the-tests";

    private static final Path OVERLAY = TestStack.PROJECT.resolve("deploy/kubernetes/overlays/production");
    private static final String DATABASE = "wireloom";
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final SpanSink spans = SpanSink.open();
    private final Layout layout;
    private final Certificates certificates;
    private final SecuredListeners listeners;
    private final EmbeddedBacking backing;
    private final int databasePort;
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final Map<Part, Map<String, String>> told = new EnumMap<>(Part.class);
    private final Map<Part, Process> services = new EnumMap<>(Part.class);

    private SecuredStack(Path folder) throws Exception {
        layout = new Layout(TestStack.PROJECT, folder);
        layout.prepare();
        certificates = Certificates.in(folder.resolve("certificates"));
        certificates.of("database");
        List<Integer> free = FreePorts.some(2 + Part.services().size());
        listeners = new SecuredListeners(
                certificates,
                Files.copy(certificates.authority(), folder.resolve("trusted-by-broker.pem")),
                free.get(0),
                free.get(1));
        Part.services().forEach(part -> ports.put(part, free.get(2 + ports.size())));
        backing = EmbeddedBacking.start(listeners.brokerSettings(), databaseParameters(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "secured-stop"));
        backing.createTopics(Topic.all());
        databasePort = backing.createDatabase(DATABASE).port();
        try (Admin admin = admin();
                Connection superuser = superuser()) {
            admin.createAcls(rights()).all().get(30, TimeUnit.SECONDS);
            DatabaseAccounts.of(Files.readString(OVERLAY.resolve("postgres.yaml")))
                    .make(superuser, Certificates.PASSWORD);
        }
        for (Part part : Part.services()) {
            told.put(part, new HashMap<>(Map.of("WIRELOOM_DB_PASSWORD", Certificates.PASSWORD)));
        }
        Path keys = keys(folder);
        for (Part part : Part.services()) {
            tell(part, "WIRELOOM_KEYS_FILE", keys.toString());
        }
        listeners.account(Part.EXTRACT).forEach((variable, value) -> tell(Part.EXTRACT, variable, value));
        tell(Part.QUERY, "WIRELOOM_PIPELINE_KEY", API_KEY);
        tell(Part.QUERY, "WIRELOOM_WEBHOOKS_KEYS", WEBHOOKS_KEY);
        tell(Part.QUERY, "WIRELOOM_WEBHOOKS_ALLOW_PRIVATE", "true");
        for (Part part : Part.services()) {
            start(part);
        }
        Part.services().forEach(this::awaitReady);
    }

    /** The one for all classes: whoever changes a credential leaves the services with the new one. */
    static SecuredStack get() {
        return Holder.STACK;
    }

    URI address(Part part) {
        return URI.create("http://localhost:" + ports.get(part));
    }

    /** How somebody with a certificate in this name connects to the broker. */
    Map<String, Object> connection(String name) throws IOException, InterruptedException, GeneralSecurityException {
        return listeners.connection(certificates.of(name));
    }

    /** How somebody with the certificate in this file connects to the broker. */
    Map<String, Object> connection(Path certificate) {
        return listeners.connection(certificate);
    }

    Certificates certificates() {
        return certificates;
    }

    /** Whose clients the broker takes, in PEM; it reads the file when told to. */
    Path trustedByBroker() {
        return listeners.trustedByBroker();
    }

    /** The rights that the services have on the broker. */
    static List<AclBinding> rights() throws IOException {
        return KafkaUsers.bindings(Files.readString(OVERLAY.resolve("kafka-users.yaml")));
    }

    /** The listener through which everything is allowed. */
    String bootstrapServers() {
        return backing.bootstrapServers();
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** A connection to the services' database with all rights. */
    Connection superuser() throws SQLException {
        return superuser(DATABASE);
    }

    /** The database of a service. */
    String database(Part part) {
        return told.get(part).getOrDefault("WIRELOOM_DB_NAME", DATABASE);
    }

    /** A connection to any database of the server with all rights. */
    Connection superuser(String database) throws SQLException {
        return backing.superuser(database);
    }

    /** What a service finds in its environment from its next start on. */
    void tell(Part part, String variable, String value) {
        told.get(part).put(variable, value);
    }

    /** Stops a service in order and starts it with its credentials as they are now. */
    void restart(Part part) throws IOException, InterruptedException, GeneralSecurityException {
        stop(part);
        start(part);
        awaitReady(part);
    }

    /** Stops a service in order. */
    void stop(Part part) throws InterruptedException {
        askToStop(part);
        awaitEnd(services.get(part));
    }

    /** Tells a service to stop, and does not wait for it. */
    void askToStop(Part part) {
        services.get(part).destroy();
    }

    static void awaitEnd(Process service) throws InterruptedException {
        if (!service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(service.info() + " does not stop");
        }
    }

    /**
     * Starts another instance beside that of the stack; whoever does so also stops it.
     *
     * @param name of its log
     * @param environment what it is told otherwise than that one, at least its port
     */
    Process beside(Part part, String name, Map<String, String> environment)
            throws IOException, InterruptedException, GeneralSecurityException {
        ProcessBuilder builder = command(part, name);
        builder.environment().putAll(environment);
        return builder.start();
    }

    boolean stopped(Part part) {
        return !services.get(part).isAlive();
    }

    /** What a service has written to its log. */
    List<String> log(Part part) throws IOException {
        return Files.readAllLines(layout.log(part.title()));
    }

    Health health(Part part) {
        return Health.ask(address(part));
    }

    private static Path keys(Path folder) throws IOException {
        System.setProperty("wireloom.api-key", API_KEY);
        return Files.writeString(
                folder.resolve("keys.json"),
                "{\"keys\": [{\"id\": \"tests\", \"sha256\": \"" + AccessKey.hash(API_KEY)
                        + "\", \"roles\": [\"feed\", \"operator\"]}]}");
    }

    private void awaitReady(Part part) {
        Awaitility.await(part.title() + " is ready").atMost(PATIENCE).until(() -> health(part)
                .up());
    }

    private void close() {
        services.values().forEach(Process::destroy);
        backing.close();
    }

    private Map<String, String> databaseParameters(Path folder) throws IOException {
        Path access = Files.writeString(
                folder.resolve("pg_hba.conf"),
                """
                host all postgres samehost trust
                hostssl all all samehost scram-sha-256
                """);
        return Map.of(
                "ssl", "on",
                "ssl_cert_file", certificates.certificate("database").toString(),
                "ssl_key_file", certificates.key("database").toString(),
                "hba_file", access.toString());
    }

    private void start(Part part) throws IOException, InterruptedException, GeneralSecurityException {
        services.put(part, command(part, part.title()).start());
    }

    private ProcessBuilder command(Part part, String log)
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
        environment.put("WIRELOOM_DB_PORT", Integer.toString(databasePort));
        environment.put("WIRELOOM_DB_NAME", database(part));
        environment.put("WIRELOOM_DB_USER", part.title());
        environment.put("WIRELOOM_DB_SSL_MODE", "verify-full");
        environment.put("WIRELOOM_DB_CA", certificates.authority().toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(part)));
        environment.put("WIRELOOM_LOG_JSON", "true");
        environment.putAll(spans.environment());
        if (part == Part.QUERY) {
            Part.services()
                    .forEach(asked -> environment.put(
                            "WIRELOOM_" + asked.name() + "_URL", address(asked).toString()));
        }
        environment.putAll(told.get(part));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log(log).toFile()));
    }

    private static String variable(String key) {
        return "KAFKA_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static final class Holder {

        static final SecuredStack STACK = started();

        private static SecuredStack started() {
            Path folder = Path.of("target", "stack-secured").toAbsolutePath();
            try {
                FileUtils.deleteDirectory(folder.toFile());
                return new SecuredStack(folder);
            } catch (Exception e) {
                throw new IllegalStateException("the secured stack did not start", e);
            }
        }
    }
}
