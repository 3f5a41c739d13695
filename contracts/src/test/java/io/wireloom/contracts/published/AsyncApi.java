package io.wireloom.contracts.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.contracts.samples.GoldenSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The AsyncAPI 3 document: channels, who sends and who receives, keys, headers and payloads. */
final class AsyncApi {

    private static final String HEAD =
            "# Generated from the message records and Topic; how to do it again: README.md.\n";
    private static final String WIRE_ITEM = "wire-item";
    private static final String DEAD_LETTER = "dead-letter";
    private static final String SETTLEMENT = "dead-letter-settlement";

    private final MessageSchemas schemas;
    private final Map<String, Object> channels = new LinkedHashMap<>();
    private final Map<String, Object> operations = new TreeMap<>();
    private final Map<String, Object> messages = new LinkedHashMap<>();

    AsyncApi(MessageSchemas schemas) {
        this.schemas = schemas;
    }

    String yaml() {
        Map<String, TopicSettings> settings = new LinkedHashMap<>();
        Topic.all().forEach(topic -> settings.put(topic.name(), topic));
        messages.put(WIRE_ITEM, wireItem());
        for (Map.Entry<Topic, ProducerRecord<String, byte[]>> sample : samples().entrySet()) {
            add(sample.getKey(), sample.getValue(), settings);
        }
        messages.put(DEAD_LETTER, deadLetter());
        messages.put(SETTLEMENT, settlement());
        Map<String, Object> document = object("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", object("messages", messages));
        return HEAD + write(document);
    }

    private void add(Topic topic, ProducerRecord<String, byte[]> sample, Map<String, TopicSettings> settings) {
        String message = topic.ofCopy() ? WIRE_ITEM : OutgoingRecords.schemaName(payload(topic));
        if (!topic.ofCopy()) {
            messages.put(message, message(topic, sample));
        }
        channels.put(topic.topicName(), channel(settings.get(topic.topicName()), "Key: " + topic.key() + ".", message));
        operation(topic.producer(), "send", topic.topicName(), message);
        for (String service : topic.consumers()) {
            operation(service, "receive", topic.topicName(), message);
            String letters = topic.deadLetterFor(service);
            channels.put(
                    letters,
                    channel(
                            settings.get(letters),
                            "What " + service + " could not process of " + topic.topicName() + ". Key: as there.",
                            DEAD_LETTER,
                            SETTLEMENT));
            operation(service, "send", letters, DEAD_LETTER);
        }
    }

