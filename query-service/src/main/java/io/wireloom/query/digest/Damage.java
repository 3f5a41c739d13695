package io.wireloom.query.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * What a look through the whole state has found: records whose content is not that which the digest was taken of.
 *
 * @param checked records looked at
 * @param damaged those that are damaged, at most {@value #MOST}
 */
public record Damage(long checked, List<Record> damaged) {

    /** Most damaged records that are named. */
    public static final int MOST = 1_000;

    /** Nothing has been looked at yet. */
    public static final Damage NONE = new Damage(0, List.of());

    public Damage {
        damaged = List.copyOf(damaged);
    }

    /**
     * A damaged record.
     *
     * @param kind {@code incident}, {@code copies} or {@code story}
     * @param id of the incident, the article or the story
     */
    public record Record(String kind, String id) {}

    /** This, and one more record. */
    public Damage and(String kind, String id, boolean sound) {
        if (sound || damaged.size() >= MOST) {
            return new Damage(checked + 1, damaged);
        }
        List<Record> more = new ArrayList<>(damaged);
        more.add(new Record(kind, id));
        return new Damage(checked + 1, more);
    }
}
