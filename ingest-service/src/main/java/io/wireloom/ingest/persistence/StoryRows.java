package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.ingest.lifecycle.Held;
import io.wireloom.ingest.lifecycle.Piece;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rows of one story, for as long as the transaction lasts that works on it. */
public final class StoryRows {

    private static final String STANDING =
            """
            select exists (select 1 from ingest.story_item where article_id = :articleId and version_id = :versionId),
                   exists (select 1 from ingest.article_version
                           where article_id = :articleId and version_id = :versionId and published_at is not null),
                   not exists (select 1 from ingest.story_item
                               where article_id = :articleId and (form <> 'whole' or embargo_until > taken_at)),
                   exists (select 1 from ingest.erased_article where article_id = :articleId)""";

    /** The earliest order counts, whatever came first. */
    private static final String ERASE =
            """
            insert into ingest.erased_article as held (article_id, reference, ordered_at)
            values (:articleId, :reference, :orderedAt)
            on conflict (article_id) do update set reference = excluded.reference, ordered_at = excluded.ordered_at
            where (excluded.ordered_at, excluded.reference) < (held.ordered_at, held.reference)""";

    private static final String PUBLISH =
            """
            insert into ingest.article_version (article_id, version_id, feed, item_id, status, published_at)
            values (:articleId, :versionId, :feed, :itemId, :status, :now)
            on conflict (article_id, version_id) do update
            set published_at = coalesce(article_version.published_at, excluded.published_at)""";

    private final Mutiny.Session session;
    private final String articleId;
    private final Clock clock;

    StoryRows(Mutiny.Session session, String articleId, Clock clock) {
        this.session = session;
        this.articleId = articleId;
        this.clock = clock;
    }

    /**
     * How an item stands.
     *
     * @param known whether it has been taken
     * @param published whether it stands on the topic {@code articles} as a version of its own
     * @param plain whether all items of its story are wholes that no embargo held back, so that each stands for itself
     * @param erased whether the story was erased by order
     */
    public record Standing(boolean known, boolean published, boolean plain, boolean erased) {}

    public Uni<Standing> standing(String versionId) {
        return NativeStatement.rows(session, STANDING)
                .setParameter("articleId", articleId)
                .setParameter("versionId", versionId)
                .getSingleResult()
                .map(row -> new Standing((Boolean) row[0], (Boolean) row[1], (Boolean) row[2], (Boolean) row[3]));
    }

    /** Removes all that is kept of the story and remembers that it was erased; false when that was known. */
    public Uni<Boolean> erase(Erasure order) {
        return NativeStatement.rows(session, ERASE)
                .setParameter("articleId", articleId)
                .setParameter("reference", order.reference())
                .setParameter("orderedAt", order.orderedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .call(() -> remove("held_item"))
                .call(() -> remove("story_item"))
                .call(() -> remove("article_version"))
                .map(written -> written > 0);
    }

    private Uni<Integer> remove(String table) {
        return NativeStatement.rows(session, "delete from ingest." + table + " where article_id = :articleId")
                .setParameter("articleId", articleId)
                .executeUpdate();
    }

    /** Adds an item that is not known yet. */
    public Uni<Void> add(Article article, Piece piece) {
        return session.persist(StoryItem.of(article, piece)).chain(session::flush);
    }

    /** The items of the story, in no order. */
    public Uni<List<Piece>> pieces() {
        return session.createQuery(
                        "select " + StoryItem.PIECE_COLUMNS + " from StoryItem where articleId = :articleId",
                        Object[].class)
                .setParameter("articleId", articleId)
                .getResultList()
                .map(rows -> rows.stream().map(StoryItem::piece).toList());
    }

    /** Ids of the versions that stand on the topic {@code articles}. */
    public Uni<Set<String>> published() {
        return session.createQuery(
                        "select versionId from ArticleVersion where articleId = :articleId and publishedAt is not null",
                        String.class)
                .setParameter("articleId", articleId)
                .getResultList()
                .map(HashSet::new);
    }

    /** The articles of the given items, by version id. */
    public Uni<Map<String, Article>> articles(Collection<String> versionIds) {
        return session.createQuery(
                        "select document from StoryItem where articleId = :articleId and versionId in (:versionIds)",
                        byte[].class)
                .setParameter("articleId", articleId)
                .setParameter("versionIds", List.copyOf(versionIds))
                .getResultList()
                .map(documents -> documents.stream()
                        .map(Documents::unpack)
                        .collect(Collectors.toMap(Article::versionId, Function.identity())));
    }

    /** Remembers that a version stands on the topic {@code articles}; may be repeated without effect. */
    public Uni<Void> publish(Article article) {
        return NativeStatement.rows(session, PUBLISH)
                .setParameter("articleId", articleId)
                .setParameter("versionId", article.versionId())
                .setParameter("feed", article.feed())
                .setParameter("itemId", article.itemId())
                .setParameter("status", article.status().name().toLowerCase(Locale.ROOT))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Makes {@code held} the only items of the story that are kept back. */
    public Uni<Void> hold(List<Held> held) {
        return session.createQuery("from HeldItem where articleId = :articleId", HeldItem.class)
                .setParameter("articleId", articleId)
                .getResultList()
                .chain(rows -> hold(held, rows));
    }

    private Uni<Void> hold(List<Held> held, List<HeldItem> rows) {
        Map<String, HeldItem> gone = new HashMap<>();
        rows.forEach(row -> gone.put(row.versionId, row));
        List<Object> added = new ArrayList<>();
        for (Held item : held) {
            HeldItem row = gone.remove(item.piece().versionId());
            if (row == null) {
                added.add(HeldItem.of(articleId, item));
            } else {
                row.take(item);
            }
        }
        return session.removeAll(gone.values().toArray()).chain(() -> session.persistAll(added.toArray()));
    }
}
