package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackingResource.class)
class WireDoorIT {

    @Test
    void takesAPlainText() {
        String id = given().contentType("text/plain")
                .body(
                        "Storm shuts harbour\n\nFishermen stayed ashore on Monday as a storm closed the harbour, the port office said.\n")
                .post("/api/v1/wire?feed=coast")
                .then()
                .log()
                .all()
                .statusCode(202)
                .extract()
                .path("articleId");
        assertThat(id).hasSize(32);
    }
}
