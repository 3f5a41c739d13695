package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.ingest.archive.ZipFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(UnreachableDatabase.class)
class DoorOutageIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void endsABulkRequestAndSaysWhatToSendAgain() throws IOException {
        StringBuilder lines = new StringBuilder("no json\n");
        for (int line = 0; line < 1_000; line++) {
            lines.append("{\"body\":\"Ferry " + line + " halts. It halted at Lomsund on Friday.\"}\n");
        }

        String answer = given().header("Content-Type", "application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/wire/bulk")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.strip().split("\n")) {
            answers.add(JSON.readTree(line));
        }
        assertThat(answers.get(0).path("status").asText()).isEqualTo("refused");
        assertThat(answers.get(1).path("status").asText()).isEqualTo("failed");
        assertThat(answers.get(1).path("problem").path("status").asInt()).isEqualTo(503);
        assertThat(answers).hasSizeLessThan(200);
        JsonNode last = answers.get(answers.size() - 1);
        assertThat(last.path("done").asBoolean()).isFalse();
        assertThat(last.path("failed").asInt()).isEqualTo(answers.size() - 2);
        assertThat(last.path("problem").path("type").asText()).isEqualTo("urn:wireloom:problem:unavailable");
    }

    @Test
    void refusesAWholeDocumentForNow() {
        byte[] zip = new ZipFixture()
                .with("1.txt", "Ferry halts\n\nIt halted at Lomsund on Friday.")
                .bytes();

        given().header("Content-Type", "application/zip")
                .body(zip)
                .post("/api/v1/wire")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:wireloom:problem:unavailable"));
    }
}
