package io.wireloom.backing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL server of its own process, from binaries in a jar, listening on the loopback only. Runs for root too. */
public final class EmbeddedDatabaseServer implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final EmbeddedPostgres server;

    private EmbeddedDatabaseServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Where and how the server runs.
     *
     * @param data its data directory; null for a temporary one, deleted at the end
     * @param binaries where the server's own files are unpacked; null for the temporary directory
     * @param port where clients connect; 0 for any free port
     * @param output where the server's own messages go; null for the logger
     */
    public record Settings(Path data, Path binaries, int port, Path output) {

        /** For tests: any port, nothing kept, no waiting for the disk. */
        public static Settings forTests() {
            return new Settings(null, null, 0, null);
        }

        private boolean durable() {
            return data != null;
        }
    }

    /** Starts a server; with a data directory it is durable: what it has acknowledged survives a crash. */
    public static EmbeddedDatabaseServer start(Settings settings) {
        return start(settings, Map.of());
    }

    /**
     * Starts a server as {@link #start(Settings)} does.
     *
     * @param parameters parameters of the server by name, such as {@code shared_buffers}, before its defaults
     */
    public static EmbeddedDatabaseServer start(Settings settings, Map<String, String> parameters) {
        refuseRootWithoutNamespaces();
        String durable = settings.durable() ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(settings.port())
                .setPGStartupWait(STARTUP)
                .setRegisterShutdownHook(!settings.durable())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1,localhost");
        parameters.forEach(builder::setServerConfig);
        if (settings.durable()) {
            builder.setDataDirectory(settings.data()).setCleanDataDirectory(false);
        }
        if (settings.binaries() != null) {
            builder.setOverrideWorkingDirectory(settings.binaries().toFile());
        }
        if (settings.output() != null) {
            ProcessBuilder.Redirect log =
                    ProcessBuilder.Redirect.appendTo(settings.output().toFile());
            builder.setOutputRedirector(log).setErrorRedirector(log);
        }
        try {
            return new EmbeddedDatabaseServer(builder.start());
        } catch (IOException | RuntimeException e) {
            throw new BackingException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static void refuseRootWithoutNamespaces() {
        if ("root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new BackingException(
                    "PostgreSQL refuses to run as root, and this system allows no user namespaces (unshare -U) to run"
                            + " it as another user in. Run as an ordinary user, or allow them (in Docker: --security-opt"
                            + " seccomp=unconfined).",
                    null);
        }
    }

    /** Where the server listens. */
    public int port() {
        return server.getPort();
    }

    /** As {@link Backing#createDatabase}. */
    public Database createDatabase(String name) {
        DataSource administration = server.getPostgresDatabase();
        try (var connection = administration.getConnection()) {
            Databases.create(connection, name);
        } catch (SQLException e) {
            throw new BackingException("PostgreSQL did not make database " + name + ": " + e.getMessage(), e);
        }
        return new Database("127.0.0.1", port(), name, Backing.USER, Backing.PASSWORD);
    }

    /** A connection to a database of this server with all rights; the caller closes it. */
    public Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new BackingException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
