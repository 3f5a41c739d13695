package io.wireloom.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.wireloom.local.stack.StackFailure;
import io.wireloom.local.terminal.Terminal;
import io.wireloom.local.wire.WireItem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a door that answers as the real one does: a line per item, refusing what says "bad", failing for good at "away". */
class BackfillTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private HttpServer server;
    private boolean away;
    private int cutAfter = Integer.MAX_VALUE;
    private final List<String> received = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/api/v1/wire/bulk", exchange -> {
            List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String query = exchange.getRequestURI().getQuery();
            queries.add(query);
            said.addAll(lines);
            int from = query.contains("from=") ? Integer.parseInt(query.replaceAll(".*from=(\\d+).*", "$1")) : 1;
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                boolean done = answer(lines, from, out);
                out.write(("{\"done\":" + done + "}\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private boolean answer(List<String> lines, int from, OutputStream out) throws IOException {
        int index = 0;
        for (int part = 1; part <= lines.size(); part++) {
            JsonNode line = JSON.readTree(lines.get(part - 1));
            String text = new String(line.path("bodyBase64").binaryValue(), StandardCharsets.UTF_8);
            for (String item : text.split(";")) {
                index++;
                if (index < from) {
                    continue;
                }
                if (away || index > cutAfter) {
                    write(out, index, part, "failed");
                    return false;
                }
                received.add(item);
                write(out, index, part, item.contains("bad") ? "refused" : "accepted");
            }
        }
        return true;
    }

    private static void write(OutputStream out, int index, int part, String status) throws IOException {
        String problem = status.equals("accepted") ? "" : ",\"problem\":{\"title\":\"No\",\"detail\":\"no words\"}";
        out.write(("{\"index\":" + index + ",\"part\":" + part + ",\"item\":\"#" + index + "\",\"status\":\"" + status
                        + "\"" + problem + "}\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsEachFileOnceOverTwoRuns() throws IOException {
        List<WireItem> items = files("one", "two;and a half", "three");

        Backfill.Result first = run(items, false);
        Backfill.Result second = run(items, false);

        assertThat(received).containsExactly("one", "two", "and a half", "three");
        assertThat(first.taken()).isEqualTo(4);
        assertThat(second.taken()).isZero();
        assertThat(second.before()).isEqualTo(3);
        assertThat(run(items, true).taken()).isEqualTo(4);
    }

    @Test
    void namesTheLaneToTheDoorAndNotOnEveryLine() throws IOException {
        List<WireItem> items =
                files("one", "two").stream().map(item -> item.by("backfill")).toList();

        run(items, false);

        assertThat(queries).containsExactly("lane=backfill");
        assertThat(received).containsExactly("one", "two");
        assertThat(said).allSatisfy(line -> assertThat(line).doesNotContain("backfill"));
    }

    @Test
    void sendsAFileAgainThatHasChanged() throws IOException {
        List<WireItem> items = files("one", "two");
        run(items, false);
        Files.writeString(items.get(1).file(), "two, corrected");

        run(items, false);

        assertThat(received).containsExactly("one", "two", "two, corrected");
    }

    @Test
    void listsRefusalsOfEarlierRunsToo() throws IOException {
        List<WireItem> items = files("one", "bad", "two;bad too");

        run(items, false);
        List<String> refusals = run(items, false).refusals();

        assertThat(refusals)
                .hasSize(2)
                .first()
                .asString()
                .startsWith(items.get(1).file().toString())
                .endsWith("No: no words");
    }

    @Test
    void goesOnWithinAnArchiveWhereAnOutageStoppedIt() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= 9; line++) {
            lines.append(JSON.createObjectNode().put("bodyBase64", ("item " + line).getBytes(StandardCharsets.UTF_8)))
                    .append('\n');
        }
        Path archive = Files.writeString(directory.resolve("day.ndjson"), lines);
        List<WireItem> items = List.of(new WireItem(archive, Map.of("feed", "coast")));
        cutAfter = 4;
        assertThatThrownBy(() -> run(items, false)).isInstanceOf(StackFailure.class);
        cutAfter = Integer.MAX_VALUE;

        run(items, false);

        assertThat(received).hasSize(9).doesNotHaveDuplicates();
        assertThat(queries.get(0)).contains("feed=coast", "from=1", "fileName=day.ndjson");
        assertThat(queries.get(1)).contains("from=5");
    }

    @Test
    void refusesFilesThatCannotBeReadAndGoesOn() throws IOException {
        List<WireItem> items = new ArrayList<>(files("one", "gone", "two"));
        Files.delete(items.get(1).file());
        Path lostArchive = directory.resolve("day.ndjson");
        items.add(new WireItem(lostArchive, Map.of()));
        Path large = Files.write(directory.resolve("large.txt"), new byte[(16 << 20) + 1]);
        items.add(new WireItem(large, Map.of()));

        Backfill.Result result = assertTimeout(Duration.ofSeconds(20), () -> run(items, false));

        assertThat(received).containsExactly("one", "two");
        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.refusals()).hasSize(3);
        assertThat(result.refusals().get(0)).endsWith("file1.txt: the file cannot be read: it is gone");
        assertThat(result.refusals().get(1)).contains("day.ndjson: the file cannot be read");
        assertThat(result.refusals().get(2)).contains("large.txt: the file is larger than the 16777216 bytes");
        assertThat(run(items, false).refusals()).hasSize(3);
    }

    @Test
    void saysThatNothingIsLostWhenNobodyAnswers() throws IOException {
        List<WireItem> items = files("one");
        server.stop(0);

        assertThatThrownBy(() -> run(items, false))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("the same command goes on");
    }

    private Backfill.Result run(List<WireItem> items, boolean restart) {
        URI door = URI.create("http://localhost:" + server.getAddress().getPort());
        Terminal terminal = new Terminal(new PrintStream(OutputStream.nullOutputStream()), false, Clock.systemUTC());
        return new Backfill(door, terminal, wait -> {}).send(items, directory.resolve("send/journal.tsv"), restart);
    }

    private List<WireItem> files(String... texts) throws IOException {
        List<WireItem> items = new ArrayList<>();
        for (String text : texts) {
            Path file = directory.resolve("file" + items.size() + ".txt");
            items.add(new WireItem(Files.writeString(file, text), Map.of()));
        }
        return items;
    }
}
