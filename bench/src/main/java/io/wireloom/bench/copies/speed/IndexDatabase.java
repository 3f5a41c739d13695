package io.wireloom.bench.copies.speed;

import io.smallrye.mutiny.Uni;
import io.wireloom.backing.Backing;
import io.wireloom.backing.Database;
import io.wireloom.backing.EmbeddedDatabaseServer;
import io.wireloom.backing.EmbeddedDatabaseServer.Settings;
import io.wireloom.dedupe.persistence.FingerprintPacking;
import io.wireloom.dedupe.persistence.FingerprintTables;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;

/** A database server of its own with the dedupe-service's schema, and the way that the service takes to it. */
public final class IndexDatabase implements AutoCloseable {

    /** Room for the index of a million articles: a server that has so many is given more than the few megabytes of the default. */
    private static final Map<String, String> MEMORY = Map.of("shared_buffers", "2GB", "max_wal_size", "8GB");

    private static final String FILLED = "copies_speed";
    private static final String COPY = "copies_speed_measured";

    private final EmbeddedDatabaseServer server;
    private final Connection connection;
    private final Mutiny.SessionFactory sessions;
    private final FingerprintPacking packing;

    private IndexDatabase(EmbeddedDatabaseServer server, Connection connection, Mutiny.SessionFactory sessions) {
        this.server = server;
        this.connection = connection;
        this.sessions = sessions;
        this.packing = new FingerprintPacking(sessions);
    }

    /** Starts the server on a temporary directory and creates the schema. */
    public static IndexDatabase start() throws SQLException {
        return open(EmbeddedDatabaseServer.start(Settings.forTests(), MEMORY), FILLED);
    }

    /** Starts the server on a directory that is kept. Nothing waits for the disk there either: it can be filled again. */
    public static IndexDatabase start(Path folder) throws SQLException {
        Map<String, String> parameters = new HashMap<>(MEMORY);
        List.of("fsync", "synchronous_commit", "full_page_writes").forEach(wait -> parameters.put(wait, "off"));
        Settings settings = new Settings(folder.resolve("data"), null, 0, folder.resolve("postgresql.log"));
        return open(EmbeddedDatabaseServer.start(settings, parameters), FILLED);
    }

    /** Leaves what is stored as it is, and goes on with a copy of it; this one is not to be used any more. */
    public IndexDatabase copy() throws SQLException {
        disconnect();
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
        try (Connection administration = DriverManager.getConnection(url, "postgres", "");
                Statement statement = administration.createStatement()) {
            statement.execute("drop database if exists " + COPY);
            statement.execute(
                    "create database " + COPY + " template " + FILLED + " strategy file_copy owner " + Backing.USER);
        }
        return open(server, COPY);
    }

    private static IndexDatabase open(EmbeddedDatabaseServer server, String name) throws SQLException {
        Database database = server.createDatabase(name);
        Flyway.configure(new ServiceMigrations(FingerprintTables.class))
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .schemas("dedupe")
                .load()
                .migrate();
        Configuration configuration = new Configuration()
                .setProperty("jakarta.persistence.jdbc.url", database.reactiveUrl())
                .setProperty("jakarta.persistence.jdbc.user", database.user())
                .setProperty("jakarta.persistence.jdbc.password", database.password())
                .setProperty("hibernate.vertx.prepared_statement_cache.sql_limit", "16384")
                .setProperty("hibernate.default_schema", "dedupe");
        WeavingTransactions.entities().forEach(configuration::addAnnotatedClass);
        Mutiny.SessionFactory sessions = configuration
                .buildSessionFactory(new ReactiveServiceRegistryBuilder()
                        .applySettings(configuration.getProperties())
                        .build())
                .unwrap(Mutiny.SessionFactory.class);
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        return new IndexDatabase(server, connection, sessions);
    }

    /** Works in one transaction of the service's kind, and waits until it is through. */
    public <T> T in(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessTransaction(work).await().indefinitely();
    }

    /** The service's packing of the index. */
    FingerprintPacking packing() {
        return packing;
    }

    /** A plain connection, for what only the measurement needs. */
    public Connection connection() {
        return connection;
    }

    /** Runs a statement outside the service's transactions. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number that a query gives. */
    public long number(String sql) {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        disconnect();
        server.close();
    }

    private void disconnect() throws SQLException {
        sessions.close();
        connection.close();
    }
}
