package io.wireloom.contracts.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * One SQL statement in the transaction of a session, for those that are asked with every record. It goes to the session's connection as
 * it is written. Hibernate Reactive's own native queries are kept as plans of which it finds none again (up to 3.2 at least, what tells
 * plans apart has no equality there), so that each question searches through hundreds of plans of the same text and makes one more.
 * Entities of the session that are not flushed yet are not seen.
 *
 * @param <T> a row of what it answers
 */
public final class NativeStatement<T> {

    private final ReactiveConnection connection;
    private final NumberedSql sql;
    private final Function<Object[], T> row;
    private final Map<String, Object> values = new HashMap<>();

    private NativeStatement(ReactiveConnection connection, String sql, Function<Object[], T> row) {
        this.connection = connection;
        this.sql = NumberedSql.of(sql);
        this.row = row;
    }

    /**
     * A statement whose rows are answered whole.
     *
     * @param sql with parameters like {@code :name}
     */
    public static NativeStatement<Object[]> rows(Mutiny.Session session, String sql) {
        return new NativeStatement<>(connection(session), sql, Function.identity());
    }

    /** As {@link #rows(Mutiny.Session, String)}, in a stateless session. */
    public static NativeStatement<Object[]> rows(Mutiny.StatelessSession session, String sql) {
        return new NativeStatement<>(connection(session), sql, Function.identity());
    }

    /**
     * A statement of whose rows the first column is answered.
     *
     * @param <T> as the driver hands it over: a text as {@link String}, {@code integer} as {@link Integer}, {@code bigint} as
     *     {@link Long}, a time as {@link java.time.OffsetDateTime}, {@code bytea} as an array
     */
    public static <T> NativeStatement<T> column(Mutiny.Session session, String sql, Class<T> type) {
        return new NativeStatement<>(connection(session), sql, row -> type.cast(row[0]));
    }

    /** As {@link #column(Mutiny.Session, String, Class)}, in a stateless session. */
    public static <T> NativeStatement<T> column(Mutiny.StatelessSession session, String sql, Class<T> type) {
        return new NativeStatement<>(connection(session), sql, row -> type.cast(row[0]));
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    private static ReactiveConnection connection(Mutiny.StatelessSession session) {
        return ((MutinyStatelessSessionImpl) session).getReactiveConnection();
    }

    /**
     * Puts a value in each place of a name.
     *
     * @param value null for none; a moment is handed over in UTC
     */
    public NativeStatement<T> setParameter(String name, Object value) {
        values.put(name, forDriver(value));
        return this;
    }

    private static Object forDriver(Object value) {
        if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof long[] numbers) {
            return Arrays.stream(numbers).boxed().toArray(Long[]::new);
        }
        return value instanceof byte[] bytes ? Buffer.buffer(bytes) : value;
    }

    /** All rows. */
    public Uni<List<T>> getResultList() {
        return Uni.createFrom()
                .completionStage(() -> connection.select(sql.text(), arguments()))
                .map(this::all);
    }

    /** The only row; fails with {@link NoSuchElementException} when there is none, {@link IllegalStateException} when there are several. */
    public Uni<T> getSingleResult() {
        return getResultList().map(rows -> {
            if (rows.isEmpty()) {
                throw new NoSuchElementException("no row: " + sql.text());
            }
            return only(rows);
        });
    }

    /** The only row, null when there is none; fails with {@link IllegalStateException} when there are several. */
    public Uni<T> getSingleResultOrNull() {
        return getResultList().map(rows -> rows.isEmpty() ? null : only(rows));
    }

    /** Runs a statement without rows; answers how many it changed. */
    public Uni<Integer> executeUpdate() {
        return Uni.createFrom().completionStage(() -> connection.update(sql.text(), arguments()));
    }

    private T only(List<T> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows: " + sql.text());
        }
        return rows.get(0);
    }

    private Object[] arguments() {
        Object[] arguments = new Object[sql.names().size()];
        for (int i = 0; i < arguments.length; i++) {
            String name = sql.names().get(i);
            if (!values.containsKey(name)) {
                throw new IllegalStateException("no value of :" + name + ": " + sql.text());
            }
            arguments[i] = values.get(name);
        }
        return arguments;
    }

    private List<T> all(Iterator<Object[]> rows) {
        List<T> all = new ArrayList<>();
        rows.forEachRemaining(one -> all.add(row.apply(fromDriver(one))));
        return all;
    }

    private static Object[] fromDriver(Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] instanceof Buffer bytes) {
                row[i] = bytes.getBytes();
            }
        }
        return row;
    }
}
