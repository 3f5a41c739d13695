package io.wireloom.backing;

import io.wireloom.contracts.TopicSettings;
import java.util.List;

/** A running broker and a running database server. Safe for use by several threads. */
public interface Backing extends AutoCloseable {

    /** The owner of every database made by {@link #createDatabase}. */
    String USER = "wireloom";

    /** The password of {@link #USER}. */
    String PASSWORD = "wireloom";

    /** The broker's address, as Kafka clients want it. */
    String bootstrapServers();

    /**
     * Creates a database, or finds it when it is there already.
     *
     * @param name lower-case letters, digits and underscores
     */
    Database createDatabase(String name);

    /** Creates the topics that are missing and gives those that exist the settings asked for. */
    default void createTopics(List<TopicSettings> topics) {
        Topics.create(bootstrapServers(), topics);
    }

    /** Stops both. Data of tests is deleted, data of a directory that was asked for stays. */
    @Override
    void close();
}
