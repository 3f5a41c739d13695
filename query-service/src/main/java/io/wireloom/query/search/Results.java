package io.wireloom.query.search;

import java.util.List;
import java.util.function.Function;

/**
 * One page of what a search found.
 *
 * @param items the rows
 * @param nextCursor pass as {@code cursor} for the rows after these; null on the last page
 * @param count how many there are in all; null on later pages and when no count was asked for
 */
public record Results<T>(List<T> items, String nextCursor, Count count) {

    public Results {
        items = List.copyOf(items);
    }

    public static <T> Results<T> of(Page<T> page, Count count) {
        return new Results<>(page.items(), page.nextCursor(), count);
    }

    /** The same results with their items in another form. */
    public <S> Results<S> map(Function<T, S> form) {
        return new Results<>(items.stream().map(form).toList(), nextCursor, count);
    }
}
