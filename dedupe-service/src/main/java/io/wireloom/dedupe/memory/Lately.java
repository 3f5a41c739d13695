package io.wireloom.dedupe.memory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers things by key, and forgets what was asked for least lately. Safe for use by threads at once.
 *
 * @param <V> what is remembered
 */
public final class Lately<V> {

    private final Map<String, V> remembered;

    /**
     * @param most so many are remembered
     */
    public Lately(int most) {
        remembered = new Newest<>(most);
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
        remembered.put(key, value);
    }

    /** Forgets what is remembered of some keys. */
    public synchronized void forget(Collection<String> keys) {
        remembered.keySet().removeAll(keys);
    }

    /** Forgets all. */
    public synchronized void forgetAll() {
        remembered.clear();
    }

    private static final class Newest<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_SIZE = 64;
        private static final float LOAD = 0.75f;
        private final int most;

        Newest(int most) {
            super(FIRST_SIZE, LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
