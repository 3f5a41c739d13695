package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.digest.StateDigest;
import io.wireloom.query.digest.StateDigest.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the state digest: one statement, so that it is of one moment. */
@ApplicationScoped
public class DigestRepository {

    private static final String STATE =
            """
            select 'incident', incident_id, content_digest from query.incident where state <> 'dissolved'
            union all select 'copies', article_id, content_digest from query.article_copies
            union all select 'story', story_id, content_digest from query.story where state <> 'dissolved'
            union all select 'articles', '', cast(count(*) as text) from query.article
            union all select 'families', '', cast(count(distinct family_id) as text) from query.article_copies""";

    private final Mutiny.SessionFactory sessions;

    DigestRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The digest of all that is held now. */
    public Uni<StateDigest> digest() {
        return sessions.withSession(session ->
                        session.createNativeQuery(STATE, Object[].class).getResultList())
                .map(DigestRepository::digest);
    }

    private static StateDigest digest(List<Object[]> rows) {
        Map<String, List<Part>> parts = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> new Part((String) row[1], (String) row[2]), Collectors.toList())));
        return StateDigest.of(
                parts.getOrDefault("incident", List.of()),
                parts.getOrDefault("copies", List.of()),
                parts.getOrDefault("story", List.of()),
                count(parts, "articles"),
                count(parts, "families"));
    }

    private static long count(Map<String, List<Part>> parts, String kind) {
        return Long.parseLong(parts.get(kind).get(0).contentDigest());
    }
}
