package io.wireloom.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.local.stack.Part;
import io.wireloom.local.wire.Key;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A service that is told to stop answers whom it is answering, lets readers of the stream go, and loses nothing. */
@EnabledIfSystemProperty(named = "wireloom.procedures", matches = "true")
class StopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENTS = 4;

    /** RFC 9112, section 7.1. */
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final SecuredStack stack = SecuredStack.get();

    @Test
    void whatIsHalfSentIsTakenToTheEnd() throws Exception {
        for (Part part : List.of(Part.INGEST, Part.QUERY)) {
            boolean door = part == Part.INGEST;
            String path = door ? "/api/v1/wire?feed=stopped" : "/api/v1/searches";
            String body = door
                    ? "VALETTA, March 3 - Two fishermen were rescued off the coast on Monday, the port authority said."
                    : "{\"name\":\"what is said while the service stops\",\"filter\":\"q=fishermen\"}";
            try (Socket socket = new Socket("localhost", stack.address(part).getPort())) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                begin(socket, path, door ? "text/plain" : "application/json", body);
                stack.askToStop(part);
                TimeUnit.SECONDS.sleep(1);
                assertThat(stack.stopped(part))
                        .as("stopped while it is sent to")
                        .isFalse();
                socket.getOutputStream().write(body.substring(10).getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                assertThat(reader(socket).readLine()).as("%s", part).matches("HTTP/1.1 20[12] .*");
            }
            stack.restart(part);
        }
    }

    @Test
    void readersOfTheStreamAreLetGoAndOthersAnsweredOrNotLetIn() throws Exception {
        List<String> answered = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (SteadyCopy copy = SteadyCopy.start(stack::address, "stopped")) {
            copy.awaitNews();
            CompletableFuture<String> stream =
                    CompletableFuture.supplyAsync(() -> stream(stack.address(Part.QUERY)), threads);
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.runAsync(
                            () -> askUntilRefused(stack.address(Part.QUERY), answered), threads))
                    .toList();
            Awaitility.await("clients are answered").atMost(PATIENCE).until(() -> answered.size() > 10 * CLIENTS);
            stack.askToStop(Part.QUERY);
            assertThat(stream.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains("event:ready");
            for (CompletableFuture<Void> client : clients) {
                client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            stack.restart(Part.QUERY);
            assertThat(answered).containsOnly("HTTP/1.1 200 OK");
            assertThat(copy.awaitAll()).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void begin(Socket socket, String path, String type, String body) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body.substring(0, 10))
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** What the stream says until it ends in order; a connection that is cut off is a failure. */
    private static String stream(URI desk) {
        try {
            return HttpClient.newHttpClient()
                    .send(Key.request(desk.resolve("/api/v1/stream")).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the stream was cut off", e);
        }
    }

    /** Asks again and again, each time as a client who has not come before, until one is not let in. */
    private static void askUntilRefused(URI desk, List<String> answered) {
        Optional<String> answer;
        do {
            answer = ask(desk);
            answer.ifPresent(answered::add);
        } while (answer.isPresent());
    }

    /** The status of an answer, or how it broke off; nothing when the listener was closed before it began. */
    private static Optional<String> ask(URI desk) {
        StringBuilder head = new StringBuilder();
        try (Socket socket = new Socket("localhost", desk.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("GET /api/v1/incidents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader = reader(socket);
            int length = -1;
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                head.append(line).append('\n');
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip());
                }
            }
            if (head.isEmpty()) {
                return Optional.empty();
            }
            String body = rest(reader);
            boolean whole = length < 0 ? body.endsWith(LAST_CHUNK) : body.length() == length;
            String status = head.substring(0, head.indexOf("\n"));
            return Optional.of(whole ? status : status + " broke off after " + body.length() + " of " + length);
        } catch (IOException e) {
            return head.isEmpty() ? Optional.empty() : Optional.of(head + " broke off: " + e);
        }
    }

    private static String rest(BufferedReader reader) throws IOException {
        StringWriter body = new StringWriter();
        reader.transferTo(body);
        return body.toString();
    }
}
