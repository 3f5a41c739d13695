package io.wireloom.query.desk.incident;

import java.util.List;

/**
 * As much of a list as a page shows at first.
 *
 * @param rows those shown
 * @param total how many there are
 */
public record Shown<T>(List<T> rows, int total) {

    /**
     * @param all whether to show all, however many they are
     */
    static <T> Shown<T> of(List<T> rows, int most, boolean all) {
        return new Shown<>(
                all || rows.size() <= most ? List.copyOf(rows) : List.copyOf(rows.subList(0, most)), rows.size());
    }

    /** How many are left out. */
    public int more() {
        return total - rows.size();
    }
}
