package io.wireloom.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPersistenceIT {

    @Test
    void databaseKeepsWhatItAcknowledgedAndIsDurable(@TempDir Path directory) throws Exception {
        var settings =
                new EmbeddedDatabaseServer.Settings(directory.resolve("data"), null, 0, directory.resolve("log"));
        try (var server = EmbeddedDatabaseServer.start(settings);
                Connection connection = connect(server)) {
            connection.createStatement().execute("create table kept (id int)");
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(text(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
        try (var server = EmbeddedDatabaseServer.start(settings);
                Connection connection = connect(server)) {
            assertThat(text(connection, "select to_regclass('kept')::text")).isEqualTo("kept");
        }
    }

    @Test
    void brokerKeepsItsTopicsOverARestart(@TempDir Path directory) throws Exception {
        int port = FreePorts.one();
        try (var broker = EmbeddedBroker.start(directory, port)) {
            Topics.create(broker.bootstrapServers(), Topic.all());
        }
        try (var broker = EmbeddedBroker.start(directory, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("articles", "articles.extract-service.dead-letter");
        }
    }

    private static Connection connect(EmbeddedDatabaseServer server) throws SQLException {
        Database database = server.createDatabase("persistence");
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
