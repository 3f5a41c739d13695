package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import io.wireloom.query.overview.MapPoints;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map and the timeline, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class OverviewIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** One more than a map holds, all on one day that nothing else in the tests happens on. */
    private static final String MANY =
            """
            insert into query.incident (incident_id, revision, state, type, origins, start_day, end_day, location, newest_key,
                                        content_digest, summary, document, words, title, where_prec, country)
            select 'bulk-' || n, 1, 'active', case when n % 2 = 0 then 'ASSAULT' else 'PROTEST' end, 1, date '1871-03-18',
                   date '1871-03-18', point(n % 360 - 180, n % 160 - 80), timestamptz '1871-03-18 12:00Z', 'none',
                   '{"incidentId":"bulk","revision":1,"state":"active","type":"ASSAULT","title":"Raid","actors":[],"targets":[],
                     "time":{"start":"1871-03-18","end":"1871-03-18"},"origins":1,"articles":1,"claims":1,"denials":0,
                     "disagreements":0,"tallies":[],"successors":[]}', '{}', 'bulk', 'Raid ' || n, 1, 'FR'
              from generate_series(1, COUNT) n"""
                    .replace("COUNT", Integer.toString(MapPoints.MOST + 1));

    private final Wire wire = new Wire();
    private final String incidentId = Ids.fresh("i");
    private final String word = Ids.fresh("egret").replace("-", "");

    @Inject
    DataSource database;

    @AfterEach
    void close() throws SQLException {
        wire.close();
        execute("delete from query.incident where incident_id like 'bulk-%'");
    }

    @Test
    void showsAnIncidentAsAPointAndOnItsDayNowAndAtAMoment() {
        Article article = Copy.article(Ids.fresh("a"), "v1", "Raid on river town", "Nine people died there. " + word);
        Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
        wire.send(article, Copy.claims(article, claim), Copy.incident(incidentId, 1, "Raid " + word, claim));
        await().atMost(SOON)
                .untilAsserted(() -> found("/api/v1/map").then().statusCode(200).body("rows", hasSize(1)));

        Response map = found("/api/v1/map");
        List<String> fields = map.jsonPath().getList("fields");
        List<Object> row = map.jsonPath().getList("rows[0]");
        assertThat(row).hasSameSizeAs(fields);
        assertThat(row.get(fields.indexOf("incidentId"))).isEqualTo(incidentId);
        assertThat(row.get(fields.indexOf("title"))).isEqualTo("Raid " + word);
        assertThat(row.get(fields.indexOf("day"))).isEqualTo("2015-09-30");
        assertThat(row.get(fields.indexOf("grade"))).isEqualTo("weak");
        assertThat(row.get(fields.indexOf("precision"))).isNotNull();
        map.then().body("complete", equalTo(true)).body("unplaced", equalTo(0));
        given().queryParam("q", word)
                .header("If-None-Match", map.header("ETag"))
                .get("/api/v1/map")
                .then()
                .statusCode(304);

        found("/api/v1/timeline")
                .then()
                .body("by", equalTo("type"))
                .body("unit", equalTo("day"))
                .body("total", equalTo(1))
                .body("steps[0].start", equalTo("2015-09-30"))
                .body("steps[0].parts.ASSAULT", equalTo(1));
        given().queryParam("q", word)
                .queryParam("by", "country")
                .queryParam("unit", "month")
                .get("/api/v1/timeline")
                .then()
                .body("steps[0].end", equalTo("2015-09-30"))
                .body("steps[0].parts", equalTo(Map.of(country(), 1)));
        given().queryParam("q", word)
                .queryParam("asOf", "2001-01-01T00:00:00Z")
                .get("/api/v1/map")
                .then()
                .body("rows", hasSize(0));
    }

    @Test
    void saysWhenMoreHaveAPlaceThanTravelAndCountsThemAllTheSame() throws SQLException {
        execute(MANY);
        Response map = on("/api/v1/map");
        map.then().body("complete", equalTo(false)).body("rows", hasSize(MapPoints.MOST));
        on("/api/v1/timeline")
                .then()
                .body("total", equalTo(MapPoints.MOST + 1))
                .body("steps[0].parts.PROTEST", equalTo(MapPoints.MOST / 2 + 1));
        given().accept("text/html")
                .queryParam("from", "1871-03-18")
                .queryParam("to", "1871-03-18")
                .get("/timeline")
                .then()
                .statusCode(200)
                .body(containsString("10,001 dated incidents by day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/timeline?unit=hour", "/api/v1/timeline?by=speaker", "/api/v1/map?grade=fine"})
    void namesTheParameterThatCannotBeMeant(String path) {
        given().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(path.replaceAll(".*\\?(.*)=.*", "$1")));
    }

    private static String country() {
        return Copy.incident("any", 1, "any").place().country();
    }

    private Response found(String path) {
        return given().queryParam("q", word).get(path);
    }

    private static Response on(String path) {
        return given().queryParam("from", "1871-03-18")
                .queryParam("to", "1871-03-18")
                .get(path);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
