package io.wireloom.checks.regex;

import java.util.List;

/** A part of a regular expression. */
sealed interface Node {

    /** One character, by the text of the expression that says which. */
    record One(String source) implements Node {}

    /** One after another; also what takes no character: none. */
    record Sequence(List<Node> parts) implements Node {}

    /** One of several. */
    record Choice(List<Node> branches) implements Node {}

    /**
     * A part that recurs.
     *
     * @param most {@link Integer#MAX_VALUE} without end
     */
    record Repeat(Node body, int least, int most) implements Node {}

    /** A part that is looked at, but not taken. */
    record Look(Node body) implements Node {}
}
