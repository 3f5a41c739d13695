package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets several statements see one state of the database. */
final class OneView {

    private OneView() {}

    /** What {@code read} reads; between its statements nothing seems to change. */
    static <T> Uni<T> of(Mutiny.SessionFactory sessions, Function<Mutiny.Session, Uni<T>> read) {
        return sessions.withTransaction(
                session -> session.createNativeQuery("set transaction isolation level repeatable read, read only")
                        .executeUpdate()
                        .chain(() -> read.apply(session)));
    }
}
