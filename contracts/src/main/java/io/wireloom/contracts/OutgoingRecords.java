package io.wireloom.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Makes the Kafka record of a message: its key, its JSON and its CloudEvents headers (Kafka protocol binding 1.0, binary mode).
 */
public final class OutgoingRecords {

    /**
     * Header of an article version that came by the backfill lane, and so was made to wait: {@code backfill}. Absent from all others;
     * how late copy is does not count it.
     */
    private static final String LANE = "wireloom-lane";

    private static final String BACKFILL = "backfill";

    /** Every record asks for it twice. */
    private static final ClassValue<String> SCHEMA_NAMES = new ClassValue<>() {

        @Override
        protected String computeValue(Class<?> message) {
            return message.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private OutgoingRecords() {}

    /** One article version. */
    public static ProducerRecord<String, byte[]> of(Article article, String service, Instant now) {
        return record(
                Topic.ARTICLES,
                article.articleId(),
                article,
                article.articleId() + ":" + article.versionId(),
                service,
                now);
    }

    /** One article version that came by the backfill lane. */
    public static ProducerRecord<String, byte[]> backfilled(Article article, String service, Instant now) {
        ProducerRecord<String, byte[]> record = of(article, service, now);
        record.headers().add(LANE, BACKFILL.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Whether a record holds an article version that came by the backfill lane. */
    public static boolean backfilled(ConsumerRecord<String, byte[]> record) {
        Header lane = record.headers().lastHeader(LANE);
        return lane != null && BACKFILL.equals(new String(lane.value(), StandardCharsets.UTF_8));
    }

    /** The claims of one article version. */
    public static ProducerRecord<String, byte[]> of(ArticleClaims claims, String service, Instant now) {
        return claims(Topic.CLAIMS, claims, service, now);
    }

    /** The claims of one article version as a candidate extractor reads them. */
    public static ProducerRecord<String, byte[]> candidate(ArticleClaims claims, String service, Instant now) {
        return claims(Topic.CLAIMS_CANDIDATE, claims, service, now);
    }

    private static ProducerRecord<String, byte[]> claims(
            Topic topic, ArticleClaims claims, String service, Instant now) {
        String id = claims.articleId() + ":" + claims.versionId() + ":" + claims.extractor();
        return record(topic, claims.articleId(), claims, id, service, now);
    }

    /** What an article is a copy of. */
    public static ProducerRecord<String, byte[]> of(ArticleCopies copies, String service, Instant now) {
        return record(
                Topic.COPIES, copies.articleId(), copies, copies.articleId() + ":" + copies.revision(), service, now);
    }

    /** The state of an incident. */
    public static ProducerRecord<String, byte[]> of(Incident incident, String service, Instant now) {
        String id = incident.incidentId() + ":" + incident.revision();
        return record(Topic.INCIDENTS, incident.incidentId(), incident, id, service, now);
    }

    /** Articles about one main event. */
    public static ProducerRecord<String, byte[]> of(Story story, String service, Instant now) {
        return record(Topic.STORIES, story.storyId(), story, story.storyId() + ":" + story.revision(), service, now);
    }

    /** What an editor decided. */
    public static ProducerRecord<String, byte[]> of(DeskDecision decision, String service, Instant now) {
        return record(Topic.DECISIONS, decision.decisionId(), decision, decision.decisionId(), service, now);
    }

    /** What changed about an incident. */
    public static ProducerRecord<String, byte[]> of(IncidentChange change, String service, Instant now) {
        return record(Topic.CHANGES, change.incidentId(), change, change.changeId(), service, now);
    }

    /** That an article is erased. */
    public static ProducerRecord<String, byte[]> of(Erasure erasure, String service, Instant now) {
        return record(Topic.ERASURES, erasure.articleId(), erasure, erasure.articleId(), service, now);
    }

    private static ProducerRecord<String, byte[]> record(
            Topic topic, String key, Object message, String id, String service, Instant now) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic.topicName(), key, MessageCodec.write(message));
        headers(message.getClass(), key, id, service, now)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static Map<String, String> headers(Class<?> message, String key, String id, String service, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", eventType(message));
        headers.put("ce_source", "/wireloom/" + service);
        headers.put("ce_subject", key);
        headers.put("ce_time", now.toString());
        headers.put("ce_dataschema", "/schemas/v1/" + schemaName(message) + ".schema.json");
        headers.put("content-type", "application/json");
        return headers;
    }

    /** The CloudEvents type of a message, such as {@code io.wireloom.article-claims.v1}. */
    public static String eventType(Class<?> message) {
        return "io.wireloom." + schemaName(message) + ".v1";
    }

    /** The name of a message's schema file without its ending, such as {@code article-claims}. */
    public static String schemaName(Class<?> message) {
        return SCHEMA_NAMES.get(message);
    }
}
