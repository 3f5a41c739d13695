package io.wireloom.dedupe.weaving;

import io.wireloom.dedupe.memory.Lately;
import io.wireloom.dedupe.stories.Tie;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ties of families as one instance has read and written them. They stand in a state that is another one after every change, so
 * that all are forgotten when somebody else has changed any. Safe for use by threads at once.
 */
public final class TieMemory {

    private final Lately<List<Tie>> ties;
    private String state = "";

    /**
     * @param most so many ties are remembered, those of families that were asked for last; a family without any counts as one
     */
    TieMemory(int most) {
        ties = new Lately<>(most, of -> Math.max(1, of.size()));
    }

    /** Forgets all unless {@code now} is the state that they stand in. */
    public synchronized void stand(String now) {
        if (!state.equals(now)) {
            ties.forgetAll();
            state = now;
        }
    }

    /** The ties of the family of an origin in that state; null when they are not remembered. */
    public synchronized List<Tie> of(String origin, String in) {
        return state.equals(in) ? ties.get(origin) : null;
    }

    /** Remembers all ties of the family of an origin in that state. */
    public synchronized void note(String origin, List<Tie> of, String in) {
        if (state.equals(in)) {
            ties.note(origin, of);
        }
    }

    /**
     * Goes on from one state to the next.
     *
     * @param changed the ties that went and came
     */
    public synchronized void changed(Collection<Tie> changed, String from, String to) {
        if (state.equals(from)) {
            Set<String> ends = new HashSet<>();
            changed.forEach(tie -> {
                ends.add(tie.first());
                ends.add(tie.second());
            });
            ties.forget(ends);
            state = to;
        }
    }
}
