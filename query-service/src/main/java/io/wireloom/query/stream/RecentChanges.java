package io.wireloom.query.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest changes, held in memory so that many readers who are up to date cost the database nothing. Written by one thread,
 * read by any.
 */
public final class RecentChanges {

    private final int capacity;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private long from;
    private long last;

    /**
     * @param capacity changes held, at least 1
     * @param position the last change that is not held, from which on nothing is missing here
     */
    public RecentChanges(int capacity, long position) {
        this.capacity = capacity;
        this.from = position;
        this.last = position;
    }

    /** Adds changes that follow those already here, in order. */
    public synchronized void add(List<Frame> next) {
        for (Frame frame : next) {
            frames.addLast(frame);
            last = frame.change().id();
            if (frames.size() > capacity) {
                from = frames.removeFirst().change().id();
            }
        }
    }

    /** The last change known. */
    public synchronized long last() {
        return last;
    }

    /**
     * The changes after a position, at most {@code limit}, oldest first; an empty list when there are none, nothing when they are
     * no longer held, or when one of them was not looked at for what is asked.
     *
     * @param lookups what is asked of the database; empty for nothing
     */
    public synchronized Optional<List<Frame>> after(long position, int limit, Set<Lookup> lookups) {
        if (position < from) {
            return Optional.empty();
        }
        if (position >= last) {
            return Optional.of(List.of());
        }
        ArrayDeque<Frame> found = new ArrayDeque<>();
        Iterator<Frame> backwards = frames.descendingIterator();
        while (backwards.hasNext()) {
            Frame frame = backwards.next();
            if (frame.change().id() <= position) {
                break;
            }
            found.addFirst(frame);
        }
        List<Frame> next = found.stream().limit(limit).toList();
        return next.stream().allMatch(frame -> frame.change().hits().asked().containsAll(lookups))
                ? Optional.of(next)
                : Optional.empty();
    }
}
