package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Kinship;
import io.wireloom.query.Wire;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How late copy is: what hurries is measured, what was made to wait is not. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class FreshnessIT {

    @Inject
    MeterRegistry meters;

    @Test
    void measuresLiveCopyAlone() {
        Article waited = received("a-waited");
        Article live = received("a-live");
        long before = measured();
        try (Wire wire = new Wire()) {
            wire.send(OutgoingRecords.backfilled(waited, "test", Wire.MADE_AT));
            wire.send(live);
            awaitFound("articles", waited.articleId());
            awaitFound("articles", live.articleId());

            wire.send(alone(waited), alone(live));
        }

        awaitMeasured(before + 1);
    }

    @Test
    void measuresWhatComesAfterItsCopies() {
        Article late = received("a-late");
        long before = measured();
        try (Wire wire = new Wire()) {
            wire.send(alone(late));
            awaitFound("families", alone(late).familyId());
            assertThat(measured()).isEqualTo(before);

            wire.send(late);
        }

        awaitMeasured(before + 1);
    }

    private static ArticleCopies alone(Article article) {
        return Kinship.of(article, article.articleId()).record(1);
    }

    private static void awaitFound(String kind, String id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        given().get("/api/v1/{kind}/{id}", kind, id).then().statusCode(200));
    }

    /** Measured once that many times, and not once more a little later. */
    private void awaitMeasured(long times) {
        await().atMost(Duration.ofSeconds(30))
                .during(Duration.ofMillis(500))
                .until(() -> measured(), count -> count == times);
    }

    /** None before the first article was read. */
    private long measured() {
        Timer timer = meters.find("wireloom.receipt.to.queryable").timer();
        return timer == null ? 0 : timer.count();
    }

    private static Article received(String name) {
        Article article = Copy.article(Ids.fresh(name), "v1", "Levee breaks", ThreeOfAFamily.LEVEE);
        return Copy.with(article, Map.of("receivedAt", Instant.now()));
    }
}
