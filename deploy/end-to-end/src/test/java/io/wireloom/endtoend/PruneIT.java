package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.erasing.Erasing;
import io.wireloom.contracts.erasing.Pruning;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What was published before a moment is pruned: all is as if it had never been, and what came later stays. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class PruneIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant MOMENT = Instant.parse("2002-01-01T00:00:00Z");

    private static final String ATTACK =
            """
            ORMELLE, Chad, November 6 (Coastwire) - A bomb killed eleven people at a bus station in Ormelle, Chad, on Tuesday, police \
            said. Officers searched the station until nightfall, and the road to the border was closed.
            """;

    private final TestStack stack = SharedStack.get().stack();

    @TempDir
    private Path directory;

    @Test
    void leavesWhatCameLaterAsIfNothingHadBeenBefore() throws Exception {
        List<Fate> kept = stack.feed(List.of(
                item("later", "Ten years on\n\n" + ATTACK.replace("on Tuesday", "in 2001"), "2011-11-07T08:00:00Z"),
                item("undated", "Market reopens\n\nThe market of Ormelle opened again, traders said.\n", null)));
        String without = stack.digest();
        List<Fate> old = stack.feed(List.of(
                item("old", "Bomb kills eleven\n\n" + ATTACK, "2001-11-07T08:00:00Z"),
                item(
                        "older",
                        "Flood in Ormelle\n\nORMELLE, Chad - Floods killed four people in Ormelle, the fire"
                                + " brigade said on May 3.\n",
                        "2001-05-04T08:00:00Z")));
        assertThat(stack.digest()).as("the articles change what is told").isNotEqualTo(without);

        List<Erasing.Order> orders = orders();
        assertThat(orders)
                .extracting(Erasing.Order::articleId)
                .containsExactlyInAnyOrder(old.get(0).articleId(), old.get(1).articleId());
        Erasing.Result result = erasing().erase(orders);

        assertThat(result.left()).isEmpty();
        assertThat(result.taken()).containsKeys("wire-copy", "articles", "claims", "incidents");
        stack.awaitIdle();
        assertThat(stack.digest()).isEqualTo(without);
        for (Fate one : old) {
            assertThat(status(one)).isEqualTo(410);
        }
        for (Fate one : kept) {
            assertThat(status(one)).isEqualTo(200);
        }
        assertThat(orders())
                .as("a run that was interrupted finds again what it ordered")
                .hasSameElementsAs(orders);
        assertThat(erasing().erase(orders()).taken()).isEmpty();
    }

    private List<Erasing.Order> orders() {
        return new Pruning(stack.address(Part.QUERY), Map.of(), line -> {}).orders(MOMENT, "space", "Awa Diarra");
    }

    private Erasing erasing() {
        return new Erasing(
                stack.address(Part.QUERY),
                Map.of(),
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                PATIENCE,
                line -> {});
    }

    private WireItem item(String name, String text, String published) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".txt"), text);
        Map<String, String> told = new HashMap<>(Map.of("feed", "coastwire", "itemId", "urn:prune:" + name));
        if (published != null) {
            told.put("published", published);
        }
        return new WireItem(file, told);
    }

    private int status(Fate fate) throws IOException, InterruptedException {
        URI article = URI.create(stack.address(Part.QUERY) + "/api/v1/articles/" + fate.articleId());
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(article).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
