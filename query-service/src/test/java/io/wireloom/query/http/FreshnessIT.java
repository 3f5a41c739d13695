package io.wireloom.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Kinship;
import io.wireloom.query.Wire;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
            wire.send(Kinship.of(waited, waited.articleId()).record(1));
            ThreeOfAFamily.awaitMembers(waited.articleId(), 1);

            wire.send(live, Kinship.of(live, live.articleId()).record(1));
            ThreeOfAFamily.awaitMembers(live.articleId(), 1);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> measured() > before);
        assertThat(measured()).isEqualTo(before + 1);
    }

    /** None before the first article was read. */
    private long measured() {
        Timer timer = meters.find("wireloom.receipt.to.queryable").timer();
        return timer == null ? 0 : timer.count();
    }

    private static Article received(String name) {
        return Copy.receivedAt(
                Copy.article(Ids.fresh(name), "v1", "Levee breaks", ThreeOfAFamily.LEVEE), Instant.now());
    }
}
