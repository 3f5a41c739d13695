package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, pages, words, facets and places of incidents, against the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class SearchIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("plover").replace("-", "");

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({"newest,4 3 2 1 0", "relevance,2 4 3 0 1", "disputed,1 4 3 2 0"})
    void keepsPagesStableInEveryOrderWhileDataArrives(String sort, String order) {
        List<String> ids = IntStream.range(0, 5).mapToObj(this::id).toList();
        for (int i = 0; i < 5; i++) {
            wire.send(incident(id(i), "2016-01-0" + (i + 1) + "T08:00:00Z", i == 2 ? word : "Raid", i == 1 ? 3 : 1));
        }
        awaitCount(5);

        JsonPath page = list(Map.of("sort", sort, "limit", "2"));
        List<String> seen = new ArrayList<>(page.getList("items.incidentId"));
        wire.send(incident(id(9), "2016-02-01T08:00:00Z", word + " " + word, 5));
        awaitCount(6);
        while (page.getString("nextCursor") != null) {
            page = list(Map.of("sort", sort, "limit", "2", "cursor", page.getString("nextCursor")));
            seen.addAll(page.getList("items.incidentId"));
        }

        assertThat(seen)
                .containsExactlyElementsOf(List.of(order.split(" ")).stream()
                        .map(place -> ids.get(Integer.parseInt(place)))
                        .toList());
        assertThat(list(Map.of("sort", sort)).getString("items[0].incidentId")).isEqualTo(id(9));
    }

    @Test
    void findsPhrasesAndLeavesOutWhatIsExcluded() {
        wire.send(
                incident("The old river bridge held", 0),
                incident("The river has another bridge", 1),
                incident("A drill at the river bridge", 2));
        awaitCount(3);

        assertThat(ids(Map.of("q", word + " \"river bridge\""))).containsExactlyInAnyOrder(id(0), id(2));
        assertThat(ids(Map.of("q", word + " bridges -drill"))).containsExactlyInAnyOrder(id(0), id(1));
    }

    @Test
    void saysWhereTheWordsStandInTheTextsAsTheyAre() {
        Article article = article("The raids on Tomé <b>ended</b> there, " + word);
        Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 4, "River Watch");
        wire.send(article, Copy.claims(article, claim), Copy.incident(id(0), 1, "Raid at São Tomé", claim));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        list(Map.of("q", "raid tome " + word)).getList("items[0].highlights"))
                .hasSize(2));

        JsonPath found = list(Map.of("q", "raid tome " + word));
        assertThat(found.getString("items[0].highlights[0].field")).isEqualTo("title");
        assertThat(marked(found, "items[0].highlights[0]")).containsExactly("Raid", "Tomé");
        assertThat(found.getString("items[0].highlights[1].claimId")).isEqualTo(claim.claimId());
        assertThat(marked(found, "items[0].highlights[1]")).containsExactly("raids", "Tomé", word);
    }

    @Test
    void readsTheSentencesOfAnIncidentFromItsClaimsWhereNoneWereKeptBesideIt() throws SQLException {
        Article article = article("Nine raids on Tomé ended there, " + word);
        Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
        Claim later = Copy.claim(article, Ids.fresh("d"), Claim.Status.OCCURRED, 9, "Town council");
        wire.send(article, Copy.claims(article, claim, later), Copy.incident(id(0), 1, "Raid " + word, claim, later));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/api/v1/claims", Map.of()).getList("items"))
                        .hasSize(2));
        awaitCount(1);
        List<Map<String, Object>> kept = list(Map.of()).getList("items[0].highlights");
        assertThat(kept).hasSize(3);

        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from query.incident_evidence where incident_id = ?")) {
            delete.setString(1, id(0));
            assertThat(delete.executeUpdate()).isEqualTo(2);
        }

        assertThat(list(Map.of()).getList("items[0].highlights")).isEqualTo(kept);
    }

    @Test
    void countsWhatFitsUnderEachValue() {
        Article article = article("Nine died");
        Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 4, "River Watch");
        Claim other = Copy.claim(article, Ids.fresh("c"), Claim.Status.DENIED, 0, "Air Ministry");
        wire.send(article, Copy.incident(id(0), 1, word, claim), Copy.incident(id(1), 1, word, claim, other));
        await().atMost(SOON).untilAsserted(() -> assertThat(facets(Map.of()).getList("facets.source.count"))
                .containsExactly(2));

        JsonPath facets = facets(Map.of());
        assertThat(facets.getBoolean("complete")).isTrue();
        assertThat(facets.getInt("counted")).isEqualTo(2);
        assertThat(facets.getString("facets.source[0].value")).isEqualTo("The Courier");
        assertThat(facets.getString("facets.type[0]")).contains("ASSAULT", "2");
        assertThat(facets.getList("facets.speaker.value")).containsExactly("river-watch", "air-ministry");
        assertThat(facets.getList("facets.speaker.count")).containsExactly(2, 1);
        assertThat(facets.getString("facets.actor[0]")).contains("northern-air-wing", "Northern Air Wing");
        assertThat(facets.getList("facets.day.value")).containsExactly("2015-09-30");
        assertThat(facets(Map.of("speaker", "air-ministry", "source", "The Courier"))
                        .getInt("counted"))
                .isEqualTo(1);
        assertThat(facets(Map.of("source", "Another")).getInt("counted")).isZero();
    }

    @Test
    void findsByBoxAlsoAcrossTheDateLine() {
        wire.send(
                at(incident("Fiji", 0), -17.8, 178.1),
                at(incident("Samoa", 1), -13.8, -171.8),
                at(incident("Homs", 2), 34.7, 36.7));
        awaitCount(3);

        assertThat(ids(Map.of("box", "175,-20,-170,-10"))).containsExactlyInAnyOrder(id(0), id(1));
        assertThat(ids(Map.of("box", "-175,-20,-170,-10"))).containsExactly(id(1));
        assertThat(ids(Map.of("box", "35,34,37,35", "near", "34.7,36.7,5"))).containsExactly(id(2));
    }

    @Test
    void filtersByTheTimeOfTheFirstTellingAndByTheNumberKilled() {
        wire.send(
                incident(id(0), "2016-01-01T08:00:00Z", "Raid", 1), incident(id(1), "2016-01-02T08:00:00Z", "Raid", 4));
        awaitCount(2);

        assertThat(ids(Map.of("publishedFrom", "2016-01-02"))).containsExactly(id(1));
        assertThat(ids(Map.of("publishedTo", "2016-01-01"))).containsExactly(id(0));
        assertThat(ids(Map.of("publishedTo", "2016-01-02T08:00:00Z"))).containsExactly(id(0));
        assertThat(ids(Map.of("minKilled", "4"))).containsExactly(id(1));
        assertThat(ids(Map.of("minKilled", "1", "lens", "ucdp"))).isEmpty();
    }

    @Test
    void countsUpToABoundAndOnlyWithTheFirstPage() {
        wire.send(incident("Raid", 0), incident("Raid", 1), incident("Raid", 2));
        awaitCount(3);

        JsonPath bounded = list(Map.of("countUpTo", "2", "limit", "1"));
        assertThat(bounded.getInt("count.value")).isEqualTo(2);
        assertThat(bounded.getBoolean("count.exact")).isFalse();
        assertThat(list(Map.of("limit", "1", "cursor", bounded.getString("nextCursor")))
                        .getMap("count"))
                .isNull();
        assertThat(list(Map.of("countUpTo", "0")).getMap("count")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "incidents?sort=relevance;sort",
                "incidents?sort=best;sort",
                "incidents?box=1,2,3;box",
                "incidents?box=1,9,3,2;box",
                "incidents?lens=none;lens",
                "incidents?publishedFrom=soon;publishedFrom",
                "incidents/facets?size=0;size",
                "claims?status=told;status",
                "claims?sort=disputed;sort",
                "claims/facets?country=SYR;country",
                "articles?sort=disputed;sort",
                "stories?sort=relevance;sort",
                "search;q"
            })
    void namesTheParameterThatCannotBeMeant(String path, String parameter) {
        given().get("/api/v1/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(parameter))
                .body("detail", containsString(parameter));
    }

    private String id(int place) {
        return "i-" + word + "-" + place;
    }

    private Article article(String paragraph) {
        return Copy.article(Ids.fresh("a"), "v1", "Raid on river town", paragraph);
    }

    private Incident incident(String title, int place) {
        return incident(id(place), "2016-01-01T08:00:00Z", title, 1);
    }

    /** An incident that claims of so many deny, and that one says killed as many. */
    private Incident incident(String id, String published, String title, int claims) {
        Article article = Copy.in(article("Nine died there. " + word), "The Courier", published);
        Claim[] told = IntStream.rangeClosed(1, claims)
                .mapToObj(number -> Copy.claim(
                        article,
                        id + "-" + number,
                        number == 1 ? Claim.Status.OCCURRED : Claim.Status.DENIED,
                        claims,
                        "Speaker " + number))
                .toArray(Claim[]::new);
        return Copy.incident(id, 1, title, told);
    }

    private static Incident at(Incident incident, double lat, double lon) {
        ObjectNode document = MessageCodec.mapper().valueToTree(incident);
        ((ObjectNode) document.get("place")).put("lat", lat).put("lon", lon);
        return MessageCodec.read(document.toString(), Incident.class);
    }

    private List<String> ids(Map<String, String> parameters) {
        return list(parameters).getList("items.incidentId");
    }

    private JsonPath list(Map<String, String> parameters) {
        return get("/api/v1/incidents", parameters);
    }

    private JsonPath facets(Map<String, String> parameters) {
        return get("/api/v1/incidents/facets", parameters);
    }

    private JsonPath get(String path, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(Map.of("q", word));
        all.putAll(parameters);
        return given().queryParams(all)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> marked(JsonPath answer, String highlight) {
        String text = answer.getString(highlight + ".text");
        List<Map<String, Integer>> ranges = answer.getList(highlight + ".ranges");
        return ranges.stream()
                .map(range -> text.substring(range.get("start"), range.get("end")))
                .toList();
    }

    private void awaitCount(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(list(Map.of()).getInt("count.value"))
                .isEqualTo(count));
    }
}