    private Map<String, Object> channel(TopicSettings topic, String description, String... names) {
        Map<String, Object> channel = object("address", topic.name());
        channel.put("description", description);
        Map<String, Object> carried = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> carried.put(name, ref("#/components/messages/" + name)));
        channel.put("messages", carried);
        Map<String, Object> configuration =
                object("cleanup.policy", List.of(topic.retention().cleanupPolicy()));
        configuration.put("retention.ms", topic.retention().retentionMs());
        configuration.put("max.message.bytes", topic.maxMessageBytes());
        Map<String, Object> kafka = object("topic", topic.name());
        kafka.put("partitions", topic.partitions());
        kafka.put("topicConfiguration", configuration);
        kafka.put("bindingVersion", "0.5.0");
        channel.put("bindings", object("kafka", kafka));
        return channel;
    }

    private void operation(String service, String action, String channel, String message) {
        Map<String, Object> operation = object("action", action);
        operation.put("channel", ref("#/channels/" + channel));
        operation.put("title", service + (action.equals("send") ? " writes " : " reads ") + channel);
        operation.put("messages", List.of(ref("#/channels/" + channel + "/messages/" + message)));
        operations.put(service + "." + action + "." + channel, operation);
    }

    private Map<String, Object> message(Topic topic, ProducerRecord<String, byte[]> sample) {
        Class<?> payload = payload(topic);
        Map<String, Object> message = described(payload.getSimpleName(), schemas.summary(payload), topic.key());
        message.put("contentType", "application/json");
        message.put("headers", headers(sample, true));
        Map<String, Object> schema = object("schemaFormat", "application/schema+json;version=draft-2020-12");
        schema.put("schema", ref("./schemas/v1/" + OutgoingRecords.schemaName(payload) + ".schema.json"));
        message.put("payload", schema);
        return message;
    }

    private static Map<String, Object> wireItem() {
        Map<String, Object> message =
                described("WireItem", "An item exactly as received: its own bytes.", Topic.WIRE_COPY.key());
        message.put("contentType", "application/octet-stream");
        message.put("headers", headers(GoldenSamples.wireCopy(), false));
        return message;
    }

    private static Map<String, Object> deadLetter() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("articles", 0, 0, "key", new byte[0]);
        ProducerRecord<String, byte[]> letter = DeadLetters.of(
                record, Topic.ARTICLES, "extract-service", new IllegalStateException("reason"), Instant.EPOCH);
        Map<String, Object> message = described(
                "DeadLetter",
                "A record that could not be processed: its key, bytes and headers as they were, with the reason as"
                        + " further headers.",
                "as the topic it comes from");
        message.put("contentType", "application/octet-stream");
        message.put("headers", headers(letter, true));
        return message;
    }

    private static Map<String, Object> settlement() {
        ConsumerRecord<byte[], byte[]> letter =
                new ConsumerRecord<>("articles.extract-service.dead-letter", 0, 0, new byte[0], new byte[0]);
        Map<String, Object> message = described(
                "DeadLetterSettlement",
                "A note without a value that the letter at an offset of the same topic and partition is settled: replayed or"
                        + " discarded.",
                "that of the letter");
        message.put("headers", headers(DeadLetters.note(letter, "replayed"), true));
        return message;
    }

    private static Map<String, Object> described(String name, String summary, String key) {
        Map<String, Object> message = object("name", name);
        message.put("title", name);
        message.put("summary", summary);
        Map<String, Object> keySchema = object("type", "string");
        keySchema.put("description", key);
        Map<String, Object> kafka = object("key", keySchema);
        kafka.put("bindingVersion", "0.5.0");
        message.put("bindings", object("kafka", kafka));
        return message;
    }

    private static Map<String, Object> headers(ProducerRecord<?, byte[]> sample, boolean always) {
        List<String> names = StreamSupport.stream(sample.headers().spliterator(), false)
                .map(Header::key)
                .toList();
        Map<String, Object> properties = new TreeMap<>();
        names.forEach(name -> properties.put(name, object("type", "string")));
        Map<String, Object> headers = object("type", "object");
        headers.put("properties", properties);
        if (always) {
            headers.put("required", new ArrayList<>(new TreeSet<>(names)));
        }
        return headers;
    }

    private static Map<Topic, ProducerRecord<String, byte[]>> samples() {
        Map<Topic, ProducerRecord<String, byte[]>> samples = new TreeMap<>();
        samples.put(Topic.WIRE_COPY, GoldenSamples.wireCopy());
        samples.put(Topic.WIRE_COPY_BACKFILL, GoldenSamples.wireCopy());
        samples.put(Topic.ARTICLES, OutgoingRecords.of(GoldenSamples.article(), "ingest-service", Instant.EPOCH));
        samples.put(Topic.CLAIMS, OutgoingRecords.of(GoldenSamples.claims(), "extract-service", Instant.EPOCH));
        samples.put(Topic.COPIES, OutgoingRecords.of(GoldenSamples.copies(), "dedupe-service", Instant.EPOCH));
        samples.put(Topic.INCIDENTS, OutgoingRecords.of(GoldenSamples.incident(), "dedupe-service", Instant.EPOCH));
        samples.put(Topic.DECISIONS, OutgoingRecords.of(GoldenSamples.split(), "query-service", Instant.EPOCH));
        samples.put(Topic.STORIES, OutgoingRecords.of(GoldenSamples.story(), "dedupe-service", Instant.EPOCH));
        samples.put(Topic.CHANGES, OutgoingRecords.of(GoldenSamples.change(), "query-service", Instant.EPOCH));
        samples.put(Topic.ERASURES, OutgoingRecords.of(GoldenSamples.erasure(), "query-service", Instant.EPOCH));
        samples.put(
                Topic.CLAIMS_CANDIDATE,
                OutgoingRecords.candidate(GoldenSamples.ratedClaims(), "extract-service", Instant.EPOCH));
        return samples;
    }

    private static Class<?> payload(Topic topic) {
        return topic == Topic.CLAIMS_CANDIDATE
                ? ArticleClaims.class
                : MessageSchemas.MESSAGES.get(topic.ordinal() - Topic.ARTICLES.ordinal());
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = object("title", "Wireloom");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "What crosses Wireloom's topics. Fields are only ever added and optional when added; readers ignore"
                        + " fields they do not know.");
        Map<String, Object> license = object("name", "Apache-2.0");
        license.put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        info.put("license", license);
        return info;
    }

    private static Map<String, Object> ref(String target) {
        return object("$ref", target);
    }

    private static Map<String, Object> object(String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        return object;
    }

    private static String write(Map<String, Object> document) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        try {
            return yaml.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
