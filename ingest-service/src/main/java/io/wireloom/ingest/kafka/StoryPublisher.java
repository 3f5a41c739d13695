package io.wireloom.ingest.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.ingest.article.Contribution;
import io.wireloom.ingest.lifecycle.Composer;
import io.wireloom.ingest.lifecycle.Composition;
import io.wireloom.ingest.lifecycle.Piece;
import io.wireloom.ingest.lifecycle.Release;
import io.wireloom.ingest.lifecycle.Version;
import io.wireloom.ingest.persistence.StoryRepository;
import io.wireloom.ingest.persistence.StoryRows;
import io.wireloom.ingest.wire.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes what items make of their story. Each step is one transaction on the story alone, in which the versions go to the broker
 * before they are marked; when the service dies in between, nothing of the step is remembered and the step is done again: a version
 * may be published twice, which every reader of {@code articles} bears, but is never lost.
 */
@ApplicationScoped
class StoryPublisher {

    private final StoryRepository stories;
    private final RecordSender sender;
    private final Clock clock;
    private final Map<Article.Status, Counter> published = new EnumMap<>(Article.Status.class);

    StoryPublisher(StoryRepository stories, RecordSender sender, Clock clock, MeterRegistry meters) {
        this.stories = stories;
        this.sender = sender;
        this.clock = clock;
        for (Article.Status status : Article.Status.values()) {
            published.put(
                    status,
                    Counter.builder("wireloom.articles.published")
                            .description("Article versions published, by status; withheld and canceled ones withdraw")
                            .tag("status", status.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    /**
     * The work on a story in one transaction.
     *
     * @param lane by which the item came that it is done for
     */
    private record Step(StoryRows story, Lane lane) {}

    /**
     * Takes an item and publishes the versions that are due with it; rejects it when its story was erased.
     *
     * @param lane by which it came
     */
    Uni<Outcome> take(Contribution contribution, Lane lane) {
        Article article = contribution.article();
        Piece piece = Piece.of(contribution, clock.instant());
        return stories.alone(article.articleId(), story -> story.standing(article.versionId())
                .chain(standing -> standing.erased()
                        ? Uni.createFrom().item(Outcome.REJECTED)
                        : take(new Step(story, lane), article, piece, standing)));
    }

    private Uni<Outcome> take(Step step, Article article, Piece piece, StoryRows.Standing standing) {
        return remember(step.story(), article, piece, standing)
                .chain(() -> standing.plain() && piece.whole() && !piece.embargoed()
                        ? publishPlain(step, article, standing)
                        : settle(step))
                .map(sent -> sent == 0 && standing.known() ? Outcome.DUPLICATE : Outcome.PUBLISHED);
    }

    /** Publishes the versions of a story that are due; does nothing while another instance is at it. */
    Uni<Void> release(String articleId) {
        return stories.aloneIfFree(articleId, story -> settle(new Step(story, Lane.LIVE)))
                .replaceWithVoid();
    }

    private static Uni<Void> remember(StoryRows story, Article article, Piece piece, StoryRows.Standing standing) {
        return standing.known() ? Uni.createFrom().voidItem() : story.add(article, piece);
    }

    /** Nearly every item: its version is the item itself, whatever else is known of its story. */
    private Uni<Integer> publishPlain(Step step, Article article, StoryRows.Standing standing) {
        return standing.published()
                ? Uni.createFrom().item(0)
                : publish(step, article).replaceWith(1);
    }

    private Uni<Integer> settle(Step step) {
        StoryRows story = step.story();
        return story.pieces().chain(pieces -> story.published().chain(published -> {
            Release release = Release.of(Composition.of(pieces), published, clock.instant());
            return Multi.createFrom()
                    .iterable(release.due())
                    .onItem()
                    .transformToUniAndConcatenate(version -> publish(step, version))
                    .collect()
                    .asList()
                    .call(() -> story.hold(release.held()))
                    .map(sent -> release.due().size());
        }));
    }

    private Uni<Void> publish(Step step, Version version) {
        Set<String> items = Stream.concat(
                        Stream.of(version.place(), version.base()),
                        Stream.concat(version.additions().stream(), version.notes().stream()))
                .map(Piece::versionId)
                .collect(Collectors.toSet());
        return step.story().articles(items).chain(articles -> publish(step, Composer.compose(version, articles)));
    }

    private Uni<Void> publish(Step step, Article article) {
        Instant now = clock.instant();
        return sender.article(
                        step.lane() == Lane.BACKFILL
                                ? OutgoingRecords.backfilled(article, Service.NAME, now)
                                : OutgoingRecords.of(article, Service.NAME, now))
                .chain(() -> step.story().publish(article))
                .invoke(() -> {
                    published.get(article.status()).increment();
                    Log.debugf("Published articleId=%s versionId=%s", article.articleId(), article.versionId());
                });
    }
}
