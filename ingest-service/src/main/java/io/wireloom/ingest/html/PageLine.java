package io.wireloom.ingest.html;

import io.wireloom.ingest.copy.Line;

/**
 * A line of a page.
 *
 * @param line the line itself
 * @param linked share of it that is a link, 0 to 1
 */
record PageLine(Line line, double linked) {

    private static final double WHOLLY = 0.8;

    static PageLine of(Line line) {
        return new PageLine(line, 0);
    }

    /** Whether nearly all of it is a link. */
    boolean isLink() {
        return linked >= WHOLLY;
    }
}
