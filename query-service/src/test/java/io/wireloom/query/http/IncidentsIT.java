package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Incidents as the API shows, lists and finds them; against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class IncidentsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final Article article =
            Copy.article(articleId, "v1", "Raid on river town", "Twenty-seven civilians died, a monitor counted.");
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 27, "River Watch");

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void showsAnIncidentWithEveryClaimFigureAndOrigin() {
        Claim rival = Copy.claim(article, Ids.fresh("c"), Claim.Status.DENIED, 36, "Air Ministry");
        wire.send(Copy.incident(incidentId, 1, "Raid on river town", claim, rival));

        Answered.incident(incidentId, "revision", 1);
        given().get("/api/v1/incidents/{id}", incidentId)
                .then()
                .body("type", equalTo("ASSAULT"))
                .body("time.start", equalTo("2015-09-30"))
                .body("place.country", equalTo("SY"))
                .body("origins", equalTo(2))
                .body("articles", equalTo(1))
                .body("articleIds", contains(articleId))
                .body("tallies[0].figures.low", contains(27, 36))
                .body("claims.claimId", contains(claim.claimId(), rival.claimId()))
                .body("claims.status", contains("occurred", "denied"))
                .body("claims.origin", contains("river-watch", "air-ministry"))
                .body("disagreements[0].text", equalTo("36 against 27: 9 apart"))
                .body("history", hasSize(2));
    }

    @Test
    void hidesADissolvedIncidentFromListsButSaysWhereItsClaimsWent() {
        wire.send(
                Copy.incident(incidentId, 1, "Raid", claim),
                Copy.incident(incidentId, 2, Incident.State.DISSOLVED, "Raid"));

        Answered.incident(incidentId, "state", "dissolved");
        given().get("/api/v1/incidents/{id}", incidentId)
                .then()
                .body("successors", contains("successor-of-" + incidentId));
        given().queryParam("limit", 200)
                .get("/api/v1/incidents")
                .then()
                .body("items.incidentId", not(hasItem(incidentId)));
    }

    @Test
    void findsIncidentsByEveryFilter() {
        String word = Ids.fresh("quokka").replace("-", "");
        wire.send(Copy.incident(incidentId, 1, "Raid on the " + word + " works", claim));
        Answered.incident(incidentId, "revision", 1);

        for (Map.Entry<String, String> hit : List.of(
                Map.entry("type", "ASSAULT"),
                Map.entry("subtype", "air-strike"),
                Map.entry("actor", "Northern Air Wing"),
                Map.entry("actor", "northern-air-wing"),
                Map.entry("actor", "Wing"),
                Map.entry("place", "rastan"),
                Map.entry("country", "sy"),
                Map.entry("near", "34.9,36.7,20"),
                Map.entry("from", "2015-09-30"),
                Map.entry("to", "2015-09-30"),
                Map.entry("grade", "weak"),
                Map.entry("origins", "1"))) {
            assertThat(found(word, hit.getKey(), hit.getValue()))
                    .as(hit.toString())
                    .containsExactly(incidentId);
        }
        for (Map.Entry<String, String> miss : List.of(
                Map.entry("type", "PROTEST"),
                Map.entry("subtype", "shelling"),
                Map.entry("actor", "Southern"),
                Map.entry("place", "Basra"),
                Map.entry("country", "IQ"),
                Map.entry("near", "34.9,36.7,2"),
                Map.entry("from", "2015-10-01"),
                Map.entry("to", "2015-09-29"),
                Map.entry("grade", "confirmed"),
                Map.entry("origins", "2"))) {
            assertThat(found(word, miss.getKey(), miss.getValue()))
                    .as(miss.toString())
                    .isEmpty();
        }
    }

    @Test
    void pagesThroughIncidentsOnceEachWhileMoreArrive() {
        String word = Ids.fresh("numbat").replace("-", "");
        List<String> ids = List.of(incidentId + "1", incidentId + "2", incidentId + "3");
        ids.forEach(id -> wire.send(Copy.incident(id, 1, "Raid " + word, claim)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(found(word, "limit", "50")).hasSize(3));

        JsonNode first = Answered.json("/api/v1/incidents?limit=2&q=" + word);
        String newcomer = incidentId + "9";
        wire.send(Copy.incident(newcomer, 1, "Raid " + word, claim));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(found(word, "limit", "50")).hasSize(4));
        JsonNode second = Answered.json("/api/v1/incidents?limit=2&q=" + word + "&cursor="
                + first.get("nextCursor").asText());

        assertThat(first.get("items").findValuesAsText("incidentId")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.get("items").findValuesAsText("incidentId")).containsExactly(ids.get(0));
        assertThat(second.has("nextCursor")).isFalse();
        given().get("/api/v1/incidents?cursor={c}", first.get("nextCursor").asText())
                .then()
                .statusCode(400)
                .body("parameter", equalTo("cursor"));
    }

    @Test
    void answersAKnownEntityTagWithNotModified() {
        wire.send(Copy.incident(incidentId, 1, "Raid", claim));
        Answered.incident(incidentId, "revision", 1);
        String tag = given().get("/api/v1/incidents/{id}", incidentId).header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/incidents/{id}", incidentId)
                .then()
                .statusCode(304);

        wire.send(Copy.incident(incidentId, 2, "Raid", claim));
        Answered.incident(incidentId, "revision", 2);
        given().header("If-None-Match", tag)
                .get("/api/v1/incidents/{id}", incidentId)
                .then()
                .statusCode(200);
    }

    private List<String> found(String word, String parameter, String value) {
        return given().queryParam("q", word)
                .queryParam(parameter, value)
                .get("/api/v1/incidents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.incidentId");
    }
}
