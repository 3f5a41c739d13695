package io.wireloom.extract.events;

import io.wireloom.extract.parse.Region;
import java.util.List;

/** Says to which of a sentence's events a word belongs: the one whose narrowest stretch holds it, else the nearest before it. */
final class Owner {

    private Owner() {}

    static Frame of(List<Frame> frames, int token) {
        Frame owner = null;
        int narrowest = Integer.MAX_VALUE;
        for (Frame frame : frames) {
            for (Region range : frame.ranges()) {
                int width = range.to() - range.from();
                if (range.contains(token) && width < narrowest) {
                    owner = frame;
                    narrowest = width;
                }
            }
        }
        return owner != null ? owner : nearest(frames, token);
    }

    private static Frame nearest(List<Frame> frames, int token) {
        Frame before = null;
        for (Frame frame : frames) {
            if (frame.trigger().from() <= token || before == null) {
                before = frame;
            }
        }
        return before;
    }
}
