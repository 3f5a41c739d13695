package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Receiver;
import io.wireloom.query.Wire;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes at webhooks and on their topic, against the real broker and database, and a receiver that fails. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class WebhooksIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/api/v1/webhooks";

    @Inject
    DataSource database;

    private final Wire wire = new Wire();
    private final Receiver receiver = new Receiver();
    private final String incidentId = Ids.fresh("i");
    private final String word = Ids.fresh("mill").replace("-", "");
    private final Article article = Copy.article(Ids.fresh("a"), "v1", "Raid", "Nine died at " + word + ".");
    private final Claim one = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
    private final Claim two = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 11, "Town council");

    @AfterEach
    void close() {
        receiver.close();
        wire.close();
    }

    @Test
    void sendsSignedChangesOfWhatFitsWithBeforeAndAfter() throws GeneralSecurityException {
        ValidatableResponse made = post(PATH, Map.of("url", receiver.url(), "filter", "q=" + word))
                .statusCode(201)
                .header("Location", containsString("/api/v1/webhooks/wh-"))
                .body("secret", startsWith("whsec_"));
        String id = made.extract().path("webhookId");
        String secret = made.extract().path("secret");
        wire.send(
                Copy.incident(incidentId, 1, "Raid at " + word, one),
                Copy.incident(
                        Ids.fresh("i"),
                        1,
                        "Another",
                        Copy.claim(
                                Copy.article(Ids.fresh("a"), "v1", "Other", "Two died elsewhere."),
                                Ids.fresh("c"),
                                Claim.Status.OCCURRED,
                                2,
                                "Mayor")),
                Copy.incident(incidentId, 2, "Raid at " + word, one, two));

        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.received()).hasSize(2));

        for (Receiver.Received delivery : receiver.received()) {
            assertThat(delivery.signature()).isEqualTo(signature(delivery, secret));
        }
        JsonPath amended = receiver.received().stream()
                .map(delivery -> JsonPath.from(delivery.body()))
                .filter(body -> body.getString("type").equals("incident.amended"))
                .findFirst()
                .orElseThrow();
        assertThat(amended.getString("data.changeId")).isEqualTo(incidentId + ":2");
        assertThat(amended.getInt("data.before.claims")).isEqualTo(1);
        assertThat(amended.getInt("data.after.claims")).isEqualTo(2);
        given().get(PATH + "/" + id).then().body("secret", equalTo(null)).body("url", equalTo(receiver.url()));
        given().get(PATH).then().body(not(containsString(secret)));
        IncidentChange told = MessageCodec.read(
                wire.await("changes", incidentId, SOON).orElseThrow().value(), IncidentChange.class);
        assertThat(told.kind()).isEqualTo(IncidentChange.Kind.CREATED);
        assertThat(told.changeId()).isEqualTo(incidentId + ":1");
        given().delete(PATH + "/" + id).then().statusCode(204);
        given().get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void triesAgainUnderTheSameIdGivesUpAndSendsAgainWhenAsked() {
        receiver.answer(500, 503, 302);
        String id = post(PATH, Map.of("url", receiver.url(), "filter", "q=" + word))
                .extract()
                .path("webhookId");
        String delivery = post(PATH + "/" + id + "/test", Map.of())
                .statusCode(202)
                .extract()
                .path("deliveryId");

        await().atMost(SOON).untilAsserted(() -> given().queryParam("state", "dead")
                .get(PATH + "/" + id + "/deliveries")
                .then()
                .body("items.deliveryId", contains(delivery))
                .body("items[0].lastStatus", equalTo(500))
                .body("items[0].body.type", equalTo("test")));
        assertThat(receiver.received()).hasSizeGreaterThan(2).allSatisfy(received -> assertThat(received.id())
                .isEqualTo(delivery));

        receiver.answer(200);
        post(PATH + "/" + id + "/deliveries/" + delivery + "/resend", Map.of()).statusCode(202);
        await().atMost(SOON).untilAsserted(() -> given().queryParam("state", "delivered")
                .get(PATH + "/" + id + "/deliveries")
                .then()
                .body("items.deliveryId", contains(delivery)));
        post(PATH + "/" + id + "/deliveries/wd-0/resend", Map.of()).statusCode(404);
    }

    @Test
    void sendsOneAfterTheOtherToAReceiverAndOthersMeanwhile() {
        receiver.takes(Duration.ofMillis(600));
        try (Receiver quick = new Receiver()) {
            String slow = post(PATH, Map.of("url", receiver.url(), "events", List.of("alert")))
                    .extract()
                    .path("webhookId");
            String other = post(PATH, Map.of("url", quick.url(), "events", List.of("alert")))
                    .extract()
                    .path("webhookId");
            for (int i = 0; i < 4; i++) {
                post(PATH + "/" + slow + "/test", Map.of()).statusCode(202);
            }
            post(PATH + "/" + other + "/test", Map.of()).statusCode(202);

            await().atMost(SOON).until(() -> !quick.received().isEmpty());
            assertThat(receiver.received()).hasSizeLessThan(4);
            await().atMost(SOON).untilAsserted(() -> assertThat(receiver.received())
                    .extracting(Receiver.Received::id)
                    .doesNotHaveDuplicates()
                    .hasSize(4));
            assertThat(receiver.mostAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void keepsNoSecretInTheClearAndTheSameOneOverAChange() throws SQLException {
        ValidatableResponse made = post(PATH, Map.of("url", receiver.url()));
        String id = made.extract().path("webhookId");
        String stored = stored(id);

        assertThat(stored).startsWith("aes-gcm:trial:").doesNotContain((String)
                made.extract().path("secret"));
        given().contentType("application/json")
                .body(Map.of("filter", "country=SY"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        assertThat(stored(id)).isEqualTo(stored);
    }

    private String stored(String webhookId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select secret from desk.webhook where webhook_id = ?")) {
            select.setString(1, webhookId);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    @Test
    void isPausedAndChanged() {
        String id = post(PATH, Map.of("url", receiver.url())).extract().path("webhookId");

        given().contentType("application/json")
                .body(Map.of("state", "paused", "filter", "country=SY"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("filter", equalTo("country=SY"))
                .body("secret", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "url, ftp://example.org/",
        "url, https://me:hush@example.org/",
        "filter, colour=red",
        "filter, type=WAR",
        "secret, hush",
        "searchId, se-0"
    })
    void saysWhichFieldCannotBeMeant(String field, String value) {
        Map<String, String> draft = new HashMap<>(Map.of("url", receiver.url()));
        draft.put(field, value);

        post(PATH, draft).statusCode(400).body("title", equalTo("A parameter cannot be understood"));
    }

    private static ValidatableResponse post(String path, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static String signature(Receiver.Received delivery, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = delivery.id() + "." + delivery.timestamp() + "." + delivery.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
