package io.wireloom.contracts.erasing;

import io.wireloom.contracts.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition: what is to stay of the records up to the last of the article is written again at its end. Others may write meanwhile.
 * Interrupted, it can be done again.
 */
final class PartitionPurge {

    private final TopicPartition partition;
    private final boolean compacted;
    private final Erased erased;
    private final PartitionReader reader;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> latest = new HashMap<>();
    private final Map<String, Long> ours = new ConcurrentHashMap<>();
    private final Set<Long> written = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Exception> refusal = new AtomicReference<>();
    private final Set<String> standing = new HashSet<>();
    private long last = -1;
    private long found;

    PartitionPurge(
            TopicPartition partition,
            boolean compacted,
            Erased erased,
            PartitionReader reader,
            KafkaProducer<String, byte[]> producer) {
        this.partition = partition;
        this.compacted = compacted;
        this.erased = erased;
        this.reader = reader;
        this.producer = producer;
    }

    /** Looks for the article; answers the number of records that are of it. */
    long look(long from, long to) {
        reader.read(partition, from, to, record -> {
            boolean hit = erased.holds(record);
            if (compacted) {
                latest.put(record.key(), record.offset());
                note(record, hit);
            }
            if (hit) {
                found++;
                last = record.offset();
            }
        });
        return found;
    }

    /** What tells of the article under another's key has to be told anew by its writer first, or it would be lost. */
    private void note(ConsumerRecord<String, byte[]> record, boolean hit) {
        boolean another = partition.topic().equals(Topic.INCIDENTS.topicName())
                || partition.topic().equals(Topic.STORIES.topicName())
                || partition.topic().equals(Topic.COPIES.topicName());
        if (hit && another) {
            standing.add(record.key());
        } else {
            standing.remove(record.key());
        }
    }

    /** The keys whose latest record still tells of the articles, but for these' own. */
    Set<String> standing() {
        standing.removeAll(erased.articleIds());
        return standing;
    }

    /** Writes again what is to stay; answers the offset before which all can be cut off. */
    long rewrite(long from, long to) throws InterruptedException, ExecutionException {
        reader.read(partition, from, last + 1, record -> {
            boolean stays = !erased.holds(record) && (!compacted || latest.get(record.key()) == record.offset());
            if (stays) {
                Future<RecordMetadata> unused =
                        producer.send(again(record), (metadata, failure) -> wrote(record.key(), metadata, failure));
            }
        });
        producer.flush();
        if (refusal.get() != null) {
            throw new ExecutionException(refusal.get());
        }
        if (compacted) {
            restoreOvertaken(to);
        }
        return last + 1;
    }

    private void wrote(String key, RecordMetadata metadata, Exception failure) {
        if (failure != null) {
            refusal.compareAndSet(null, failure);
        } else if (compacted) {
            wrote(key, metadata.offset());
        }
    }

    private void wrote(String key, long offset) {
        ours.put(key, offset);
        written.add(offset);
    }

    /** A state that its writer wrote while an older one was written again must be the last of its key: compaction keeps that alone. */
    private void restoreOvertaken(long from) throws InterruptedException, ExecutionException {
        long since = from;
        boolean restored = true;
        while (restored) {
            Map<String, ConsumerRecord<String, byte[]>> foreign = new HashMap<>();
            long end = reader.end(partition);
            reader.read(partition, from, end, record -> {
                if (ours.containsKey(record.key()) && !written.contains(record.offset())) {
                    foreign.put(record.key(), record);
                }
            });
            restored = false;
            for (ConsumerRecord<String, byte[]> record : foreign.values()) {
                if (record.offset() >= since && record.offset() < ours.get(record.key())) {
                    wrote(record.key(), producer.send(again(record)).get().offset());
                    restored = true;
                }
            }
            since = restored ? end : since;
        }
    }

    private ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
                record.topic(),
                record.partition(),
                record.timestamp() < 0 ? null : record.timestamp(),
                record.key(),
                record.value(),
                record.headers());
    }
}
