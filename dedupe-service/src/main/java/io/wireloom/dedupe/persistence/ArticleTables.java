package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.persistence.Sql.Bodied;
import io.wireloom.dedupe.weaving.ArticleStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Articles and copy links. Texts are read only where they are asked for: most questions are about the rest of a row. */
final class ArticleTables implements ArticleStore {

    private static final String SAVE =
            """
            insert into dedupe.article (article_id, version_id, published_at, outlet, spun, spin, fingerprints,
                fingerprinted_version, body)
            select r."articleId", r."versionId", r."publishedAt", r.outlet, r.spin is not null, r.spin,
                r.fingerprints, r."versionId", r.body
            from rows from (
                jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as ("articleId" text, "versionId" text,
                    "publishedAt" timestamptz, outlet text, spin text, fingerprints text),
                unnest(cast(:bodies as text[])))
                as r("articleId", "versionId", "publishedAt", outlet, spin, fingerprints, body)
            on conflict (article_id) do update set version_id = excluded.version_id,
                published_at = excluded.published_at, outlet = excluded.outlet, spun = excluded.spun,
                spin = excluded.spin, fingerprints = excluded.fingerprints,
                fingerprinted_version = excluded.fingerprinted_version, body = excluded.body""";

    private static final String LINKS =
            """
            with one(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select l.body from dedupe.copy_link l join one on l.first_id = one.id
            union all
            select l.body from dedupe.copy_link l join one on l.second_id = one.id
            where l.first_id not in (select id from one)""";

    private static final String REMOVE_LINKS =
            """
            delete from dedupe.copy_link l
            using jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(first text, second text)
            where l.first_id = r.first and l.second_id = r.second""";

    private static final String ADD_LINKS =
            """
            insert into dedupe.copy_link (first_id, second_id, body)
            select r.first, r.second, r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(first text, second text, body text)""";

    private static final String RELATIVES =
            """
            with one(id) as (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
            select id from one
            union
            select a.article_id from dedupe.article a where a.family_id in (
                select b.family_id from dedupe.article b join one on b.article_id = one.id)""";

    private static final String SAVE_KINSHIPS =
            """
            update dedupe.article a set family_id = r."familyId", kinship = r.body
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r("articleId" text, "familyId" text, body text)
            where a.article_id = r."articleId\"""";

    private static final String COLUMNS =
            """
            select article_id, %s from dedupe.article
            where article_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))""";

    private final Sql sql;
    private final Kept<Article> articles = new Kept<>();

    ArticleTables(Mutiny.StatelessSession session) {
        this.sql = new Sql(session);
    }

    @Override
    public Uni<Map<String, Article>> articles(Collection<String> articleIds) {
        return articles.of(articleIds, missing -> columns("body", missing).map(rows -> read(rows, Article.class)));
    }

    @Override
    public Uni<Map<String, String>> versions(Collection<String> articleIds) {
        return columns("version_id", articleIds)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    @Override
    public Uni<Map<String, Fingerprints>> fingerprints(Collection<String> articleIds) {
        return columns("case when fingerprinted_version = version_id then fingerprints end", articleIds)
                .map(rows -> read(rows, Fingerprints.class));
    }

    @Override
    public Uni<Void> saveArticles(Collection<Filed> filed) {
        filed.forEach(one -> articles.put(one.article().articleId(), one.article()));
        return sql.runForBodied(filed.stream().map(ArticleTables::row).toList(), SAVE);
    }

    private static Bodied row(Filed filed) {
        Article article = filed.article();
        Map<String, Object> row = new HashMap<>();
        row.put("articleId", article.articleId());
        row.put("versionId", article.versionId());
        row.put("publishedAt", article.publishedAt());
        row.put("outlet", article.source() == null ? null : article.source().name());
        row.put("spin", filed.spin() == null ? null : MessageCodec.writeText(filed.spin()));
        row.put("fingerprints", MessageCodec.writeText(filed.fingerprints()));
        return new Bodied(row, MessageCodec.writeText(article));
    }

    @Override
    public Uni<List<CopyLink>> links(Collection<String> articleIds) {
        return sql.texts(LINKS, Map.of("ids", articleIds)).map(bodies -> bodies.stream()
                .map(body -> Sql.read(body, CopyLink.class))
                .toList());
    }

    @Override
    public Uni<Void> replaceLinks(Collection<CopyLink> gone, Collection<CopyLink> links) {
        return sql.runFor(
                        gone.stream()
                                .map(link -> Map.of("first", link.first(), "second", link.second()))
                                .toList(),
                        REMOVE_LINKS)
                .chain(() -> sql.runFor(
                        links.stream()
                                .map(link -> Map.of(
                                        "first", link.first(),
                                        "second", link.second(),
                                        "body", MessageCodec.writeText(link)))
                                .toList(),
                        ADD_LINKS));
    }

    @Override
    public Uni<Map<String, Families.Member>> relatives(Collection<String> articleIds) {
        return sql.texts(RELATIVES, Map.of("ids", articleIds))
                .chain(ids -> columns("version_id, published_at, spun", ids))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> new Families.Member((String) row[1], Sql.instant(row[2]), (Boolean) row[3]))));
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
        return columns("kinship", articleIds).map(rows -> read(rows, Kinship.class));
    }

    @Override
    public Uni<Map<String, Spin>> spins(Collection<String> articleIds) {
        return columns("spin", articleIds).map(rows -> read(rows, Spin.class));
    }

    @Override
    public Uni<Map<String, ArticleFacts>> facts(Collection<String> articleIds) {
        return columns("family_id, outlet, spun", articleIds).map(rows -> rows.stream()
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new ArticleFacts((String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))));
    }

    /** The id and the named columns of each of the articles. */
    private Uni<List<Object[]>> columns(String columns, Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.rows(COLUMNS.formatted(columns), Map.of("ids", articleIds));
    }

    /** The JSON in the second column by the id in the first; none where there is no JSON. */
    private static <T> Map<String, T> read(List<Object[]> rows, Class<T> type) {
        return rows.stream()
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(row -> (String) row[0], row -> Sql.read(row[1], type)));
    }
}
