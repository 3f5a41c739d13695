package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.copies.Family;
import io.wireloom.query.copies.FamilyRecords;
import io.wireloom.query.copies.FamilyView;
import io.wireloom.query.copies.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads families of copies and the texts of their members. */
@ApplicationScoped
public class FamilyRepository {

    /** The version that was compared, and the current one for articles that have not been. */
    private static final String TEXTS =
            """
            select v.document, c.document, v.version_id = a.version_id
              from query.article a
              left join query.article_copies c on c.article_id = a.article_id
              join query.article_version v on v.article_id = a.article_id
             where a.article_id = any(cast(:articles as text[]))
               and v.version_id in (a.version_id, cast(c.document as json) ->> 'versionId')""";

    private static final String SUCCESSOR =
            """
            select c.family_id from query.family_origin o join query.article_copies c on c.article_id = o.article_id
             where o.family_id = :family and c.family_id <> o.family_id""";

    private final Mutiny.SessionFactory sessions;

    FamilyRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The family of an article; null when there is no such article. */
    public Uni<FamilyView> ofArticle(String articleId) {
        return sessions.withSession(session -> ArticleRepository.copies(session, articleId)
                .chain(copies -> copies == null
                        ? alone(session, articleId)
                        : records(session, copies.familyId())
                                .map(records ->
                                        FamilyView.of(records.summaries().get(articleId), copies, records))));
    }

    /** A family with what is known of every article that its records name; null when it has no members. */
    public Uni<FamilyRecords> records(String familyId) {
        return sessions.withSession(session -> records(session, familyId))
                .map(records -> records.members().isEmpty() ? null : records);
    }

    /** A family; null when it has no members. */
    public Uni<Family> find(String familyId) {
        return records(familyId).map(records -> records == null ? null : Family.of(records));
    }

    /** The family that the origin of a family without members is in now; null when that is not known. */
    public Uni<String> successor(String familyId) {
        return sessions.withSession(session ->
                Rows.text(session, SUCCESSOR).setParameter("family", familyId).getSingleResultOrNull());
    }

    /** The texts of articles as they were compared, by article id; those unknown are missing. */
    public Uni<Map<String, Text>> texts(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : sessions.withSession(session -> session.createNativeQuery(TEXTS, Object[].class)
                                .setParameter("articles", articleIds.toArray(String[]::new))
                                .getResultList())
                        .map(FamilyRepository::texts);
    }

    private static Map<String, Text> texts(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Text(
                        MessageCodec.read((String) row[0], Article.class),
                        row[1] == null ? null : MessageCodec.read((String) row[1], ArticleCopies.class),
                        (Boolean) row[2]))
                .collect(Collectors.toMap(Text::articleId, Function.identity(), FamilyRepository::compared));
    }

    /** Of two versions of an article, the one that was compared. */
    private static Text compared(Text one, Text other) {
        return one.article().versionId().equals(one.copies().versionId()) ? one : other;
    }

    private static Uni<FamilyView> alone(Mutiny.Session session, String articleId) {
        return ArticleRepository.summariesOf(session, Set.of(articleId))
                .map(summaries -> Optional.ofNullable(summaries.get(articleId))
                        .map(article -> FamilyView.of(article, null, null))
                        .orElse(null));
    }

    private static Uni<FamilyRecords> records(Mutiny.Session session, String familyId) {
        return Rows.text(
                        session,
                        "select document from query.article_copies where family_id = :family order by article_id")
                .setParameter("family", familyId)
                .getResultList()
                .map(documents -> documents.stream()
                        .map(document -> MessageCodec.read(document, ArticleCopies.class))
                        .toList())
                .chain(members -> ArticleRepository.summariesOf(session, FamilyRecords.named(members))
                        .map(summaries -> new FamilyRecords(familyId, members, summaries)));
    }
}
