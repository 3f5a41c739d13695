package io.wireloom.query.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.chronicle.AsOf;
import io.wireloom.dedupe.chronicle.Entries;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.chronicle.Memory;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.asof.TooManyArticlesException;
import io.wireloom.query.asof.Unsaid;
import io.wireloom.query.config.QueryConfig;
import io.wireloom.query.withdrawals.Kill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Weaves the state as it was known at a moment. Whole answers are kept for the sets of versions asked for last, and what runs have
 * read and compared for the next ones; both hold for good, as versions never change. Two who ask for the same set share one run, and
 * one run goes on at a time.
 */
@ApplicationScoped
public class PastRepository {

    private static final int AT_ONCE = 100;

    private static final String VERSIONS = "select " + Past.COLUMNS
            + " from query.article_version v left join query.article_claims c using (article_id, version_id)";

    /** Versions count from a time they state or from their receipt, whichever it is. */
    private static final String EARLY_ENOUGH = " where received_at <= :at or least(published_at, stated_at) <= :at";

    private final Mutiny.SessionFactory sessions;
    private final QueryConfig.AsOf settings;
    private final Memory memory;
    private final Map<String, Uni<Snapshot>> snapshots;
    private final ExecutorService weaver = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "as-of");
        thread.setDaemon(true);
        return thread;
    });

    PastRepository(Mutiny.SessionFactory sessions, QueryConfig config) {
        this.sessions = sessions;
        settings = config.asOf();
        memory = new Memory(settings.mostArticles(), 4 * settings.mostArticles());
        snapshots = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Uni<Snapshot>> eldest) {
                return size() > settings.snapshots();
            }
        };
    }

    void stop(@Observes ShutdownEvent event) {
        weaver.shutdownNow();
    }

    /**
     * The state as it was known at a moment. To be called on a Vert.x context, on which the answer comes.
     *
     * @return fails with {@link TooManyArticlesException} when more was there than may be woven
     */
    public Uni<Snapshot> at(Moment moment) {
        return there(moment).chain(this::snapshot);
    }

    /**
     * The state with one article withdrawn, as if a kill of it came now.
     *
     * @param all the state with it
     */
    public Uni<Snapshot> without(Snapshot all, String articleId) {
        return here(shared("without " + articleId + " " + all.key(), all.decisions(), () -> {
            List<Article> articles = all.run().texts().values().stream()
                    .map(ArticleText::article)
                    .map(article -> article.articleId().equals(articleId) ? Kill.of(article) : article)
                    .toList();
            return woven(articles, all.run().claims().values(), all.decisions());
        }));
    }

    /** What takes long to tell of a state. To be called as {@link #at} is. */
    public <T> Uni<T> told(Supplier<T> part) {
        return here(Uni.createFrom().<T>item(part).runSubscriptionOn(weaver));
    }

    private Uni<Past> there(Moment moment) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select count(distinct article_id) from query.article_version" + EARLY_ENOUGH, Long.class)
                .setParameter("at", moment.at())
                .getSingleResult()
                .chain(articles -> articles > settings.mostArticles()
                        ? Uni.createFrom().failure(new TooManyArticlesException(articles, settings.mostArticles()))
                        : session.createNativeQuery(VERSIONS + EARLY_ENOUGH, Object[].class)
                                .setParameter("at", moment.at())
                                .getResultList())
                .chain(rows -> Rows.text(session, "select document from query.decision")
                        .getResultList()
                        .map(documents -> Past.of(rows, decisions(documents), moment))));
    }

    private static List<DeskDecision> decisions(List<String> documents) {
        return documents.stream()
                .map(document -> MessageCodec.read(document, DeskDecision.class))
                .toList();
    }

    private Uni<Snapshot> snapshot(Past past) {
        return here(shared(past.key(), past.decisions(), () -> read(past)
                .chain(there -> woven(there.articles(), there.claims(), past.decisions()))));
    }

    private Uni<FreshRun> woven(
            Collection<Article> articles, Collection<ArticleClaims> claims, List<DeskDecision> decisions) {
        return Uni.createFrom()
                .item(() -> FreshRun.of(articles, claims, decisions, memory))
                .runSubscriptionOn(weaver);
    }

    /** One run for all who ask for the same. */
    private synchronized Uni<Snapshot> shared(String key, List<DeskDecision> decisions, Supplier<Uni<FreshRun>> run) {
        return snapshots.computeIfAbsent(key, missing -> Uni.createFrom()
                .deferred(run::get)
                .map(woven -> new Snapshot(woven, decisions, key))
                .onFailure()
                .invoke(failure -> forget(key))
                .memoize()
                .indefinitely());
    }

    private synchronized void forget(String key) {
        snapshots.remove(key);
    }

    /** Hands the answer over on the caller's own context, where its session is. */
    private static <T> Uni<T> here(Uni<T> elsewhere) {
        Context context = Vertx.currentContext();
        return context == null ? elsewhere : elsewhere.emitOn(task -> context.runOnContext(ready -> task.run()));
    }

    private Uni<AsOf.Messages> read(Past past) {
        List<AsOf.Part> parts = List.copyOf(past.parts().values());
        List<List<AsOf.Part>> chunks = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += AT_ONCE) {
            chunks.add(parts.subList(from, Math.min(parts.size(), from + AT_ONCE)));
        }
        AsOf.Messages there = new AsOf.Messages(new ArrayList<>(), new ArrayList<>());
        return sessions.withSession(session -> Multi.createFrom()
                        .iterable(chunks)
                        .onItem()
                        .transformToUniAndConcatenate(chunk -> read(session, chunk, there))
                        .collect()
                        .last())
                .replaceWith(there);
    }

    private static Uni<Void> read(Mutiny.Session session, List<AsOf.Part> parts, AsOf.Messages there) {
        VersionDocuments latest = new VersionDocuments();
        VersionDocuments all = new VersionDocuments();
        Map<String, AsOf.Part> byId = new HashMap<>();
        parts.forEach(part -> {
            byId.put(part.articleId(), part);
            latest.add(part.articleId(), part.latest().versionId());
            part.versions().forEach(version -> all.add(part.articleId(), version.versionId()));
        });
        Map<String, Article> articles = new HashMap<>();
        return latest.articles(session)
                .invoke(versions -> versions.forEach(article -> {
                    Instant until = until(byId, article.articleId(), article.versionId());
                    Article cut = Entries.until(article, until);
                    articles.put(cut.articleId(), cut);
                    there.articles().add(until.equals(Instant.MAX) ? cut : Unsaid.hiddenIn(cut));
                }))
                .chain(() -> all.claims(session))
                .invoke(records -> records.forEach(claims -> {
                    Instant until = until(byId, claims.articleId(), claims.versionId());
                    there.claims().add(Entries.until(claims, articles.get(claims.articleId()), until));
                }))
                .replaceWithVoid();
    }

    private static Instant until(Map<String, AsOf.Part> parts, String articleId, String versionId) {
        AsOf.Part part = parts.get(articleId);
        return part.until() != null && part.latest().versionId().equals(versionId) ? part.until() : Instant.MAX;
    }
}
