package io.wireloom.query.persistence;

import io.wireloom.query.search.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The conditions of a search with their values. Values are always bound, never written into the statement. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** A condition without a value. */
    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition on {@code value}, bound under {@code name}; none when the value is null. */
    Where and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** The same conditions, to which others can be added. */
    Where copy() {
        Where copy = new Where();
        copy.conditions.addAll(conditions);
        copy.values.putAll(values);
        return copy;
    }

    /** A value that a condition already names. */
    Where bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The rows after a cursor in the order newest first; all of them when there is none. */
    Where after(Cursor cursor, String idColumn) {
        if (cursor != null) {
            conditions.add("(newest_key, " + idColumn + ") < (:cursorKey, :cursorId)");
            values.put("cursorKey", cursor.key());
            values.put("cursorId", cursor.id());
        }
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <T> Mutiny.SelectionQuery<T> bindTo(Mutiny.SelectionQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
