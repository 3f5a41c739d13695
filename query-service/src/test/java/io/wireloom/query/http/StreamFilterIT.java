package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.persistence.ChangeLog;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Lookup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream narrowed by searches, and that a filter means the same on it as in lists; against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StreamFilterIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("quay").replace("-", "");
    private final String quay = Ids.fresh("i");
    private final String market = Ids.fresh("i");
    private final Article atQuay = Copy.in(
            Copy.article(Ids.fresh("a"), "v1", "Quay", "Shells killed nine at the old harbour of " + word + "."),
            "Harbour Post " + word,
            "2015-10-01T17:30:00Z");
    private final Article atMarket =
            Copy.article(Ids.fresh("a"), "v1", "Market", "Two died in the market of " + word + ", with the power out.");
    private final Claim quayClaim = Copy.claim(atQuay, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
    private final Claim council = Copy.claim(atQuay, Ids.fresh("c"), Claim.Status.OCCURRED, 12, "Town council");
    private final Claim marketClaim = Copy.claim(atMarket, Ids.fresh("c"), Claim.Status.OCCURRED, 2, "Mayor");

    @Inject
    ChangeLog log;

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void fitsOnTheStreamWhatTheListsFind() {
        send();
        List<String> filters = List.of(
                "",
                "q=" + word,
                "q=" + word + "+-market",
                "q=" + word + "+%22old+harbour%22",
                "q=" + word + "+%22harbour+old%22",
                "q=" + word + "+shelling",
                "q=" + word + "+markets+or+nothing",
                "type=ASSAULT&q=" + word,
                "type=AID&q=" + word,
                "subtype=air-strike",
                "actor=northern-air-wing",
                "actor=wing&country=SY",
                "place=rastan",
                "place=homs",
                "country=IQ",
                "speaker=river-watch",
                "speaker=council",
                "source=Harbour+Post+" + word,
                "source=Harbour+Post",
                "near=34.9,36.7,10",
                "near=34.9,36.7,1",
                "near=0,0,20000",
                "box=36,34,37,35",
                "box=40,34,41,35",
                "from=2015-09-30&to=2015-09-30",
                "from=2015-10-01",
                "to=2015-09-29",
                "publishedFrom=2015-10-01T17:30:00Z",
                "publishedTo=2015-10-01T17:30:00Z",
                "grade=fair",
                "grade=weak",
                "origins=2",
                "minKilled=3",
                "minKilled=13",
                "state=dismissed");
        for (String text : filters) {
            assertThat(fitting(text)).as(text).isEqualTo(listed(text));
        }
        assertThat(listed("speaker=council")).containsExactly(quay);
    }

    @Test
    void sendsWhatFitsBeforeOrAfterWithBoth() throws IOException {
        StreamListener listener = new StreamListener(URI.create(stream + "?q=" + word + "&origins=2"));
        listener.await("event:ready");
        send();
        wire.send(Copy.incident(quay, 3, "Shelling of the harbour", quayClaim));
        await().atMost(SOON).untilAsserted(() -> assertThat(listener.data()).hasSize(2));

        List<JsonPath> events = listener.data();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getString("subjectId")).isEqualTo(quay));
        assertThat(events.get(0).getInt("before.claims")).isEqualTo(1);
        assertThat(events.get(0).getInt("after.claims")).isEqualTo(2);
        assertThat(events.get(1).getList("before.origins.name", String.class))
                .containsExactly("River Watch", "Town council");
        listener.close();
    }

    @Test
    void refusesAFilterThatCannotBeMeantAndAPastMoment() {
        given().get("/api/v1/stream?type=WAR").then().statusCode(400).body("parameter", equalTo("type"));
        given().get("/api/v1/stream?asOf=2015-10-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("asOf"));
    }

    private void send() {
        wire.send(
                atQuay,
                atMarket,
                Copy.incident(quay, 1, "Shelling of the harbour", quayClaim),
                Copy.incident(market, 1, "Market hit", marketClaim),
                Copy.incident(quay, 2, "Shelling of the harbour", quayClaim, council));
        await().atMost(SOON).untilAsserted(() -> {
            given().get("/api/v1/articles/" + atQuay.articleId()).then().statusCode(200);
            given().get("/api/v1/incidents/" + market).then().statusCode(200);
            given().get("/api/v1/incidents/" + quay).then().body("revision", equalTo(2));
        });
    }

    /** Which of the two incidents the stream holds to fit, as they stand. */
    private Set<String> fitting(String text) {
        IncidentFilter filter = FilterText.read(text);
        return log.after(0, 100_000, Lookup.of(filter)).await().atMost(SOON).stream()
                .filter(change ->
                        Set.of(quay + ":2", market + ":1").contains(change.subjectId() + ":" + change.revision()))
                .filter(change -> change.fitsNow(filter))
                .map(Change::subjectId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> listed(String text) {
        List<String> ids = given().urlEncodingEnabled(false)
                .get("/api/v1/incidents?limit=200&" + text)
                .jsonPath()
                .getList("items.incidentId", String.class);
        return ids.stream()
                .filter(id -> id.equals(quay) || id.equals(market))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
