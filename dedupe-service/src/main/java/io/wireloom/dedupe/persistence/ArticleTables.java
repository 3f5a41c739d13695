package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.weaving.ArticleStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Articles, fingerprints and copy links. */
final class ArticleTables implements ArticleStore {

    private static final String SAVE =
            """
            insert into dedupe.article (article_id, version_id, published_at, outlet, body)
            select r."articleId", r."versionId", r."publishedAt", r.outlet, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as r("articleId" text, "versionId" text, "publishedAt" timestamptz, outlet text, body text)
            on conflict (article_id) do update set version_id = excluded.version_id,
                published_at = excluded.published_at, outlet = excluded.outlet, body = excluded.body""";

    private static final String ADD_FINGERPRINTS =
            """
            insert into dedupe.fingerprint (hash, article_id)
            select cast(hash as bigint), :articleId
            from jsonb_array_elements_text(cast(cast(:hashes as text) as jsonb)) as hash""";

    private static final String SHARING =
            """
            select a.body from dedupe.article a join (
                select f.article_id from dedupe.fingerprint f
                join jsonb_array_elements_text(cast(cast(:hashes as text) as jsonb)) as h on f.hash = cast(h as bigint)
                where f.article_id <> :articleId
                group by f.article_id having count(*) >= :least) s on s.article_id = a.article_id
            order by a.article_id""";

    private static final String ADD_LINKS =
            """
            insert into dedupe.copy_link (first_id, second_id, body)
            select r.first, r.second, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(first text, second text, body text)""";

    private static final String FAMILY =
            """
            with recursive family(id) as (
                select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))
                union
                select n.id from family join lateral (
                    select second_id as id from dedupe.copy_link where first_id = family.id
                    union all
                    select first_id from dedupe.copy_link where second_id = family.id) n on true)
            select id from family""";

    private static final String SAVE_KINSHIPS =
            """
            update dedupe.article a set family_id = r."familyId", kinship = r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, "familyId" text, body text)
            where a.article_id = r."articleId\"""";

    private final Mutiny.StatelessSession session;
    private final Sql sql;

    ArticleTables(Mutiny.StatelessSession session) {
        this.session = session;
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Map<String, Article>> articles(Collection<String> articleIds) {
        return rows(articleIds).map(rows -> rows.stream()
                .collect(Collectors.toMap(row -> row.articleId, row -> Sql.read(row.body, Article.class))));
    }

    @Override
    public Uni<Void> saveArticle(Article article, Set<Long> fingerprints) {
        Map<String, Object> row = new HashMap<>();
        row.put("articleId", article.articleId());
        row.put("versionId", article.versionId());
        row.put("publishedAt", article.publishedAt());
        row.put("outlet", article.source() == null ? null : article.source().name());
        row.put("body", MessageCodec.writeText(article));
        return sql.runFor(List.of(row), SAVE)
                .chain(() -> sql.run(
                        "delete from dedupe.fingerprint where article_id = :articleId",
                        Map.of("articleId", article.articleId())))
                .chain(() -> fingerprints.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sql.run(ADD_FINGERPRINTS, Map.of("articleId", article.articleId(), "hashes", fingerprints)));
    }

    @Override
    public Uni<List<Article>> sharing(String articleId, Set<Long> fingerprints, int least) {
        return sql.texts(SHARING, Map.of("articleId", articleId, "hashes", fingerprints, "least", least))
                .map(bodies -> bodies.stream()
                        .map(body -> Sql.read(body, Article.class))
                        .toList());
    }

    @Override
    public Uni<List<CopyLink>> links(String articleId) {
        return links(
                "select body from dedupe.copy_link where first_id = :id or second_id = :id order by first_id, second_id",
                Map.of("id", articleId));
    }

    @Override
    public Uni<Void> replaceLinks(String articleId, Collection<CopyLink> links) {
        List<Map<String, String>> rows = links.stream()
                .map(link ->
                        Map.of("first", link.first(), "second", link.second(), "body", MessageCodec.writeText(link)))
                .toList();
        return sql.run("delete from dedupe.copy_link where first_id = :id or second_id = :id", Map.of("id", articleId))
                .chain(() -> sql.runFor(rows, ADD_LINKS));
    }

    @Override
    public Uni<Relatives> relatives(Collection<String> articleIds) {
        return sql.texts(FAMILY, Map.of("ids", articleIds))
                .chain(ids -> rows(ids).chain(rows -> {
                    Map<String, Families.Member> members = rows.stream()
                            .collect(Collectors.toMap(
                                    row -> row.articleId, row -> new Families.Member(row.versionId, row.publishedAt)));
                    String among =
                            """
                    select body from dedupe.copy_link where first_id in (
                        select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";
                    return links(among, Map.of("ids", ids)).map(links -> new Relatives(members, links));
                }));
    }

    @Override
    public Uni<Void> saveKinships(Collection<Kinship> kinships) {
        return sql.runFor(
                kinships.stream()
                        .map(kinship -> Map.of(
                                "articleId",
                                kinship.articleId(),
                                "familyId",
                                kinship.familyId(),
                                "body",
                                MessageCodec.writeText(kinship)))
                        .toList(),
                SAVE_KINSHIPS);
    }

    @Override
    public Uni<Map<String, Kinship>> kinships(Collection<String> articleIds) {
        return rows(articleIds).map(rows -> rows.stream()
                .filter(row -> row.kinship != null)
                .collect(Collectors.toMap(row -> row.articleId, row -> Sql.read(row.kinship, Kinship.class))));
    }

    @Override
    public Uni<Map<String, ArticleFacts>> facts(Collection<String> articleIds) {
        return rows(articleIds).map(rows -> rows.stream()
                .filter(row -> row.familyId != null)
                .collect(Collectors.toMap(
                        row -> row.articleId, row -> new ArticleFacts(row.articleId, row.familyId, row.outlet))));
    }

    private Uni<List<ArticleRow>> rows(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createQuery("from ArticleRow where articleId in :ids", ArticleRow.class)
                        .setParameter("ids", articleIds)
                        .getResultList();
    }

    private Uni<List<CopyLink>> links(String query, Map<String, ?> parameters) {
        return sql.texts(query, parameters).map(bodies -> bodies.stream()
                .map(body -> Sql.read(body, CopyLink.class))
                .toList());
    }
}
