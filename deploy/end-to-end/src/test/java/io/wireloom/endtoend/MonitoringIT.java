package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.monitoring.MonitoringFiles;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus over the running stack: what dashboards and alerts name is there, and alerts fire and clear. */
@Order(5)
class MonitoringIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What a cluster brings, as deploy/monitoring/README.md says, and what no sample copy brings. */
    private static final Set<String> NOT_HERE = Set.of(
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes",
            "strimzi_certificate_expiration_timestamp_ms",
            "probe_ssl_earliest_cert_expiry",
            "wireloom_folder_files_total");

    /** Counters of what does not happen in a quiet run, and gauges that are named as if they counted. */
    private static final Set<String> AT_REST = Set.of(
            "agroal_active_count",
            "agroal_awaiting_count",
            "wireloom_withdrawals_total",
            "wireloom_records_retried_total",
            "wireloom_records_dead_lettered_total",
            "wireloom_database_deadlocks_total",
            "wireloom_requests_refused_total",
            "wireloom_access_refused_total",
            "wireloom_door_turned_away_total",
            "wireloom_webhook_attempts_total",
            "kafka_producer_record_error_total");

    private static TestStack stack;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        assumeTrue(
                PrometheusServer.isInstalled(),
                "Prometheus is not installed (Debian: apt-get install prometheus): metrics and alerts are not checked.");
        stack = EmptyStack.get();
        prometheus = PrometheusServer.start(stack, home);
        stack.feed(TestStack.sampleCopy());
        importFeed();
    }

    /** Nothing after this class wants either. */
    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        EmptyStack.get().close();
    }

    @Test
    void everyMetricThatIsWatchedIsThereAndMoves() {
        Set<String> watched = new TreeSet<>(MonitoringFiles.metrics());
        watched.removeAll(NOT_HERE);
        await("every metric that a dashboard or an alert names")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.names()).containsAll(watched));
        await("every counter has counted").atMost(PATIENCE).untilAsserted(() -> assertThat(watched)
                .filteredOn(name -> name.matches(".*_(total|count|sum)") && !AT_REST.contains(name))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(figure("max(" + name + ")")).as(name).isPositive()));
        assertThat(figure("sum(abs(wireloom_records_unaccounted))")).isZero();
    }

    @Test
    void deadLettersRaiseAnAlertUntilTheyAreSettled() throws Exception {
        assertThat(prometheus.firing("WireloomDeadLetters")).isEmpty();
        String key = "torn-" + UUID.randomUUID();
        sendTorn(key);

        await("an alert for each reader").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        prometheus.firing("WireloomDeadLetters"))
                .extracting(labels -> labels.path("service").asText())
                .containsExactlyInAnyOrder("extract-service", "dedupe-service", "query-service"));
        assertThat(figure("sum(wireloom_records_dead_lettered_total{reason=\"unreadable\"})"))
                .isGreaterThanOrEqualTo(3);

        new DeadLetterBox(stack.processes().bootstrapServers())
                .settle(DeadLetterBox.Settlement.DISCARDED, letter -> key.equals(letter.key()));
        await("no alert any more").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        prometheus.firing("WireloomDeadLetters"))
                .isEmpty());
    }

    @Test
    void aStageThatIsStoppedRaisesAnAlertUntilItIsBack() {
        await("all stages up").atMost(PATIENCE).untilAsserted(() -> assertThat(prometheus.firing("WireloomStageDown"))
                .isEmpty());

        stack.processes().stop(Part.EXTRACT);
        await("an alert for the stage").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        prometheus.firing("WireloomStageDown"))
                .extracting(labels -> labels.path("job").asText())
                .containsExactly("extract-service"));

        stack.processes().startAgain(Part.EXTRACT);
        await("no alert any more").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        prometheus.firing("WireloomStageDown"))
                .isEmpty());
    }

    private static double figure(String expression) {
        JsonNode result = prometheus.query(expression);
        return result.isEmpty()
                ? Double.NaN
                : result.get(0).path("value").get(1).asDouble();
    }

    /** A feed that cannot be fetched: its metrics are there all the same. */
    private static void importFeed() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.address(Part.INGEST).resolve("/api/v1/feeds/opml"))
                .header("Content-Type", "text/x-opml")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<opml version='2.0'><head/><body><outline text='Quiet Gazette' type='rss'"
                                + " xmlUrl='http://127.0.0.1:9/feed'/></body></opml>"))
                .build();
        assertThat(Http.send(request, Duration.ofSeconds(20)).statusCode()).isEqualTo(200);
    }

    /** A record that none of the services that read articles can read. */
    private static void sendTorn(String key) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.processes().bootstrapServers());
        byte[] torn = "{\"articleId\": ".getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("articles", key, torn)).get();
        }
    }
}
