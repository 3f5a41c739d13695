package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions at the API and by the forms of the desk, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class DecisionsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/api/v1/decisions";

    private final Wire wire = new Wire();
    private final String incidentId = Ids.fresh("i");
    private final String otherId = Ids.fresh("i");
    private final Article article = Copy.article(Ids.fresh("a"), "v1", "Raid on river town", "Nine people died there.");
    private final Claim one = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
    private final Claim two = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 11, "Town council");
    private final Claim denial = Copy.claim(article, Ids.fresh("c"), Claim.Status.DENIED, 0, "Northern command");
    private final Claim other = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "Harbour office");

    @BeforeEach
    void send() {
        wire.send(
                article,
                Copy.incident(incidentId, 1, "Raid on river town", one, two, denial),
                Copy.incident(otherId, 1, "Raid on the harbour", other));
        for (String id : List.of(incidentId, otherId)) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> given().get("/api/v1/incidents/" + id).then().statusCode(200));
        }
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void writesAMergeToTheLogAndShowsIt() {
        String id = post(Map.of("kind", "merge", "incidentIds", List.of(incidentId, otherId), "by", "Awa Diarra"))
                .statusCode(202)
                .header("Location", startsWith(PATH + "/dec-"))
                .body("standing", equalTo(true))
                .extract()
                .path("decisionId");

        ConsumerRecord<String, byte[]> record =
                wire.await("decisions", id, SOON).orElseThrow();
        DeskDecision written = MessageCodec.read(record.value(), DeskDecision.class);
        assertThat(written.claimIds())
                .containsExactlyInAnyOrder(one.claimId(), two.claimId(), denial.claimId(), other.claimId());
        assertThat(written.identified()).isEqualTo(written);
        shown(id).body("by", equalTo("Awa Diarra")).body("kind", equalTo("merge"));
        for (String of : List.of(incidentId, otherId)) {
            given().queryParam("incident", of).get(PATH).then().body("items.decisionId", contains(id));
        }
        given().queryParam("claim", other.claimId())
                .queryParam("by", "Somebody else")
                .get(PATH)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void tellsClaimsApartFromTheOthersOfTheirIncidentAndLeavesItsDenialsToTheMatching() {
        post(Map.of("kind", "split", "incidentId", incidentId, "claimIds", List.of(one.claimId()), "by", "Awa Diarra"))
                .statusCode(202)
                .body("claimIds", contains(one.claimId()))
                .body("otherClaimIds", contains(two.claimId()));
    }

    @Test
    void undoesAndUndoesTheUndo() {
        String pin = post(Map.of("kind", "pin", "incidentId", incidentId, "by", "Awa Diarra"))
                .extract()
                .path("decisionId");
        shown(pin);

        String undo = undo(pin).statusCode(202).extract().path("decisionId");
        await().atMost(SOON)
                .untilAsserted(() -> shown(pin).body("standing", equalTo(false)).body("undoneBy", equalTo(undo)));
        undo(pin).statusCode(422).body("detail", containsString("undone already"));
        given().queryParam("incident", incidentId)
                .queryParam("standing", true)
                .get(PATH)
                .then()
                .body("items", hasSize(0));

        undo(undo).statusCode(202);
        await().atMost(SOON).untilAsserted(() -> shown(pin).body("standing", equalTo(true)));
    }

    @Test
    void decidesOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> pin = Map.of("kind", "pin", "incidentId", incidentId, "by", "Awa Diarra");
        String id = post(json().header("Idempotency-Key", key), pin)
                .statusCode(202)
                .extract()
                .path("decisionId");
        shown(id);

        post(json().header("Idempotency-Key", key), pin).statusCode(200).body("decisionId", equalTo(id));
        post(
                        json().header("Idempotency-Key", key),
                        Map.of("kind", "dismiss", "incidentId", incidentId, "by", "Awa Diarra"))
                .statusCode(422)
                .body("detail", containsString(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'kind':'pin','incidentId':'i-none','by':'A'};422;No incident has the id i-none.",
                "{'kind':'merge','claimIds':['c-none','c-gone'],'by':'A'};422;No standing incident holds c-gone, c-none.",
                "{'kind':'pin','incidentId':'i-none'};422;by is missing",
                "{'kind':'ponder','by':'A'};422;one of merge, split, pin, dismiss, undo",
                "{'kind':'undo','by':'A'};422;undoes is missing",
                "{'kind':'undo','undoes':'dec-none','by':'A'};422;No decision has the id dec-none.",
                "{'kind':'split','by':'A'};422;both sides",
                "{'kind':;400;cannot be read"
            })
    void saysWhyItRefuses(String body, int status, String detail) {
        json().body(body.replace('\'', '"'))
                .post(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @Test
    void refusesWhatAnotherSiteMakesABrowserSend() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("kind", "dismiss")
                .formParam("by", "Awa Diarra")
                .post("/incidents/" + incidentId)
                .then()
                .statusCode(403);
        given().header("Origin", "https://elsewhere.example")
                .formParam("kind", "dismiss")
                .formParam("by", "Awa Diarra")
                .post("/incidents/" + incidentId)
                .then()
                .statusCode(403);
    }

    @Test
    void decidesByTheFormOfTheIncidentPage() {
        String to = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("kind", "split")
                .formParam("claim", one.claimId())
                .formParam("by", "Awa Diarra")
                .formParam("note", "Told of <the> day before")
                .post("/incidents/" + incidentId)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(to).contains("/incidents/" + incidentId + "?decided=dec-").endsWith("#decisions");

        await().atMost(SOON).untilAsserted(() -> page(to.replaceFirst("#.*", ""))
                .body(containsString("Your decision is in the log"))
                .body(containsString("Split: 1 claim told apart from 1 claim"))
                .body(containsString("Told of &lt;the&gt; day before"))
                .body(containsString("name=\"undoes\"")));
    }

    @Test
    void showsAPageForAFormThatCannotBeFollowed() {
        given().accept("text/html")
                .formParam("kind", "split")
                .formParam("by", "Awa Diarra")
                .post("/incidents/" + incidentId)
                .then()
                .statusCode(422)
                .contentType(startsWith("text/html"))
                .body(containsString("both sides"));
    }

    @Test
    void listsDismissedIncidentsOnlyWhenAsked() {
        wire.send(Copy.incident(incidentId, 2, Incident.State.DISMISSED, "Raid on river town", one, two, denial));

        await().atMost(SOON).untilAsserted(() -> given().queryParam("state", "dismissed")
                .queryParam("limit", 200)
                .get("/api/v1/incidents")
                .then()
                .body("items.findAll { it.incidentId == '" + incidentId + "' }", hasSize(1)));
        given().queryParam("limit", 200)
                .get("/api/v1/incidents")
                .then()
                .body("items.findAll { it.incidentId == '" + incidentId + "' }", hasSize(0));
        page("/incidents/" + incidentId).body(containsString("The desk dismissed this incident"));
        post(Map.of("kind", "pin", "incidentId", incidentId, "by", "Awa Diarra"))
                .statusCode(202);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return post(json(), body);
    }

    private static ValidatableResponse post(RequestSpecification request, Map<String, Object> body) {
        return request.body(MessageCodec.writeText(body)).post(PATH).then();
    }

    private static ValidatableResponse undo(String decisionId) {
        return json().body("{\"by\":\"Idrissa Kouyaté\"}")
                .post(PATH + "/" + decisionId + "/undo")
                .then();
    }

    private static ValidatableResponse shown(String decisionId) {
        await().atMost(SOON).until(() -> given().get(PATH + "/" + decisionId).statusCode() == 200);
        return given().get(PATH + "/" + decisionId).then();
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200);
    }
}
