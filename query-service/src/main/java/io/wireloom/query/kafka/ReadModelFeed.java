package io.wireloom.query.kafka;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Feeds a fresh read model from the beginning of the topics, whatever offsets an earlier one has committed: dropping the schema is
 * all that a rebuild takes. The offset is committed before the partition is marked as fed, so that a crash in between only starts
 * over.
 */
@ApplicationScoped
@Identifier("read-model")
class ReadModelFeed implements KafkaConsumerRebalanceListener {

    private final AgroalDataSource database;

    ReadModelFeed(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<TopicPartition> fresh =
                partitions.stream().filter(this::isFresh).sorted(this::byName).toList();
        if (fresh.isEmpty()) {
            return;
        }
        consumer.seekToBeginning(fresh);
        consumer.commitSync(fresh.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition)))));
        fresh.forEach(partition ->
                run("insert into query.fed (topic, partition) values (?, ?) on conflict do nothing", partition));
        Log.infof("Feeding the read model from the beginning partitions=%s", fresh);
    }

    private int byName(TopicPartition one, TopicPartition other) {
        return one.toString().compareTo(other.toString());
    }

    private boolean isFresh(TopicPartition partition) {
        return !run("select 1 from query.fed where topic = ? and partition = ?", partition);
    }

    private boolean run(String sql, TopicPartition partition) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            return statement.execute() && statement.getResultSet().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the read model's state of " + partition + " cannot be read or written", e);
        }
    }
}
