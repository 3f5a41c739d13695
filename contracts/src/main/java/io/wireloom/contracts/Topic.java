package io.wireloom.contracts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The topics: the one place where their names, partitions and retention stand. The local stack creates them from here; compose
 * and the Kubernetes manifests are checked against it.
 */
public enum Topic {
    /** Items exactly as received; key: feed and item id; value: the item's own bytes, headers as in {@link WireHeaders}. */
    WIRE_COPY(
            "wire-copy",
            "feed + item id",
            Retention.time(Duration.ofDays(14)),
            "ingest-service",
            List.of("ingest-service")),
    /** The same as {@link #WIRE_COPY}, for what may wait: read while little live copy is on its way, such as an archive. */
    WIRE_COPY_BACKFILL(
            "wire-copy-backfill", WIRE_COPY.key, WIRE_COPY.retention, WIRE_COPY.producer, WIRE_COPY.consumers),
    /** One version of one article, normalised: {@link Article}. */
    ARTICLES(
            "articles",
            "article id",
            Retention.FOREVER,
            "ingest-service",
            List.of("extract-service", "dedupe-service", "query-service")),
    /** All claims of one article version in one record: {@link ArticleClaims}. */
    CLAIMS("claims", "article id", Retention.FOREVER, "extract-service", List.of("dedupe-service", "query-service")),
    /** What an article is a copy of: {@link ArticleCopies}. */
    COPIES("copies", "article id", Retention.COMPACTED, "dedupe-service", List.of("query-service")),
    /** The whole state of an incident: {@link Incident}. */
    INCIDENTS("incidents", "incident id", Retention.COMPACTED, "dedupe-service", List.of("query-service")),
    /** What editors decided about claims: {@link DeskDecision}. */
    DECISIONS(
            "decisions", "decision id", Retention.FOREVER, "query-service", List.of("dedupe-service", "query-service")),
    /** Articles about one main event: {@link Story}. */
    STORIES("stories", "story id", Retention.COMPACTED, "dedupe-service", List.of("query-service")),
    /** What changed about an incident, with before and after, for those outside: {@link IncidentChange}. No service reads it. */
    CHANGES("changes", "incident id", Retention.time(Duration.ofDays(30)), "query-service", List.of()),
    /** Which articles were erased by order: {@link Erasure}. */
    ERASURES(
            "erasures",
            "article id",
            Retention.COMPACTED,
            "query-service",
            List.of("ingest-service", "dedupe-service", "query-service")),
    /** The claims as a candidate extractor reads them, beside {@link #CLAIMS}: {@link ArticleClaims}. No service reads it. */
    CLAIMS_CANDIDATE(
            "claims-candidate", "article id", Retention.time(Duration.ofDays(30)), "extract-service", List.of());

    /** Largest record, in bytes, that any topic takes; the HTTP door refuses an item well below it. */
    public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    /** Partitions of every topic but the dead-letter ones: the most instances of a service that can share the work. */
    public static final int PARTITIONS = 4;

    private final String topicName;
    private final String key;
    private final Retention retention;
    private final String producer;
    private final List<String> consumers;

    Topic(String topicName, String key, Retention retention, String producer, List<String> consumers) {
        this.topicName = topicName;
        this.key = key;
        this.retention = retention;
        this.producer = producer;
        this.consumers = consumers;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** What the record key holds, in words. */
    public String key() {
        return key;
    }

    public Retention retention() {
        return retention;
    }

    /** The service that writes this topic; anyone else may write only {@link #ofCopy() copy}. */
    public String producer() {
        return producer;
    }

    /** Whether it holds items as received, which anyone may write. */
    public boolean ofCopy() {
        return this == WIRE_COPY || this == WIRE_COPY_BACKFILL;
    }

    /** The services that read this topic, each with its own dead-letter topic. */
    public List<String> consumers() {
        return consumers;
    }

    /** The dead-letter topic of this topic for one consuming service: {@code <topic>.<service>.dead-letter}. */
    public String deadLetterFor(String service) {
        return topicName + "." + service + ".dead-letter";
    }

    /** Every topic to create, dead-letter topics included, in a stable order. */
    public static List<TopicSettings> all() {
        List<TopicSettings> settings = new ArrayList<>();
        Arrays.stream(values()).forEach(topic -> {
            settings.add(new TopicSettings(topic.topicName, PARTITIONS, topic.retention, MAX_MESSAGE_BYTES));
            topic.consumers.forEach(service -> settings.add(new TopicSettings(
                    topic.deadLetterFor(service), 1, Retention.time(Duration.ofDays(30)), MAX_MESSAGE_BYTES)));
        });
        return List.copyOf(settings);
    }
}
