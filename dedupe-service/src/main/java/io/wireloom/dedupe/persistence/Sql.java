package io.wireloom.dedupe.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Native statements in one transaction; collections go in as JSON text, which takes any number of rows in one parameter. */
final class Sql {

    private final Mutiny.StatelessSession session;

    Sql(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** The rows of a query of one text column. */
    Uni<List<String>> texts(String sql, Map<String, ?> parameters) {
        return bound(NativeStatement.column(session, sql, String.class), parameters)
                .getResultList();
    }

    /** The rows of a query of several columns. */
    Uni<List<Object[]>> rows(String sql, Map<String, ?> parameters) {
        return bound(NativeStatement.rows(session, sql), parameters).getResultList();
    }

    /** Runs a statement. */
    Uni<Void> run(String sql, Map<String, ?> parameters) {
        return bound(NativeStatement.rows(session, sql), parameters)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Runs a statement whose rows come from the parameter {@code rows}; does nothing when there are none. */
    Uni<Void> runFor(Collection<?> rows, String sql) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : run(sql, Map.of("rows", rows));
    }

    /**
     * A row with a long text, which stands apart: what is JSON itself is not written into JSON and read out of it once more.
     *
     * @param columns all others
     * @param body the text
     */
    record Bodied(Map<String, ?> columns, String body) {}

    /** Runs a statement whose rows come from the parameters {@code rows} and {@code bodies}; does nothing when there are none. */
    Uni<Void> runForBodied(List<Bodied> rows, String sql) {
        List<Map<String, ?>> columns = new ArrayList<>();
        rows.forEach(row -> columns.add(row.columns()));
        String[] bodies = rows.stream().map(Bodied::body).toArray(String[]::new);
        return rows.isEmpty() ? Uni.createFrom().voidItem() : run(sql, Map.of("rows", columns, "bodies", bodies));
    }

    private static <T> NativeStatement<T> bound(NativeStatement<T> statement, Map<String, ?> parameters) {
        parameters.forEach((name, value) -> statement.setParameter(name, bound(value)));
        return statement;
    }

    private static Object bound(Object value) {
        return value instanceof Collection<?> collection ? MessageCodec.writeText(collection) : value;
    }

    /** A timestamp as the driver or Hibernate hands it over; null stays null. */
    static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    static <T> T read(Object json, Class<T> type) {
        return MessageCodec.read((String) json, type);
    }
}
