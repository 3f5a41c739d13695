package io.wireloom.query.search;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, newest first.
 *
 * @param items the rows
 * @param nextCursor pass as {@code cursor} for the rows after these; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of {@code rows}, which hold one row more than the limit when there are more.
     *
     * @param rows at most {@code limit + 1} rows
     * @param limit rows on a page
     * @param cursor the cursor after a row
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<R> kept = rows.subList(0, limit);
        return new Page<>(kept, cursor.apply(kept.get(limit - 1)).encode());
    }

    /** The same page with its items in another form. */
    public <S> Page<S> map(Function<T, S> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
