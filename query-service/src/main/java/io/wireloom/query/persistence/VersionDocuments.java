package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads versions of articles, and the records of their claims, by their ids. */
final class VersionDocuments {

    private static final String OF_KEYS =
            """
            select d.document from query.TABLE d
              join jsonb_to_recordset(cast(cast(:keys as text) as jsonb)) as k(article text, version text)
                on d.article_id = k.article and d.version_id = k.version""";

    private static final String ARTICLES = OF_KEYS.replace("TABLE", "article_version");

    private static final String CLAIMS = OF_KEYS.replace("TABLE", "article_claims");

    private final List<Map<String, String>> keys = new ArrayList<>();

    /** Asks for a version. */
    void add(String articleId, String versionId) {
        keys.add(Map.of("article", articleId, "version", versionId));
    }

    /** The versions asked for, in no order; those unknown are missing. */
    Uni<List<Article>> articles(Mutiny.Session session) {
        return documents(session, ARTICLES).map(ArticleProjection::read);
    }

    /** The records of claims of the versions asked for, in no order; those unknown are missing. */
    Uni<List<ArticleClaims>> claims(Mutiny.Session session) {
        return documents(session, CLAIMS).map(documents -> documents.stream()
                .map(document -> MessageCodec.read(document, ArticleClaims.class))
                .toList());
    }

    private Uni<List<String>> documents(Mutiny.Session session, String sql) {
        return Rows.text(session, sql)
                .setParameter("keys", MessageCodec.writeText(keys))
                .getResultList();
    }
}
