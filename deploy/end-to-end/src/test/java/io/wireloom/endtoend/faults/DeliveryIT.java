package io.wireloom.endtoend.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Laws 1 and 3: records that come twice, in any order, or that nobody can read. */
@EnabledIfSystemProperty(named = "wireloom.faults", matches = "true")
class DeliveryIT {

    private static final List<Topic> READ = Arrays.stream(Topic.values())
            .filter(topic -> !topic.consumers().isEmpty())
            .toList();
    private static final List<byte[]> POISON = List.of(
            new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0},
            "{\"articleId\":[1],\"claims\":\"none\"}".getBytes(StandardCharsets.UTF_8),
            "null".getBytes(StandardCharsets.UTF_8));

    @Test
    void everythingComesTwiceAndInAnyOrder() throws Exception {
        Reference reference = Reference.get();
        long seed = Long.getLong("wireloom.faults.seed", System.nanoTime());
        FaultRun.say("twice: seed " + seed);
        Random random = new Random(seed);
        try (FaultStack stack = FaultStack.start("twice", FaultStack.Setup.plain())) {
            List<ProducerRecord<String, byte[]>> items =
                    FaultRun.items().stream().map(Item::record).collect(Collectors.toCollection(ArrayList::new));
            FaultRun.items().forEach(item -> items.add(item.record()));
            Collections.shuffle(items, random);
            Records.write(stack.bootstrapServers(), items);
            FaultRun.assertEndsAs(reference, stack);
            List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
            for (Topic topic : READ) {
                for (ConsumerRecord<String, byte[]> record : Records.of(stack.bootstrapServers(), topic)) {
                    again.add(topic == Topic.WIRE_COPY ? same(record) : ofALaterRelease(record));
                }
            }
            Collections.shuffle(again, random);
            FaultRun.say(again.size() + " records of all topics once more, as a later release may write them");
            Records.write(stack.bootstrapServers(), again);
            FaultRun.assertEndsAs(reference, stack);
        }
    }

    @Test
    void poisonOnEveryPartitionOfEveryTopicHoldsUpNothing() throws Exception {
        List<Refused> refused = new ArrayList<>(FaultRun.unreadable());
        List<ProducerRecord<String, byte[]>> poison = poison(refused);
        FaultRun.run("poison", FaultStack.Setup.plain(), refused, (stack, sender, random) -> {
            int third = poison.size() / 3;
            Collections.shuffle(poison, random);
            for (int part = 0; part < 3; part++) {
                Thread.sleep(random.nextInt(20_000));
                FaultRun.say("poison after " + sender.begun() + " items");
                int to = part == 2 ? poison.size() : (part + 1) * third;
                Records.write(stack.bootstrapServers(), poison.subList(part * third, to));
            }
        });
    }

    static List<ProducerRecord<String, byte[]>> poison(List<Refused> refused) {
        List<ProducerRecord<String, byte[]>> poison = new ArrayList<>();
        for (Topic topic : READ) {
            // Most other bytes are text to somebody who reads wire copy.
            for (byte[] bytes : topic == Topic.WIRE_COPY ? POISON.subList(0, 1) : POISON) {
                for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
                    String key = "poison-" + poison.size();
                    poison.add(new ProducerRecord<>(topic.topicName(), partition, key, bytes));
                    topic.consumers().forEach(service -> refused.add(new Refused(service, topic.topicName(), key)));
                }
            }
        }
        return poison;
    }

    private static ProducerRecord<String, byte[]> same(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    /** With fields that no reader of today knows. */
    private static ProducerRecord<String, byte[]> ofALaterRelease(ConsumerRecord<String, byte[]> record) {
        ObjectNode message = MessageCodec.read(record.value(), ObjectNode.class);
        message.put("unheardOf", "a field of a later release");
        message.putObject("unheardOfToo").putArray("list").add(1);
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), MessageCodec.write(message), record.headers());
    }
}
