package io.wireloom.backing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Broker and database server each in a container. */
final class ContainersBacking implements Backing {

    private static final String KAFKA_IMAGE = "apache/kafka-native:4.1.1";
    private static final String POSTGRES_IMAGE = "postgres:18-alpine";

    private final KafkaContainer kafka =
            new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(POSTGRES_IMAGE).withUsername("postgres").withDatabaseName("postgres");

    private ContainersBacking() {}

    static ContainersBacking start() {
        ContainersBacking backing = new ContainersBacking();
        Startables.deepStart(backing.kafka, backing.postgres).join();
        return backing;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public Database createDatabase(String name) {
        try (var connection =
                DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
            Databases.create(connection, name);
        } catch (SQLException e) {
            throw new BackingException("PostgreSQL did not make database " + name + ": " + e.getMessage(), e);
        }
        return new Database(
                postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name, USER, PASSWORD);
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
