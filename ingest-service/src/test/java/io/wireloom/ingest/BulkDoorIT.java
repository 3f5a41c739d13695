package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import io.wireloom.backing.BackingResource;
import io.wireloom.ingest.archive.WarcFixture;
import io.wireloom.ingest.archive.ZipFixture;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackingResource.class)
class BulkDoorIT {

    private static final String SINGLE = "/api/v1/wire";
    private static final String BULK = "/api/v1/wire/bulk";
    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MeterRegistry meters;

    @Test
    void answersEachLineOfNdjsonInOrderAndTotalsLast() throws IOException {
        String mark = mark();
        String lines = envelope("urn:" + mark + ":1", "Ferry halts\n\nThe ferry to Lomsund halted on Friday. " + mark)
                + "no json\n"
                + envelope("urn:" + mark + ":2", "Mine floods\n\nWater filled a mine at Ostra on Sunday. " + mark)
                + envelope("urn:" + mark + ":1", "Ferry halts\n\nThe ferry to Lomsund halted on Friday. " + mark);

        List<JsonNode> answer = bulk(lines.getBytes(StandardCharsets.UTF_8), NDJSON);

        assertThat(answer).hasSize(5);
        // Of two that are the same, either may be the first that the broker has.
        assertThat(answer.get(0).path("status").asText()).isIn("accepted", "unchanged");
        assertThat(answer.get(1).path("status").asText()).isEqualTo("refused");
        assertThat(answer.get(2).path("status").asText()).isEqualTo("accepted");
        assertThat(answer)
                .extracting(line -> line.path("item").asText())
                .startsWith("urn:" + mark + ":1", "line 2", "urn:" + mark + ":2", "urn:" + mark + ":1");
        assertThat(answer.get(1).path("problem").path("type").asText()).isEqualTo("urn:wireloom:problem:undecodable");
        assertThat(answer.get(3).path("articleId").asText())
                .isEqualTo(answer.get(0).path("articleId").asText());
        JsonNode totals = answer.get(4);
        assertThat(totals.path("done").asBoolean()).isTrue();
        assertThat(totals.path("accepted").asInt() + totals.path("unchanged").asInt())
                .isEqualTo(3);
        assertThat(totals.path("refused").asInt()).isEqualTo(1);
        TopicFixture.awaitArticle(answer.get(2).path("articleId").asText());
    }

    @Test
    void makesTheSameArticlesOfItemsSentSinglyAndInEveryKindOfDocument() throws IOException {
        String mark = mark();
        List<String> texts = List.of(
                "Ferry halts\n\nThe ferry to Skærvig halted on Friday, 6 March 2026. " + mark,
                "<html><head><title>Mine floods</title></head><body><p>Water filled a mine at Ostra. " + mark
                        + "</p></body></html>");
        StringBuilder lines = new StringBuilder();
        ZipFixture zip = new ZipFixture();
        List<String> single = new ArrayList<>();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String body = Base64.getEncoder().encodeToString(bytes);
            lines.append("{\"feed\":\"coast\",\"bodyBase64\":\"").append(body).append("\"}\n");
            zip.with(texts.indexOf(text) + ".copy", bytes);
            single.add(ids(JSON.readTree(request()
                    .header("Content-Type", "application/octet-stream")
                    .body(bytes)
                    .post(SINGLE + "?feed=coast")
                    .then()
                    .statusCode(202)
                    .extract()
                    .asString())));
        }

        List<JsonNode> ofLines = bulk(lines.toString().getBytes(StandardCharsets.UTF_8), NDJSON);
        List<JsonNode> ofZip = bulk(zip.bytes(), "application/zip");

