package io.wireloom.ingest.doors;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.ingest.article.Contribution;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.article.ReadAhead;
import io.wireloom.ingest.kafka.CallerContext;
import io.wireloom.ingest.kafka.RecordSender;
import io.wireloom.ingest.kafka.WireRecords;
import io.wireloom.ingest.lifecycle.Piece;
import io.wireloom.ingest.persistence.ArticleVersionRepository;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Takes single items, whichever door they come by. */
@ApplicationScoped
public class Intake {

    private final Normaliser normaliser;
    private final ReadAhead ahead;
    private final ArticleVersionRepository versions;
    private final RecordSender sender;
    private final Clock clock;

    Intake(
            Normaliser normaliser,
            ReadAhead ahead,
            ArticleVersionRepository versions,
            RecordSender sender,
            Clock clock) {
        this.normaliser = normaliser;
        this.ahead = ahead;
        this.versions = versions;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Takes one item: parses it on the calling thread, which must be allowed to block, and completes when the broker has it.
     *
     * @param lane how much it hurries
     * @return fails with an {@link UnusableItemException} when the article was erased by order
     * @throws UnusableItemException at once, when the item cannot become an article
     */
    public Uni<Receipt> take(WireItem item, Lane lane) {
        Contribution parsed = normaliser.read(item);
        Piece piece = Piece.of(parsed, clock.instant());
        Instant embargoedUntil = piece.embargoed() ? piece.embargoUntil() : null;
        return CallerContext.resume(Uni.createFrom().item(parsed.article())).chain(article -> versions.standing(
                        article, lane)
                .invoke(Intake::refuseErased)
                .chain(standing ->
                        standing.known() ? Uni.createFrom().item(Receipt.Status.UNCHANGED) : write(item, parsed, lane))
                .map(status -> new Receipt(
                        article.articleId(), article.versionId(), status, article.itemId(), embargoedUntil)));
    }

    private static void refuseErased(ArticleVersionRepository.Standing standing) {
        if (standing.erasedBy() != null) {
            throw new UnusableItemException(
                    UnusableItemException.Reason.ERASED,
                    "the article was erased on " + standing.erasedAt() + " by order " + standing.erasedBy()
                            + "; nothing of it is taken any more");
        }
    }

    /** Broker first: a version that is remembered but was never written would be lost when it is sent again. */
    private Uni<Receipt.Status> write(WireItem item, Contribution parsed, Lane lane) {
        Article article = parsed.article();
        ahead.note(item, parsed);
        return sender.wireCopy(WireRecords.of(item, article.itemId(), lane))
                .chain(() -> versions.accept(article, lane))
                .map(first -> first ? Receipt.Status.ACCEPTED : Receipt.Status.UNCHANGED);
    }
}
