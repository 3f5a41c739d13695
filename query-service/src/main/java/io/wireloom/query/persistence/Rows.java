package io.wireloom.query.persistence;

import io.wireloom.contracts.MessageCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;

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
        return MessageCodec.read(MessageCodec.write(value), String.class);
    }

    /** One text of each item, as the elements of an array. */
    static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
