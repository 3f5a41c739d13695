package io.wireloom.endtoend;

import static io.wireloom.endtoend.Texts.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Fate;
import io.wireloom.local.wire.WireItem;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A kill reaches what rested on the story within two seconds (law 4), and the moment before it can still be seen (law 7). */
@Order(2)
class KillIT {

    private static final System.Logger LOG = System.getLogger(KillIT.class.getName());

    private static final String KILL = "nigeria-kankara-kill.txt";
    private static final Duration TARGET = Duration.ofSeconds(2);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aKillIsThroughInTwoSecondsAndTheMomentBeforeItIsKept() throws Exception {
        TestStack stack = EmptyStack.get();
        List<WireItem> copy = TestStack.sampleCopy();
        int at = copy.stream()
                .map(item -> item.file().getFileName().toString())
                .toList()
                .indexOf(KILL);
        List<Fate> fates = stack.feed(copy.subList(0, at));
        String article = fates.get(at - 1).articleId();
        JsonNode dependents = get(stack, "/api/v1/articles/" + article + "/dependents");
        assertThat(dependents.path("incidents")).isNotEmpty().allSatisfy(one -> assertThat(one.path("after"))
                .isEmpty());
        String before = stack.digest();
        Instant moment = Instant.now();

        assertThat(stack.door().send(copy.get(at)).kind()).isEqualTo(Fate.Kind.ACCEPTED);
        Instant accepted = Instant.now();
        List<String> ids = each(dependents.path("incidents"))
                .map(one -> one.path("incidentId").asText())
                .toList();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> ids.stream().allMatch(id -> stack.readModel()
                        .incident(id)
                        .path("state")
                        .asText()
                        .equals("dissolved")));
        Duration took = Duration.between(accepted, Instant.now());
        LOG.log(Level.INFO, "From the 202 of the kill to the API's answer without the story: {0} ms", took.toMillis());
        assertThat(took).isLessThan(TARGET);

        stack.feed(copy.subList(at + 1, copy.size()));
        JsonNode log =
                get(stack, "/api/v1/articles/" + article + "/withdrawals").path("items");
        assertThat(log).hasSameSizeAs(ids).allSatisfy(entry -> {
            assertThat(entry.path("cause").asText()).isEqualTo("killed");
            assertThat(entry.path("before").path("claims").asInt()).isPositive();
            assertThat(entry.path("changes")).isNotEmpty();
        });
        assertThat(stack.digest()).isNotEqualTo(before);
        JsonNode then = get(stack, "/api/v1/digest?clock=received&asOf=" + moment);
        assertThat(then.path("digest").asText()).isEqualTo(before);
        assertThat(get(stack, "/api/v1/digest?clock=received&asOf=" + Instant.now())
                        .path("digest")
                        .asText())
                .isEqualTo(stack.digest());
    }

    private JsonNode get(TestStack stack, String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.address(Part.QUERY) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
