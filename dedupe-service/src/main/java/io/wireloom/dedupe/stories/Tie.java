package io.wireloom.dedupe.stories;

/**
 * That two families may tell one story.
 *
 * @param first article id of the one family's origin
 * @param second of the other's; greater than {@code first}
 * @param likeness from {@link Likeness#FLOOR} to 1
 */
public record Tie(String first, String second, double likeness) {

    /** Many thousands of ties are remembered, and each family has many. */
    public Tie {
        first = first.intern();
        second = second.intern();
    }

    /** Between two articles in either order. */
    public static Tie of(String one, String other, double likeness) {
        return one.compareTo(other) < 0 ? new Tie(one, other, likeness) : new Tie(other, one, likeness);
    }

    /** The end that is not the given one. */
    public String other(String end) {
        return first.equals(end) ? second : first;
    }
}
