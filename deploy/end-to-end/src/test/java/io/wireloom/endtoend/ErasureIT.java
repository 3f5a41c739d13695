package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.backing.Database;
import io.wireloom.contracts.erasing.Erasing;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An article is erased by order: nothing of it is found anywhere, and all is as if it had never been. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Stand in the erased article alone: words of its headline, a speaker, and words that he is quoted with. */
    private static final String[] ONLY_THERE = {"quenbrook", "mandlovar", "lanterns in the orchard"};

    private static final String SHARED =
            """
            DRAVENA, Kenya, May 7 (Coastwire) - Gunmen on motorcycles attacked a fish market in Dravena, Kenya, on Tuesday and \
            killed 17 people, Kenyan police said. The attackers rode in at dawn and opened fire on traders, then set light to four \
            lorries that stood beside the cold store, police spokeswoman Ama Tetu told reporters at the scene.

            """;

    private static final String ERASED = "Gunmen kill 17 at market as Quenbrook flees\n\n" + SHARED
            + "Julius Mandlovar Quenbrook, a trader, said 12 people were wounded in Dravena on Tuesday. \"They had lanterns"
            + " in the orchard before anybody fired a shot at us,\" Quenbrook said.\n";

    private static final String COPY = "Seventeen killed in attack on fish market\n\n" + SHARED
            + "The county governor is expected at the scene on Wednesday.\n";

    private static final String UNRELATED =
            """
            Flood kills nine in Chile

            SANTIAGO, March 3 (Coastwire) - Floods killed nine people in Curico, Chile, on Monday, the fire brigade said.
            """;

    private final TestStack stack = SharedStack.get().stack();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void leavesNothingOfTheArticleAnywhereAndAllElseAsItWas() throws Exception {
        Database database = stack.database("wireloom");
        List<Fate> others = stack.feed(List.of(item("copy", COPY), item("unrelated", UNRELATED)));
        String without = stack.digest();
        Fate erased = stack.feed(List.of(item("erased", ERASED))).get(0);
        String id = erased.articleId();
        assertThat(stack.digest()).as("the article changes what is told").isNotEqualTo(without);
        assertThat(EverywhereScan.find(database, ONLY_THERE))
                .as("the scan sees the article, in packed columns, too")
                .anyMatch(place -> place.startsWith("ingest.\"story_item\".\"document\""))
                .anyMatch(place -> place.startsWith("dedupe.\"article\""))
                .anyMatch(place -> place.startsWith("query.\"change\""))
                .anyMatch(place -> place.startsWith("desk."));

        List<String> steps = new ArrayList<>();
        Erasing.Result result = erasing(steps).erase(order(id));

        assertThat(result.left()).as("places on topics; %s", steps).isEmpty();
        assertThat(result.taken()).containsKeys("wire-copy", "articles", "claims", "copies", "incidents", "changes");
        stack.awaitIdle();
        assertThat(EverywhereScan.find(database, ONLY_THERE)).isEmpty();
        assertThat(stack.digest()).isEqualTo(without);
        showsItNowhere(id, others.get(0).articleId());
        assertThat(stack.door().send(item("erased", ERASED)).reason()).contains("2 O 114/24");
        assertThat(stack.door().send(item("erased", ERASED + "More.")).reason()).contains("erased");
        assertThat(erasing(steps).erase(order(id)).taken())
                .as("what a second run takes off")
                .isEmpty();
        assertThat(stack.digest()).isEqualTo(without);
    }

    private void showsItNowhere(String id, String copy) throws Exception {
        HttpResponse<String> gone = get("/api/v1/articles/" + id, "application/json");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(json.readTree(gone.body()).path("detail").asText()).contains("2 O 114/24");
        assertThat(get("/articles/" + id, "text/html").statusCode()).isEqualTo(410);
        assertThat(get("/api/v1/articles/" + id + "/claims", "application/json").statusCode())
                .isEqualTo(410);
        JsonNode record =
                json.readTree(get("/api/v1/erasures/" + id, "application/json").body());
        assertThat(record.path("reference").asText()).isEqualTo("2 O 114/24");
        for (String path : List.of(
                "/api/v1/incidents?limit=200",
                "/api/v1/claims?limit=200",
                "/api/v1/articles?limit=200",
                "/api/v1/stories?limit=200",
                "/api/v1/export?format=jsonl",
                "/api/v1/export?format=csv",
                "/api/v1/entities/speaker?limit=200",
                "/api/v1/articles/" + copy,
                "/api/v1/articles/" + copy + "/family",
                "/api/v1/changes",
                "/articles/" + copy,
                "/")) {
            assertThat(get(path, path.startsWith("/api") ? "*/*" : "text/html")
                            .body()
                            .toLowerCase(java.util.Locale.ROOT))
                    .as(path)
                    .doesNotContain(ONLY_THERE)
                    .doesNotContain(id);
        }
    }

    private Erasing erasing(List<String> steps) {
        return new Erasing(
                stack.address(Part.QUERY),
                Map.of(),
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                PATIENCE,
                steps::add);
    }

    private static Erasing.Order order(String id) {
        return new Erasing.Order(id, "by order of a court", "2 O 114/24", "Awa Diarra", List.of(ONLY_THERE));
    }

    private WireItem item(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".txt"), text);
        return new WireItem(
                file,
                Map.of(
                        "feed",
                        name.equals("copy") ? "reposts" : "coastwire",
                        "itemId",
                        "urn:erasure:" + name,
                        "published",
                        name.equals("unrelated") ? "2024-03-04T08:00:00Z" : "2024-05-07T10:00:00Z"));
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.address(Part.QUERY) + path))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
