package io.wireloom.query.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The latest changes, held in memory so that many readers who are up to date cost the database nothing. Written by one thread,
 * read by any.
 */
public final class RecentChanges {

    private final int capacity;
    private final Deque<Change> changes = new ArrayDeque<>();
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
    public synchronized void add(List<Change> next) {
        for (Change change : next) {
            changes.addLast(change);
            last = change.id();
            if (changes.size() > capacity) {
                from = changes.removeFirst().id();
            }
        }
    }

    /** The last change known. */
    public synchronized long last() {
        return last;
    }

    /**
     * The changes after a position, at most {@code limit}, oldest first; an empty list when there are none, nothing when they are
     * no longer held.
     */
    public synchronized Optional<List<Change>> after(long position, int limit) {
        if (position < from) {
            return Optional.empty();
        }
        if (position >= last) {
            return Optional.of(List.of());
        }
        return Optional.of(changes.stream()
                .filter(change -> change.id() > position)
                .limit(limit)
                .toList());
    }
}
