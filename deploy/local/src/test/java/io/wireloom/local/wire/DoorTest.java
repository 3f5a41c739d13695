package io.wireloom.local.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private WireItem item;

    @BeforeEach
    void openDoor(@TempDir Path directory) throws IOException {
        item = new WireItem(
                Files.writeString(directory.resolve("take 1.txt"), "Two trains met."),
                Map.of("url", "https://a.example/?q=1&r=2"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answers.remove();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void closeDoor() {
        server.stop(0);
    }

    @Test
    void theItemGoesWithItsTypeAndWhatIsSaidBesideIt() {
        answers.add(new Answer(202, "{\"articleId\": \"a1\", \"versionId\": \"v1\", \"status\": \"accepted\"}"));
        assertThat(door().send(item)).isEqualTo(new Fate(Fate.Kind.ACCEPTED, "a1", "v1", null));
        assertThat(requests)
                .containsExactly("/api/v1/wire?url=https%3A%2F%2Fa.example%2F%3Fq%3D1%26r%3D2&fileName=take+1.txt"
                        + " text/plain; charset=utf-8 Two trains met.");
    }

    @Test
    void aRefusalGivesTheReasonOfTheProblem() {
        answers.add(new Answer(415, "{\"title\": \"Unsupported media type\", \"detail\": \"image/png is no text\"}"));
        assertThat(door().send(item)).isEqualTo(Fate.refused("Unsupported media type: image/png is no text"));
        answers.add(new Answer(500, "<html>"));
        assertThat(door().send(item)).isEqualTo(Fate.refused("answer 500 that is no JSON"));
    }

    @Test
    void aBusyDoorIsAskedAgain() {
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(202, "{\"articleId\": \"a1\", \"versionId\": \"v1\", \"status\": \"unchanged\"}"));
        assertThat(door().send(item).kind()).isEqualTo(Fate.Kind.UNCHANGED);
        assertThat(requests).hasSize(2);
    }

    @Test
    void aDoorThatIsNotThereIsSaidWithWhatToDo() {
        URI nowhere = URI.create("http://localhost:1");
        assertThatThrownBy(() -> new Door(nowhere).send(item))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("Nothing answers at http://localhost:1")
                .hasMessageContaining("./wireloom up");
    }

    private Door door() {
        return new Door(URI.create("http://localhost:" + server.getAddress().getPort()));
    }
}
