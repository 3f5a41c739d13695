package io.wireloom.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.AuditRecord;
import io.wireloom.backing.BackingResource;
import io.wireloom.backing.ChangingOperations;
import io.wireloom.backing.ChangingOperations.Operation;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.access.AccessKey;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.extract.claims.Articles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles in, claims out, on a real broker. */
@QuarkusTest
@WithTestResource(BackingResource.class)
@TestProfile(ExtractIT.DeskLexicon.class)
class ExtractIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEAD_LETTERS = "articles.extract-service.dead-letter";

    /** The service with keys and a desk's own lexicon of one row, which is read anew only when told to. */
    public static final class DeskLexicon implements QuarkusTestProfile {

        static final Path FOLDER = folder();

        /** Where the record of what was done goes. */
        static final Path RECORD = FOLDER.resolveSibling("desk-audit.log");

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "wireloom.extract.lexicon.dir",
                    FOLDER.toString(),
                    "wireloom.extract.lexicon.check",
                    "24h",
                    "wireloom.access.mode",
                    "required",
                    "wireloom.access.keys-file",
                    keys().toString(),
                    "WIRELOOM_AUDIT_LOG",
                    "on",
                    "WIRELOOM_AUDIT_LOG_PATH",
                    RECORD.toString());
        }

        private static Path keys() {
            try {
                Files.deleteIfExists(RECORD);
                return Files.writeString(
                        FOLDER.resolveSibling("desk-keys.json"),
                        "{\"keys\": [" + key("reader") + "," + key("operator") + "]}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String key(String role) {
            return "{\"id\": \"" + role + "\", \"sha256\": \"" + AccessKey.hash(secret(role)) + "\", \"roles\": [\""
                    + role + "\"]}";
        }

        static String secret(String who) {
            return "wl_key-of-" + who;
        }

        private static Path folder() {
            try {
                Path folder = Path.of("target/desk-lexicon").toAbsolutePath();
                Files.createDirectories(folder);
                Files.deleteIfExists(folder.resolve("weapons.tsv"));
                Files.writeString(folder.resolve("people.tsv"), "civil\tcivilians\tlamplighter\n");
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    MeterRegistry meters;

    private final String run = UUID.randomUUID().toString();
    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire(bootstrapServers, "claims", DEAD_LETTERS);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void publishesTheClaimsOfAnArticle() {
        Article article = Articles.of(
                        run,
                        "Nigerian jets bombed a Boko Haram camp near Maiduguri on Monday, killing 14 fighters, the army said.")
                .build();
        wire.send(article);

        ConsumerRecord<String, byte[]> record = wire.published("claims", run);
        ArticleClaims claims = MessageCodec.read(record.value(), ArticleClaims.class);
        assertThat(claims.versionId()).isEqualTo(article.versionId());
        assertThat(claims.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.event().subtype()).isEqualTo("air-strike");
            assertThat(claim.tallies()).extracting(Claim.Tally::low).containsExactly(14L);
            assertThat(claim.evidence().standsIn(article.text())).isTrue();
            assertThat(claim.confidence()).isBetween(0.02, 0.98);
            assertThat(claim.extractor()).isEqualTo(claims.extractor()).startsWith("wireloom-grammar/");
        });
        with("reader")
                .get("/api/v1/lexicons")
                .then()
                .statusCode(200)
                .body("extractor", equalTo(claims.extractor()))
                .body("ownRows", equalTo(1))
                .body("problems", hasSize(0));
        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.wireloom.article-claims.v1");
    }

    @Test
    void publishesAnEmptyListForWhatHoldsNoClaim() {
        wire.send(Articles.of(run + "-plain", "The museum opens at nine.").build());
        wire.send(Articles.of(run + "-killed", "Jets bombed the town, killing four people.")
                .status(Article.Status.CANCELED)
                .build());
        wire.send(Articles.of(run + "-other", "Des avions ont bombardé la ville, faisant quatre morts.")
                .language("fr")
                .build());

        for (String name : List.of("-plain", "-killed", "-other")) {
            ArticleClaims claims =
                    MessageCodec.read(wire.published("claims", run + name).value(), ArticleClaims.class);
            assertThat(claims.claims()).as(name).isEmpty();
        }
    }

    @Test
    void deadLettersWhatCannotBeReadAndGoesOn() {
        byte[] poison = "{\"articleId\": 7, ".getBytes(StandardCharsets.UTF_8);
        wire.send(new ProducerRecord<>("articles", run + "-poison", poison));
        wire.send(Articles.of(run + "-poison-2", "Rebels seized the town of Goma on Tuesday.")
                .build());

        ConsumerRecord<String, byte[]> letter = wire.published(DEAD_LETTERS, run + "-poison");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(new String(letter.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8))
                .contains("not a readable Article");
        assertThat(wire.published("claims", run + "-poison-2")).isNotNull();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(total("wireloom.records.closed"))
                    .isEqualTo(total("wireloom.records.received"))
                    .isPositive();
        });
    }

    @Test
    void takesADesksRowsWhenToldToAndKeepsThemWhenTheNextAreBad() throws IOException {
        Path weapons = DeskLexicon.FOLDER.resolve("weapons.tsv");
        Files.writeString(weapons, "trebuchet\tartillery\ttrebuchet\n");
        String version = with("operator")
                .post("/api/v1/lexicons/reload")
                .then()
                .statusCode(200)
                .body("ownRows", equalTo(2))
                .extract()
                .path("extractor");
        wire.send(Articles.of(run + "-own", "Rebels shelled the town of Goma with trebuchets on Tuesday.")
                .build());

        ArticleClaims claims =
                MessageCodec.read(wire.published("claims", run + "-own").value(), ArticleClaims.class);
        assertThat(claims.extractor()).isEqualTo(version);
        assertThat(claims.claims())
                .flatMap(Claim::weapons)
                .extracting(Claim.Weapon::name)
                .contains("trebuchet");

        Files.writeString(weapons, "trebuchet\n");
        with("operator")
                .post("/api/v1/lexicons/reload")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:wireloom:problem:bad-lexicon"))
                .body("errors[0].file", equalTo("weapons.tsv"))
                .body("errors[0].line", equalTo(1));
        with("reader").get("/api/v1/lexicons").then().body("extractor", equalTo(version));
        Files.delete(weapons);
        with("operator").post("/api/v1/lexicons/reload").then().statusCode(200).body("ownRows", equalTo(1));
    }

    /** Loading is all that it offers beside looking. */
    @Test
    void recordsWhoChangedWhatAndWhoWasRefused() {
        assertThat(ChangingOperations.in("io.wireloom.extract.http"))
                .extracting(Operation::toString)
                .containsExactly("POST /api/v1/lexicons/reload");

        assertRecorded(with("operator"), 200, "done by=\"operator\" roles=operator");
        assertRecorded(with("reader"), 403, "refused by=\"reader\" roles=reader");
        assertRecorded(RestAssured.given(), 401, "refused by=\"\" roles=");
    }

    private static void assertRecorded(RequestSpecification caller, int status, String who) {
        String line = new AuditRecord(DeskLexicon.RECORD)
                .lineOf(() -> caller.post("/api/v1/lexicons/reload").then().statusCode(status));
        assertThat(line)
                .contains("Audit " + who + " action=\"POST /api/v1/lexicons/reload\" status=" + status)
                .doesNotContain(DeskLexicon.secret(""));
    }

    private static RequestSpecification with(String who) {
        return RestAssured.given().header("X-API-Key", DeskLexicon.secret(who));
    }

    @Test
    void saysThatItIsReady() {
        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString()).contains("wireloom_records_received_total");
    }

    private double total(String name) {
        return meters.get(name).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
