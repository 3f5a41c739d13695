package io.wireloom.query.pipeline;

import io.wireloom.contracts.status.DeadLetterBox.Letter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What could not be processed and is not settled yet.
 *
 * @param total how many there are
 * @param items the newest of them, newest first
 */
public record Letters(int total, List<Letter> items) {

    /** None. */
    public static final Letters NONE = new Letters(0, List.of());

    private static final int SHOWN = 100;

    /** @param letters oldest first */
    public static Letters of(List<Letter> letters) {
        List<Letter> newest =
                letters.stream().skip(Math.max(0, letters.size() - SHOWN)).toList();
        List<Letter> reversed = new ArrayList<>(newest);
        Collections.reverse(reversed);
        return new Letters(letters.size(), List.copyOf(reversed));
    }
}
