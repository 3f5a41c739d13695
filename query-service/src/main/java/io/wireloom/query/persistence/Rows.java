package io.wireloom.query.persistence;

import io.wireloom.contracts.database.NativeStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Values on their way into and out of rows. */
final class Rows {

    private Rows() {}

    /** A timestamp as the driver or Hibernate hands it over; null stays null. */
    static Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return (Instant) value;
    }

    /** When a day begins in UTC; null stays null. */
    static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Text without the one character that PostgreSQL cannot store. */
    static String clean(String text) {
        return text == null ? null : text.replace("\u0000", "");
    }

    /** An enum's word as it stands in JSON. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A statement that answers one text column. */
    static NativeStatement<String> text(Mutiny.Session session, String sql) {
        return NativeStatement.column(session, sql, String.class);
    }

    /** One text of each item, as the elements of an array. */
    static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
