package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(BackingResource.class)
class WireDoorIT {

    private static final String DOOR = "/api/v1/wire";
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;

    @Inject
    MeterRegistry meters;

    @Test
    void putsAnItemOnItsTopicAsItCameAndItsArticleOnTheNext() {
        String itemId = newId();
        byte[] body = ("Storm shuts harbour\n\nFishermen in Skærvig stayed ashore on Monday, the port office said. "
                        + itemId)
                .getBytes(StandardCharsets.UTF_8);

        String articleId = post(body, "text/plain; charset=utf-8", "?feed=coast&itemId=" + itemId + "&version=2")
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .extract()
                .path("articleId");

        ConsumerRecord<String, byte[]> item =
                TopicFixture.await("wire-copy", record -> ("coast:" + itemId).equals(record.key()));
        assertThat(item.value()).isEqualTo(body);
        assertThat(TopicFixture.header(item, WireHeaders.FEED)).isEqualTo("coast");
        assertThat(TopicFixture.header(item, WireHeaders.CONTENT_TYPE)).isEqualTo("text/plain; charset=utf-8");
        assertThat(TopicFixture.header(item, WireHeaders.RECEIVED)).isNotNull();
        Article article = TopicFixture.awaitArticle(articleId);
        assertThat(article.headline()).isEqualTo("Storm shuts harbour");
        assertThat(article.text()).contains("Skærvig");
        assertThat(article.providerVersion()).isEqualTo(2);
    }

    @Test
    void publishesWhatTheCodecReadsAndWritesAlike() {
        String articleId = accepted("Bridge reopens\n\nThe bridge at Vellmar opened again on Friday. " + newId());

        ConsumerRecord<String, byte[]> record =
                TopicFixture.await(Topic.ARTICLES.topicName(), found -> articleId.equals(found.key()));

        assertThat(MessageCodec.write(MessageCodec.read(record.value(), Article.class)))
                .isEqualTo(record.value());
        assertThat(TopicFixture.header(record, "ce_type")).isEqualTo("io.wireloom.article.v1");
    }

    @Test
    void answersUnchangedAndPublishesOnceWhenAnItemComesAgain() {
        String text = "Ferry runs again\n\nThe ferry to Lomsund ran again on Friday, its owner said. " + newId();
        String first = accepted(text);

        post(text.getBytes(StandardCharsets.UTF_8), "text/plain", "?feed=coast")
                .statusCode(202)
                .body("status", equalTo("unchanged"))
                .body("articleId", equalTo(first));

        TopicFixture.awaitArticle(accepted("A marker\n\nThis item only marks the end of the others. " + newId()));
        assertThat(TopicFixture.all("articles"))
                .filteredOn(record -> first.equals(record.key()))
                .hasSize(1);
    }

    @Test
    void takesAWithdrawalWithoutABody() {
        String itemId = newId();
        accepted(
                "Mine floods\n\nWater filled a mine at Ostra on Sunday, its owner said. " + itemId,
                "&version=1&itemId=" + itemId);

        String version = post(new byte[0], "text/plain", "?feed=coast&status=canceled&version=2&itemId=" + itemId)
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .extract()
                .path("versionId");

        ConsumerRecord<String, byte[]> record = TopicFixture.await(
                "articles", found -> new String(found.value(), StandardCharsets.UTF_8).contains(version));
        Article article = MessageCodec.read(record.value(), Article.class);
        assertThat(article.status()).isEqualTo(Article.Status.CANCELED);
        assertThat(article.itemId()).isEqualTo(itemId);
    }

    @Test
    void refusesAnEmptyBody() {
        problem(post(new byte[0], "text/plain", ""), 400, "empty-body").body("detail", containsString("empty"));
        problem(post(" \n\t ".getBytes(StandardCharsets.UTF_8), "text/plain", ""), 400, "empty-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/octet-stream"})
    void refusesBinaryGarbage(String contentType) {
        byte[] garbage = new byte[4_096];
        new Random(3).nextBytes(garbage);

        problem(post(garbage, contentType, ""), 422, "not-text").body("detail", containsString("control characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/pdf", "video/mp4"})
    void refusesATypeThatIsNotRead(String contentType) {
        problem(post("a=b".getBytes(StandardCharsets.UTF_8), contentType, ""), 415, "unsupported-type")
                .body("detail", containsString("text/plain"));
    }

    @Test
    void refusesATimeThatIsNone() {
        problem(
                        post("Words here.".getBytes(StandardCharsets.UTF_8), "text/plain", "?published=soon"),
                        400,
                        "bad-parameter")
                .body("detail", containsString("RFC 3339"));
    }

    @Test
    void refusesFiftyMegabytesByTheirDeclaredLength() throws IOException {
        String answer = RawHttpFixture.postDeclaring(port(), DOOR, FIFTY_MEGABYTES);

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("problem+json")
                .contains("urn:wireloom:problem:too-large");
    }

    @Test
    void refusesFiftyMegabytesOfUndeclaredLength() throws IOException {
        String answer = RawHttpFixture.postChunked(port(), DOOR, FIFTY_MEGABYTES);

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("problem+json")
                .contains("urn:wireloom:problem:too-large");
    }

    @Test
    void answersAClientThatSendsFiftyMegabytesBeforeItListens() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + DOOR))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(int) FIFTY_MEGABYTES]))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("urn:wireloom:problem:too-large");
    }

    @Test
    void tellsAFormHowToSendAnItem() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + DOOR))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Storm shuts harbour"))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("Content-Type");
    }

    @Test
    void closesItsLedger() {
        accepted("Kiosk burns\n\nA kiosk burnt down at Tamm on Monday, the fire service said. " + newId());
        post(new byte[0], "text/plain", "").statusCode(400);

        double closed = meters.find("wireloom.records.closed").tag("door", "http").counters().stream()
                .mapToDouble(Counter::count)
                .sum();

        assertThat(closed).isGreaterThanOrEqualTo(2);
        assertThat(meters.get("wireloom.records.received")
                        .tag("door", "http")
                        .counter()
                        .count())
                .isEqualTo(closed);
    }

    @Test
    void describesItsDoorAndItsState() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/v1/wire"));
        given().get("/q/health/ready").then().statusCode(200).body(containsString("wire-copy consumer"));
    }

    private static String accepted(String text) {
        return accepted(text, "");
    }

    private static String accepted(String text, String parameters) {
        return post(text.getBytes(StandardCharsets.UTF_8), "text/plain", "?feed=coast" + parameters)
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .extract()
                .path("articleId");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:wireloom:problem:" + kind))
                .body("status", equalTo(status))
                .body("instance", equalTo(DOOR));
    }

    private static ValidatableResponse post(byte[] body, String contentType, String query) {
        return given().header("Content-Type", contentType)
                .body(body)
                .post(DOOR + query)
                .then();
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
