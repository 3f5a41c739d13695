package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Receiver;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Standing searches and what they raise, at the API, the page and webhooks, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class AlertsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final Receiver receiver = new Receiver();
    private final String incidentId = Ids.fresh("i");
    private final String word = Ids.fresh("ferry").replace("-", "");
    private final Article article = Copy.article(Ids.fresh("a"), "v1", "Ferry hit", "Nine died on " + word + ".");
    private final Claim one = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
    private final Claim two = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 11, "Town council");

    @AfterEach
    void close() {
        receiver.close();
        wire.close();
    }

    @Test
    void raisesOneAlertForAnIncidentAndRewritesItWhenSomethingMaterialHappens() {
        String searchId = search("Ferries", "q=" + word + "&type=ASSAULT");
        given().contentType("application/json")
                .body(Map.of("url", receiver.url(), "searchId", searchId))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .body("events", contains("alert"));

        wire.send(Copy.incident(incidentId, 1, "Ferry hit at " + word, one));
        alert(searchId, 1);
        wire.send(Copy.incident(incidentId, 2, "The ferry was hit at " + word, one));
        wire.send(Copy.incident(incidentId, 3, "The ferry was hit at " + word, one, two));
        JsonPath rewritten = alert(searchId, 2);

        assertThat(rewritten.getList("items")).hasSize(1);
        assertThat(rewritten.getList("items[0].reasons.kind", String.class)).containsExactly("new");
        String alertId = rewritten.getString("items[0].alertId");
        mark(alertId);
        given().queryParam("seen", false)
                .get("/api/v1/searches/" + searchId + "/alerts")
                .then()
                .body("items", hasSize(0));

        wire.send(Copy.incident(incidentId, 4, Incident.State.DISSOLVED, "Gone", new Claim[0]));
        JsonPath gone = alert(searchId, 3);

        assertThat(gone.getList("items[0].reasons.text", String.class))
                .containsExactly("stands no longer: its claims are now in successor-of-" + incidentId);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.received())
                .extracting(received -> JsonPath.from(received.body()).getInt("data.revision"))
                .containsExactlyInAnyOrder(1, 2, 3));
        given().delete("/api/v1/searches/" + searchId).then().statusCode(204);
        given().get("/api/v1/searches/" + searchId + "/alerts").then().statusCode(404);
    }

    @Test
    void showsSearchesAndAlertsOnThePageAndTakesItsForms() {
        given().formParam("name", "Ferries " + word)
                .formParam("q", word)
                .formParam("country", "SY")
                .redirects()
                .follow(false)
                .post("/alerts")
                .then()
                .statusCode(303);
        wire.send(Copy.incident(incidentId, 1, "Ferry hit at " + word, one));
        await().atMost(SOON).untilAsserted(() -> given().get("/alerts")
                .then()
                .body(containsString("Ferries " + word))
                .body(containsString("Syria · " + word))
                .body(containsString("new here: told by River Watch")));

        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "Theirs")
                .post("/alerts")
                .then()
                .statusCode(403);
    }

    @Test
    void saysWhatIsWrongWithASearch() {
        given().contentType("application/json")
                .body(Map.of("filter", "type=ASSAULT"))
                .post("/api/v1/searches")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("name"));
        given().contentType("application/json")
                .body("{}")
                .patch("/api/v1/alerts/al-0")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("seen"));
    }

    private static String search(String name, String filter) {
        return given().contentType("application/json")
                .body(Map.of("name", name, "filter", filter))
                .post("/api/v1/searches")
                .then()
                .statusCode(201)
                .extract()
                .path("searchId");
    }

    private static void mark(String alertId) {
        given().contentType("application/json")
                .body(Map.of("seen", true))
                .patch("/api/v1/alerts/" + alertId)
                .then()
                .statusCode(200)
                .body("seen", equalTo(true));
    }

    private JsonPath alert(String searchId, int revision) {
        await().atMost(SOON).untilAsserted(() -> given().get("/api/v1/searches/" + searchId + "/alerts")
                .then()
                .body("items.revision", contains(revision)));
        return given().get("/api/v1/searches/" + searchId + "/alerts").jsonPath();
    }
}
