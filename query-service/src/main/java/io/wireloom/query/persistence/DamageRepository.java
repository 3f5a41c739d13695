package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.UnreadableMessageException;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.digest.Damage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Holds every record of the state against the digest of its content that was stored with it. */
@ApplicationScoped
public class DamageRepository {

    /** So few that whoever else is answered by the same thread waits some milliseconds at most. */
    private static final int AT_A_TIME = 20;

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "incident",
                    "select incident_id, content_digest, document from query.incident where incident_id > :after"
                            + " order by incident_id limit :most",
                    document -> CanonicalContent.digest(MessageCodec.read(document, Incident.class))),
            new Kind(
                    "copies",
                    "select article_id, content_digest, document from query.article_copies where article_id > :after"
                            + " order by article_id limit :most",
                    document -> CanonicalContent.digest(MessageCodec.read(document, ArticleCopies.class))),
            new Kind(
                    "story",
                    "select story_id, content_digest, document from query.story where story_id > :after"
                            + " order by story_id limit :most",
                    document -> CanonicalContent.digest(MessageCodec.read(document, Story.class))));

    private final Mutiny.SessionFactory sessions;

    DamageRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One kind of record: how its rows are read, and the digest of a document of it. */
    private record Kind(String name, String rows, UnaryOperator<String> digest) {

        boolean sound(String document, String digest) {
            try {
                return this.digest.apply(document).equals(digest);
            } catch (UnreadableMessageException e) {
                return false;
            }
        }
    }

    /** Looks at all of it; takes some seconds for ten thousand records. */
    public Uni<Damage> look() {
        Uni<Damage> found = Uni.createFrom().item(Damage.NONE);
        for (Kind kind : KINDS) {
            found = found.chain(before -> from(kind, "", before));
        }
        return found;
    }

    private Uni<Damage> from(Kind kind, String after, Damage before) {
        return sessions.withSession(session -> session.createNativeQuery(kind.rows(), Object[].class)
                        .setParameter("after", after)
                        .setParameter("most", AT_A_TIME)
                        .getResultList())
                .chain(rows -> {
                    Damage found = before;
                    for (Object[] row : rows) {
                        found = found.and(kind.name(), (String) row[0], kind.sound((String) row[2], (String) row[1]));
                    }
                    return rows.size() < AT_A_TIME
                            ? Uni.createFrom().item(found)
                            : from(kind, (String) rows.get(rows.size() - 1)[0], found);
                });
    }
}