        assertThat(ofLines.subList(0, 2)).extracting(BulkDoorIT::ids).isEqualTo(single);
        assertThat(ofZip.subList(0, 2)).extracting(BulkDoorIT::ids).isEqualTo(single);
        assertThat(ofZip.get(2).path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void makesTheSameArticleOfAPageSentLiveAndFromAWarc() throws IOException {
        String url = "https://isle.example/" + mark();
        String page = "<html><head><title>Mine floods</title></head><body><p>Water filled a mine.</p></body></html>";
        String live = ids(JSON.readTree(request()
                .header("Content-Type", "text/html; charset=utf-8")
                .body(page.getBytes(StandardCharsets.UTF_8))
                .post(SINGLE + "?feed=coast&url=" + url)
                .asString()));

        List<JsonNode> answer = bulk(new WarcFixture(true).page(url, page).bytes(), "application/warc");

        assertThat(ids(answer.get(0))).isEqualTo(live);
        assertThat(answer.get(0).path("status").asText()).isEqualTo("unchanged");
    }

    @Test
    void answersAnItemBeforeTheNextIsSentAndStopsWhenItsClientLeaves() throws IOException {
        double received = count("received");
        try (Socket socket = open()) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int item = 0; item < 3; item++) {
                String id = "urn:" + mark();
                send(socket, envelope(id, "Ferry halts\n\nThe ferry to Lomsund halted on Friday. " + id));
                assertThat(nextWith(reader, "\"status\"")).contains("accepted", id);
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(count("received")).isGreaterThanOrEqualTo(received + 3);
            assertThat(count("received")).isEqualTo(count("closed"));
        });
    }

    @Test
    void takesMoreItemsThanFitInItsWindow() throws IOException {
        String mark = mark();
        StringBuilder lines = new StringBuilder();
        for (int item = 0; item < 500; item++) {
            String id = "urn:" + mark + ":" + item;
            lines.append(envelope(id, "Ferry " + item + " halts\n\nIt halted at Lomsund on Friday. " + mark));
        }

        List<JsonNode> answer = bulk(lines.toString().getBytes(StandardCharsets.UTF_8), NDJSON);

        assertThat(answer).hasSize(501);
        assertThat(answer.get(500).path("accepted").asInt()).isEqualTo(500);
        for (int item = 0; item < 500; item++) {
            assertThat(answer.get(item).path("index").asInt()).isEqualTo(item + 1);
            assertThat(answer.get(item).path("item").asText()).isEqualTo("urn:" + mark + ":" + item);
        }
    }

    @Test
    void refusesWhatNoItemCanBeReadFromBeforeItBegins() {
        request()
                .header("Content-Type", "image/png")
                .body(new byte[] {1})
                .post(BULK)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        request()
                .header("Content-Type", NDJSON)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(BULK + "?published=soon")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:wireloom:problem:bad-parameter"));
    }

    @Test
    void goesOnFromTheItemAskedForAndSaysWhichPartEachCameFrom() throws IOException {
        String mark = mark();
        String inner = envelope("urn:" + mark + ":1", "Ferry halts\n\nIt halted at Lomsund on Friday. " + mark)
                + envelope("urn:" + mark + ":2", "Mine floods\n\nWater filled a mine at Ostra on Sunday. " + mark);
        byte[] zip = new ZipFixture()
                .with("lines.ndjson", inner)
                .with("last.txt", "Dam holds\n\nThe dam at Ruvik held on Monday. " + mark)
                .bytes();

        List<JsonNode> answer = bulk(zip, "application/zip", "&from=2");

        assertThat(answer).hasSize(3);
        assertThat(answer.subList(0, 2))
                .extracting(line -> line.path("index").asInt())
                .containsExactly(2, 3);
        assertThat(answer.subList(0, 2))
                .extracting(line -> line.path("part").asInt())
                .containsExactly(1, 2);
        assertThat(answer.get(2).path("accepted").asInt()).isEqualTo(2);
    }

    @Test
    void saysThatADamagedArchiveBreaksOff() throws IOException {
        byte[] zip = new ZipFixture()
                .with("1.txt", "Ferry halts\n\nIt halted at Lomsund on Friday. " + mark())
                .with("2.txt", "Mine floods\n\nWater filled a mine at Ostra on Sunday. " + mark())
                .bytes();
        byte[] half = Arrays.copyOf(zip, new String(zip, StandardCharsets.ISO_8859_1).indexOf("2.txt") + 20);

        List<JsonNode> answer = bulk(half, "application/zip");

        assertThat(answer.get(0).path("status").asText()).isEqualTo("accepted");
        assertThat(answer.get(answer.size() - 2).path("problem").path("detail").asText())
                .contains("breaks off");
    }

    @Test
    void answersPerItemAtTheDoorForSingleItemsToo() {
        String mark = mark();
        byte[] zip = new ZipFixture()
                .with("1.txt", "Ferry halts\n\nIt halted at Lomsund on Friday. " + mark)
                .with("2.txt", new byte[] {0, 1, 2, 3, 0})
                .bytes();

        request()
                .header("Content-Type", "application/zip")
                .body(zip)
                .post(SINGLE)
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(1))
                .body("items[0].status", equalTo("accepted"))
                .body("items[1].item", equalTo("2.txt"))
                .body("items[1].problem.type", equalTo("urn:wireloom:problem:not-text"));
    }

    @Test
    void refusesADocumentNoneOfWhoseItemsCanBeUsed() {
        byte[] zip = new ZipFixture().with("2.txt", new byte[] {0, 1, 2, 3, 0}).bytes();

        request()
                .header("Content-Type", "application/zip")
                .body(zip)
                .post(SINGLE)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:wireloom:problem:all-refused"))
                .body("items[0].status", equalTo("refused"))
                .body("detail", containsString("binary"));
    }

    /** Sends the Content-Type as it is, without a charset added to it. */
    private static RequestSpecification request() {
        return given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private double count(String what) {
        return meters.find("wireloom.records." + what).tag("door", "http").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static List<JsonNode> bulk(byte[] body, String contentType) throws IOException {
        return bulk(body, contentType, "");
    }

    private static List<JsonNode> bulk(byte[] body, String contentType, String more) throws IOException {
        String answer = request()
                .header("Content-Type", contentType)
                .body(body)
                .post(BULK + "?feed=coast" + more)
                .then()
                .statusCode(200)
                .contentType(containsString(NDJSON))
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.strip().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String ids(JsonNode answer) {
        return answer.path("articleId").asText() + " "
                + answer.path("versionId").asText();
    }

    private static String envelope(String id, String text) {
        return JSON.createObjectNode().put("itemId", id).put("body", text).put("feed", "coast") + "\n";
    }

    private static Socket open() throws IOException {
        Socket socket =
                new Socket("localhost", ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST " + BULK + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void send(Socket socket, String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String nextWith(BufferedReader reader, String text) throws IOException {
        String line = reader.readLine();
        while (line != null && !line.contains(text)) {
            line = reader.readLine();
        }
        return line;
    }

    private static String mark() {
        return UUID.randomUUID().toString();
    }
}
