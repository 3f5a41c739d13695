package io.wireloom.query.stream;

import io.wireloom.contracts.Incident;
import java.util.List;
import java.util.TreeSet;

/**
 * Both sides of a change of an incident.
 *
 * @param before null when it did not stand
 * @param after how it stands; of one that is dissolved, how it ended
 * @param predecessors incidents whose claims it took in with this change
 * @param successors where its claims are when it is dissolved
 */
public record Sides(Side before, Side after, List<String> predecessors, List<String> successors) {

    /**
     * The sides of a change.
     *
     * @param before null when nothing was known of it
     */
    public static Sides of(Incident before, Incident after) {
        TreeSet<String> fresh = new TreeSet<>(after.predecessors());
        if (before != null) {
            before.predecessors().forEach(fresh::remove);
        }
        boolean stood = before != null && before.state() != Incident.State.DISSOLVED;
        return new Sides(
                stood ? Side.of(before) : null, Side.of(after), List.copyOf(fresh), List.copyOf(after.successors()));
    }
}
