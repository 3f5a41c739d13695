package io.wireloom.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.article.Contribution;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.lifecycle.Held;
import io.wireloom.ingest.lifecycle.Piece;
import io.wireloom.ingest.persistence.HeldBack;
import io.wireloom.ingest.persistence.StoryRepository;
import io.wireloom.ingest.persistence.StoryRows;
import io.wireloom.ingest.wire.Lane;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Takes, notes and embargoes with the real broker and database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoryPublisherIT {

    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
    private static final String LEAD = "Dam above Ruvik holds\n\nThe dam above Ruvik held on Tuesday, engineers said.";
    private static final String FIRST = "Villagers who had left came home by bus, the council said.";
    private static final String SECOND = "The lake will be lowered by two metres, the owner said.";

    private final String itemId = "urn:x:" + UUID.randomUUID();

    @Inject
    StoryPublisher publisher;

    @Inject
    StoryRepository stories;

    @Inject
    Vertx vertx;

    @Test
    void putsTakesTogetherThatCameBeforeTheirLead() {
        Contribution second = item(new Form.Addition(2), 9, SECOND);
        take(second);
        take(item(new Form.Addition(1), 5, FIRST));
        assertThat(published(second)).isEmpty();
        assertThat(heldReasons(second)).containsExactly("lead", "lead");

        assertThat(take(item(Form.WHOLE, 0, LEAD))).isEqualTo(Outcome.PUBLISHED);

        assertThat(published(second)).hasSize(3);
        assertThat(heldReasons(second)).isEmpty();
        assertThat(take(second)).isEqualTo(Outcome.DUPLICATE);
        assertThat(published(second)).hasSize(3);
    }

    @Test
    void appliesACorrectionThatCameBeforeItsOriginal() {
        Contribution correction = item(new Form.Note(), 20, "Corrects the day");
        take(correction);
        assertThat(published(correction)).isEmpty();

        take(item(Form.WHOLE, 0, LEAD));

        assertThat(published(correction))
                .hasSize(2)
                .doesNotContain(correction.article().versionId());
        assertThat(heldReasons(correction)).isEmpty();
    }

    @Test
    void takesTheItemsOfAStoryThatComeAtOnceOneAfterTheOther() {
        List<Contribution> items = List.of(
                item(Form.WHOLE, 0, LEAD), item(new Form.Addition(1), 5, FIRST), item(new Form.Addition(2), 9, SECOND));
        List<CompletableFuture<Outcome>> taken = new ArrayList<>();
        for (Contribution item : items) {
            taken.add(start(() -> publisher.take(item, Lane.LIVE)));
        }
        taken.forEach(StoryPublisherIT::get);

        assertThat(published(items.get(0))).hasSize(3);
    }

    @Test
    void releasesAtStartWhatFellDueWhileNoInstanceRan() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        Contribution embargoed = item(
                Form.WHOLE,
                0,
                LEAD,
                WireHeaders.EMBARGO,
                yesterday.plusSeconds(60).toString());
        Piece piece = Piece.of(embargoed, yesterday);
        String articleId = embargoed.article().articleId();

        run(() -> stories.alone(articleId, story -> story.add(embargoed.article(), piece)
                .chain(() -> story.hold(List.of(new Held(piece, Held.Reason.EMBARGO, yesterday.plusSeconds(60)))))));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(published(embargoed))
                .containsExactly(embargoed.article().versionId()));
        assertThat(heldReasons(embargoed)).isEmpty();
    }

    private Contribution item(Form form, int minute, String text, String... more) {
        String[] fields = new String[4 + more.length];
        fields[0] = WireHeaders.ITEM_ID;
        fields[1] = itemId;
        fields[2] = WireHeaders.PUBLISHED;
        fields[3] = NOON.plusSeconds(60L * minute).toString();
        System.arraycopy(more, 0, fields, 4, more.length);
        return new Contribution(ArticleFixture.text(text, fields), form);
    }

    private Outcome take(Contribution contribution) {
        return run(() -> publisher.take(contribution, Lane.LIVE));
    }

    private Set<String> published(Contribution item) {
        Article article = item.article();
        return run(() -> stories.alone(article.articleId(), StoryRows::published));
    }

    private List<String> heldReasons(Contribution item) {
        return run(() -> stories.held(1000)).stream()
                .filter(held -> held.articleId().equals(item.article().articleId()))
                .map(HeldBack::reason)
                .toList();
    }

    private <T> T run(Supplier<Uni<T>> work) {
        return get(start(work));
    }

    /** Starts work on a context of its own, as for a record or a request. */
    private <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ready -> work.get().subscribe().with(result::complete, result::completeExceptionally));
        return result;
    }

    private static <T> T get(CompletableFuture<T> result) {
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
