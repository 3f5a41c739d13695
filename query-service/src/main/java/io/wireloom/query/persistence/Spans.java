package io.wireloom.query.persistence;

import java.time.LocalDate;

/** Conditions on the days on which something may have happened. */
final class Spans {

    private Spans() {}

    /**
     * The rows whose days reach into a period. One with both ends is asked of the column {@code days}, as its index alone knows how
     * few rows lie in a period of long ago.
     *
     * @param from first day of the period; null when it has none
     * @param to last day of the period; null when it has none
     */
    static Where in(Where where, LocalDate from, LocalDate to) {
        return from != null && to != null
                ? where.and("days && daterange(cast(:from as date), cast(:to as date), '[]')")
                        .bind("from", from)
                        .bind("to", to)
                : where.and("end_day >= :from", "from", from).and("start_day <= :to", "to", to);
    }
}
