package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.query.persistence.PastRepository;
import io.wireloom.query.withdrawals.Dependents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Works out what would fall with an article. */
@ApplicationScoped
class ArticleFalls {

    private final PastRepository past;
    private final Clock clock;

    ArticleFalls(PastRepository past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    /**
     * What rests on an article, and how it would stand without it.
     *
     * @return fails with {@link NothingKnownException} when there is no such article
     */
    Uni<Dependents> of(String articleId) {
        return past.at(new Moment(clock.instant(), Moment.By.RECEIVED))
                .invoke(all -> {
                    if (!all.run().texts().containsKey(articleId)) {
                        throw new NothingKnownException("article", articleId);
                    }
                })
                .chain(all -> past.without(all, articleId)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(without -> Dependents.of(articleId, all, without)));
    }
}
