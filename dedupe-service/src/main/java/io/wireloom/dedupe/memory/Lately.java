package io.wireloom.dedupe.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that forgets what was asked for least lately. Not safe for use by threads at once.
 *
 * @param <V> what is remembered
 */
public final class Lately<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_SIZE = 64;
    private static final float LOAD = 0.75f;
    private final int most;

    /**
     * @param most so many are remembered
     */
    public Lately(int most) {
        super(FIRST_SIZE, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
