package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Past moments, what changed between two, and what a withdrawal takes, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class AsOfIT {

    private static final String FIRST = "2015-10-01T18:00:00Z";
    private static final String SECOND = "2015-10-01T20:00:00Z";
    private static final String LATER = "2026-01-03T00:00:00Z";

    /** Each test has an event of its own: a past state holds those of all. */
    private static final AtomicInteger EVENTS = new AtomicInteger();

    private final Wire wire = new Wire();
    private final LocalDate day = LocalDate.parse("2015-09-30").minusDays(10L * EVENTS.incrementAndGet());
    private final String word = Ids.fresh("quokka").replace("-", "");
    private final String one = Ids.fresh("a-one");
    private final String two = Ids.fresh("a-two");
    private final Article story = Copy.article(
            one, "v1-" + one, "Raid", "Nine people died, the " + word + " council said. " + ownWords("one"));
    private final Article second = Copy.in(
            Copy.article(
                    two, "v1-" + two, "Raid", "Twelve people died, the " + word + " ministry said. " + ownWords("two")),
            "The Herald",
            "2015-10-01T19:00:00Z");
    private final Article kill = Copy.article(one, "v2-" + one, "Withdrawn", "Withdrawn.", Article.Status.CANCELED, 2L);
    private final Claim nine = own(Copy.claim(story, "c-" + one, Claim.Status.OCCURRED, 9, "Council of " + word));
    private final Claim twelve = own(Copy.claim(second, "c-" + two, Claim.Status.OCCURRED, 12, "Ministry of " + word));

    @BeforeEach
    void sendTwoStoriesAndTheKillOfTheFirst() {
        wire.send(story, second, Copy.claims(story, nine), Copy.claims(second, twelve), kill, Copy.claims(kill));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/api/v1/articles/{id}", two)
                .then()
                .body("progress.extracted", equalTo("2026-01-02T03:04:30Z")));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/api/v1/articles/{id}", one)
                .then()
                .body("status", equalTo("canceled"))
                .body("progress.extracted", equalTo("2026-01-02T03:04:30Z")));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void showsTheStateAsItWasKnownAtEachMoment() {
        given().get("/api/v1/incidents?q={word}&asOf={at}", word, FIRST)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].claims", equalTo(1))
                .body("items[0].tallies[0].best", equalTo(9));
        given().get("/api/v1/incidents?q={word}&asOf={at}", word, SECOND)
                .then()
                .body("items", hasSize(1))
                .body("items[0].claims", equalTo(2))
                .body("items[0].tallies[0].high", equalTo(12));
        given().get("/api/v1/incidents?q={word}&asOf={at}", word, LATER)
                .then()
                .body("items", hasSize(1))
                .body("items[0].claims", equalTo(1))
                .body("items[0].tallies[0].best", equalTo(12));
        given().get("/api/v1/incidents?q={word}&asOf={at}&clock=received", word, SECOND)
                .then()
                .body("items", empty());
    }

    @Test
    void filtersAPastStateAsItFiltersThePresent() {
        for (Map.Entry<String, Boolean> filter : List.of(
                Map.entry("type=ASSAULT", true),
                Map.entry("type=PROTEST", false),
                Map.entry("place=Rastan", true),
                Map.entry("country=IQ", false),
                Map.entry("near=34.9,36.7,20", true),
                Map.entry("near=34.9,36.7,2", false),
                Map.entry("origins=2", true),
                Map.entry("origins=3", false),
                Map.entry("from=2015-10-01", false))) {
            given().get("/api/v1/incidents?q=" + word + "&asOf=" + SECOND + "&" + filter.getKey())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(filter.getValue() ? 1 : 0));
        }
    }

    @Test
    void saysWhereTheClaimsOfALaterIncidentWere() {
        String then = idAt(SECOND);
        Incident today = Copy.incident(Ids.fresh("inc-today"), 1, "Raid " + word, twelve);
        wire.send(today);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/v1/incidents/{id}", today.incidentId())
                        .then()
                        .statusCode(200));

        given().get("/api/v1/incidents/{id}?asOf={at}", today.incidentId(), SECOND)
                .then()
                .statusCode(404)
                .body("detail", containsString("its claims were in " + then));
        given().get("/api/v1/incidents/{id}?asOf={at}", then, SECOND)
                .then()
                .statusCode(200)
                .body("claims", hasSize(2));
    }

    @Test
    void tellsTheDifferenceBetweenTwoMomentsInWords() {
        String id = idAt(FIRST);
        given().get("/api/v1/incidents/{id}/changes?from={from}&to={to}", id, FIRST, SECOND)
                .then()
                .statusCode(200)
                .body("before.origins", equalTo(1))
                .body("after.origins", equalTo(2))
                .body("changes.text", hasItem("origins from 1 to 2: Ministry of " + word + " joined"))
                .body("changes.text", hasItem(startsWith("civilians killed: ")));
        given().get("/api/v1/changes?from={from}&to={to}&limit=1", FIRST, SECOND)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        given().get("/api/v1/incidents/{id}/changes", id).then().statusCode(400).body("parameter", equalTo("from"));
        given().get("/api/v1/incidents/inc-none/changes?from={from}", FIRST)
                .then()
                .statusCode(404);
    }

    @Test
    void tellsWhatRestsOnAnArticle() {
        given().get("/api/v1/articles/{id}/dependents", two)
                .then()
                .statusCode(200)
                .body("incidents", hasSize(1))
                .body("incidents[0].before.claims", equalTo(1))
                .body("incidents[0].after", nullValue())
                .body("incidents[0].changes.kind", contains("gone"));
        given().get("/api/v1/articles/none/dependents").then().statusCode(404);
    }

    @Test
    void thePageOfAnIncidentShowsThePastAndWhatWouldFall() {
        String id = idAt(SECOND);
        Incident today = Copy.incident(id, 1, "Raid " + word, twelve);
        wire.send(today);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> page("/incidents/{id}", id).statusCode(200));

        page("/incidents/{id}?asOf={at}", id, SECOND)
                .statusCode(200)
                .body(containsString("A past view"))
                .body(containsString("origins from 2 to 1: Council of " + word + " left"))
                .body(not(containsString("What the desk decided")));
        page("/incidents/{id}?asOf={at}", id, "2015-09-01T00:00:00Z")
                .statusCode(200)
                .body(containsString("It was not there yet."))
                .body(containsString("None of its claims was known"));
        page("/incidents/{id}?without={article}", id, two).statusCode(200).body(containsString("other incident"));
        page("/incidents/{id}/share", id)
                .statusCode(200)
                .body(containsString("/incidents/" + id + "?asOf="))
                .body(containsString("clock=received"))
                .body(containsString("og:description"));
        page("/incidents/{id}?status=odd", id).statusCode(400);
    }

    private static ValidatableResponse page(String path, Object... values) {
        return given().accept("text/html").get(path, values).then();
    }

    @Test
    void logsWhatAKillTookWithBeforeAndAfter() {
        FreshRun with =
                FreshRun.of(List.of(story, second), List.of(Copy.claims(story, nine), Copy.claims(second, twelve)));
        Incident before = new ArrayList<>(with.incidents().values()).get(0);
        Incident after = Copy.incident(before.incidentId(), 2, "Raid", twelve);
        wire.send(Incidents.at(before, 1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/v1/incidents/{id}", before.incidentId())
                        .then()
                        .statusCode(200));
        wire.send(after);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/api/v1/articles/{id}/withdrawals", one)
                .then()
                .statusCode(200)
                .body("items", hasSize(1)));

        given().get("/api/v1/incidents/{id}/withdrawals", before.incidentId())
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("killed"))
                .body("items[0].versionId", equalTo("v2-" + one))
                .body("items[0].articleId", equalTo(one))
                .body("items[0].lostClaims", contains("c-" + one))
                .body("items[0].before.claims", equalTo(2))
                .body("items[0].after.claims", equalTo(1))
                .body("items[0].changes.kind", hasItem("withdrawn"));
    }

    /** Enough words of its own that no story here is a copy of another. */
    private String ownWords(String story) {
        return IntStream.range(0, 60).mapToObj(i -> word + story + i).collect(Collectors.joining(" ", "", "."));
    }

    /** The claim, on this test's own day and of its own actor. */
    private Claim own(Claim claim) {
        Claim.Entity actor = claim.actors().get(0);
        Claim.Time time = claim.time();
        return new Claim(
                claim.claimId(),
                claim.articleId(),
                claim.versionId(),
                claim.event(),
                claim.status(),
                claim.statusCue(),
                List.of(new Claim.Entity("Wing of " + word, actor.text(), "wing-" + word, actor.start(), actor.end())),
                claim.targets(),
                claim.places(),
                new Claim.Time(
                        day, day, "day", "explicit", time.text(), time.textStart(), time.textEnd(), null, List.of()),
                claim.tallies(),
                claim.weapons(),
                claim.attribution(),
                claim.quote(),
                claim.evidence(),
                claim.publishedAt(),
                claim.rule(),
                claim.extractor(),
                claim.confidence(),
                claim.hearsay());
    }

    private String idAt(String moment) {
        return given().get("/api/v1/incidents?q={word}&asOf={at}", word, moment)
                .then()
                .extract()
                .path("items[0].incidentId");
    }
}
