package io.wireloom.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.status.DeadLetterBox;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.ReadModel;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was taken, held against what can be read: nothing is missing, nothing is there twice, nothing else is there. */
final class Books {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Books() {}

    /**
     * Fails unless they close; nothing must be on its way any longer.
     *
     * @param taken what the doors said of each item they took
     * @param refused all that must have been dead-lettered
     */
    static void assertClosed(FaultStack stack, Collection<Taken> taken, Collection<Refused> refused)
            throws IOException, InterruptedException {
        Map<String, Set<String>> versions = new TreeMap<>();
        taken.forEach(one ->
                versions.computeIfAbsent(one.articleId(), id -> new HashSet<>()).add(one.versionId()));
        URI desk = stack.instances(Part.QUERY).get(0).address();
        assertThat(listed(desk)).as("articles listed").containsExactlyInAnyOrderElementsOf(versions.keySet());
        ReadModel readModel = new ReadModel(desk);
        List<String> wrong = new ArrayList<>();
        versions.forEach((articleId, expected) -> {
            JsonNode article = readModel.article(articleId);
            List<String> there = new ArrayList<>();
            article.path("versions")
                    .forEach(version -> there.add(version.path("versionId").asText()));
            boolean through =
                    !article.path("progress").path("deduplicated").asText("").isEmpty();
            if (!through || there.size() != expected.size() || !new HashSet<>(there).equals(expected)) {
                wrong.add(articleId + (through ? "" : " not through") + ": " + there + ", taken: " + expected);
            }
        });
        assertThat(wrong).as("articles that do not read as they were taken").isEmpty();
        assertDeadLettered(stack, refused);
    }

    private static void assertDeadLettered(FaultStack stack, Collection<Refused> refused) {
        List<DeadLetterBox.Letter> letters = stack.deadLetters();
        assertThat(letters.stream().map(Refused::of).distinct())
                .as("what is dead-lettered")
                .containsExactlyInAnyOrderElementsOf(refused);
        assertThat(letters).allSatisfy(letter -> assertThat(letter.reason()).isNotBlank());
    }

    /** The ids of all articles, as often as lists show them. */
    private static List<String> listed(URI desk) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            URI page = desk.resolve("/api/v1/articles?limit=100" + cursor);
            JsonNode answer = MessageCodec.mapper()
                    .readTree(Http.send(HttpRequest.newBuilder(page).build(), PATIENCE)
                            .body());
            answer.path("items").forEach(item -> ids.add(item.path("articleId").asText()));
            String next = answer.path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return ids;
    }
}
