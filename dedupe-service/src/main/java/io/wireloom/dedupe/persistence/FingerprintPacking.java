package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps the index of fingerprints small: packs what was taken in, in many short transactions that hold up neither look-ups nor
 * writing. One instance packs at a time; another finds nothing to do.
 */
@ApplicationScoped
public class FingerprintPacking {

    /** What autovacuum would do a minute later, when the space would have been taken anew. */
    private static final String FREE =
            "vacuum (skip_locked, truncate false) dedupe.fingerprint_block, dedupe.fresh_fingerprint";

    private final Mutiny.SessionFactory sessions;

    public FingerprintPacking(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Packs until nothing is due. */
    public Uni<Void> packDue() {
        return sessions.withStatelessTransaction(session -> new FingerprintPacker(session).packNext())
                .chain(run -> run.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : free(run.get()).chain(this::packDue));
    }

    /**
     * Fills shelves in bulk, past the table that takes in single entries.
     *
     * @param first the first shelf
     * @param end one past the last
     * @param entries of fingerprints that belong on these shelves
     */
    public Uni<Void> fill(int first, int end, Postings entries) {
        PackingRun run = new PackingRun(first, end);
        return sessions.withStatelessTransaction(session -> new FingerprintPacker(session).pack(run, entries))
                .chain(() -> free(run));
    }

    private Uni<Void> free(PackingRun run) {
        return run.endsStretch()
                ? sessions.withStatelessSession(
                                session -> session.createNativeQuery(FREE).executeUpdate())
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
