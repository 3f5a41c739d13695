package io.wireloom.dedupe.memory;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Remembers things by key, and forgets what was asked for least lately. Safe for use by threads at once.
 *
 * @param <V> what is remembered
 */
public final class Lately<V> {

    private static final int FIRST_SIZE = 64;
    private static final float LOAD = 0.75f;

    private final Map<String, V> remembered = new LinkedHashMap<>(FIRST_SIZE, LOAD, true);
    private final long most;
    private final ToIntFunction<V> weight;
    private long weighed;

    /**
     * @param most so many are remembered
     */
    public Lately(int most) {
        this(most, value -> 1);
    }

    /**
     * @param most so much are all that are remembered together
     * @param weight of one, at least 0 and always the same; what is heavier than {@code most} is not remembered
     */
    public Lately(long most, ToIntFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** What was noted of a key last; null when it is not remembered. */
    public synchronized V get(String key) {
        return remembered.get(key);
    }

    /** What is remembered of a key, else what is made now; two threads that ask for the same at once may both make it. */
    public V get(String key, Supplier<V> making) {
        V known = get(key);
        if (known != null) {
            return known;
        }
        V made = making.get();
        note(key, made);
        return made;
    }

    /** Remembers. */
    public synchronized void note(String key, V value) {
        forget(key);
        int more = weight.applyAsInt(value);
        if (more <= most) {
            remembered.put(key, value);
            weighed += more;
            makeRoom();
        }
    }

    private void makeRoom() {
        Iterator<V> eldest = remembered.values().iterator();
        while (weighed > most) {
            weighed -= weight.applyAsInt(eldest.next());
            eldest.remove();
        }
    }

    /** Forgets what is remembered of some keys. */
    public synchronized void forget(Collection<String> keys) {
        keys.forEach(this::forget);
    }

    private void forget(String key) {
        V gone = remembered.remove(key);
        if (gone != null) {
            weighed -= weight.applyAsInt(gone);
        }
    }

    /** Forgets all. */
    public synchronized void forgetAll() {
        remembered.clear();
        weighed = 0;
    }
}
