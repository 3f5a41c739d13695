package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.samples.GoldenSamples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class OutgoingRecordsTest {

    private static final Instant NOW = Instant.parse("2024-03-13T18:07:03Z");

    @Test
    void sendsAnArticleAsACloudEvent() {
        Article article = GoldenSamples.article();

        ProducerRecord<String, byte[]> record = OutgoingRecords.of(article, "ingest-service", NOW);

        assertThat(record.topic()).isEqualTo("articles");
        assertThat(record.key()).isEqualTo(article.articleId());
        assertThat(MessageCodec.read(record.value(), Article.class)).isEqualTo(article);
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", article.articleId() + ":" + article.versionId(),
                        "ce_type", "io.wireloom.article.v1",
                        "ce_source", "/wireloom/ingest-service",
                        "ce_subject", article.articleId(),
                        "ce_time", "2024-03-13T18:07:03Z",
                        "ce_dataschema", "/schemas/v1/article.schema.json",
                        "content-type", "application/json"));
    }

    @Test
    void marksAnArticleThatWasMadeToWait() {
        Article article = GoldenSamples.article();

        ProducerRecord<String, byte[]> waited = OutgoingRecords.backfilled(article, "ingest-service", NOW);

        assertThat(headers(waited)).containsEntry("wireloom-lane", "backfill").hasSize(9);
        assertThat(OutgoingRecords.backfilled(read(waited))).isTrue();
        assertThat(OutgoingRecords.backfilled(read(OutgoingRecords.of(article, "ingest-service", NOW))))
                .isFalse();
    }

    private static ConsumerRecord<String, byte[]> read(ProducerRecord<String, byte[]> written) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(written.topic(), 0, 0, written.key(), written.value());
        written.headers().forEach(record.headers()::add);
        return record;
    }

    @Test
    void keysClaimsByArticleAndTellsExtractorsApart() {
        ArticleClaims claims = GoldenSamples.claims();

        ProducerRecord<String, byte[]> record = OutgoingRecords.of(claims, "extract-service", NOW);

        assertThat(record.topic()).isEqualTo("claims");
        assertThat(record.key()).isEqualTo(claims.articleId());
        assertThat(headers(record))
                .containsEntry("ce_type", "io.wireloom.article-claims.v1")
                .containsEntry("ce_id", claims.articleId() + ":" + claims.versionId() + ":wireloom-extract/0.1.0");
    }

    @Test
    void keysCopiesByArticleAndIncidentsByThemselvesWithTheirRevision() {
        ArticleCopies copies = GoldenSamples.copies();
        Incident incident = GoldenSamples.incident();

        ProducerRecord<String, byte[]> copiesRecord = OutgoingRecords.of(copies, "dedupe-service", NOW);
        ProducerRecord<String, byte[]> incidentRecord = OutgoingRecords.of(incident, "dedupe-service", NOW);

        assertThat(copiesRecord.topic()).isEqualTo("copies");
        assertThat(copiesRecord.key()).isEqualTo(copies.articleId());
        assertThat(headers(copiesRecord)).containsEntry("ce_id", copies.articleId() + ":3");
        assertThat(incidentRecord.topic()).isEqualTo("incidents");
        assertThat(incidentRecord.key()).isEqualTo(incident.incidentId());
        assertThat(headers(incidentRecord)).containsEntry("ce_id", incident.incidentId() + ":7");
    }

    @Test
    void keysADecisionByItself() {
        DeskDecision decision = GoldenSamples.split();

        ProducerRecord<String, byte[]> record = OutgoingRecords.of(decision, "query-service", NOW);

        assertThat(record.topic()).isEqualTo("decisions");
        assertThat(record.key()).isEqualTo(decision.decisionId());
        assertThat(headers(record))
                .containsEntry("ce_type", "io.wireloom.desk-decision.v1")
                .containsEntry("ce_id", decision.decisionId());
    }

    @Test
    void keysAChangeByItsIncident() {
        IncidentChange change = GoldenSamples.change();

        ProducerRecord<String, byte[]> record = OutgoingRecords.of(change, "query-service", NOW);

        assertThat(record.topic()).isEqualTo("changes");
        assertThat(record.key()).isEqualTo(change.incidentId());
        assertThat(headers(record))
                .containsEntry("ce_type", "io.wireloom.incident-change.v1")
                .containsEntry("ce_id", change.changeId());
    }

    @Test
    void givesARedeliveredMessageTheSameIdentity() {
        ProducerRecord<String, byte[]> first = OutgoingRecords.of(GoldenSamples.claims(), "extract-service", NOW);
        ProducerRecord<String, byte[]> second =
                OutgoingRecords.of(GoldenSamples.claims(), "extract-service", NOW.plusSeconds(60));

        assertThat(headers(second)).containsEntry("ce_id", headers(first).get("ce_id"));
        assertThat(second.value()).isEqualTo(first.value());
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
