package io.wireloom.dedupe.weaving;

import io.wireloom.dedupe.quotations.FormEdge;
import io.wireloom.dedupe.quotations.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change of some forms of quotations can matter to. Not to a common phrase that another speaker says as well: it stays one
 * whatever is added, and is never set beside that. So what everybody says costs no more the more often it was said.
 */
final class QuotationReach {

    private final Set<String> touched;
    private final Set<String> gone;
    private final Set<FormEdge> edges;

    /**
     * @param touched the forms that occur elsewhere now than before
     * @param gone those of them that one of the articles no longer has; they may occur nowhere now
     * @param before the edges of the touched forms before the change
     * @param after the same after it
     */
    QuotationReach(Set<String> touched, Set<String> gone, Collection<FormEdge> before, Collection<FormEdge> after) {
        this.touched = touched;
        this.gone = gone;
        edges = new HashSet<>(before);
        edges.addAll(after);
    }

    /** All forms that are touched or next to one that is. */
    Set<String> ends() {
        Set<String> ends = new HashSet<>(touched);
        edges.forEach(edge -> {
            ends.add(edge.one());
            ends.add(edge.other());
        });
        return ends;
    }

    /**
     * The forms that may have to be set beside something else.
     *
     * @param standings of the {@link #ends()} that still occur, as they were marked before the change
     */
    Set<String> affected(Map<String, Standing> standings) {
        Set<String> affected = new HashSet<>(touched);
        edges.forEach(edge -> List.of(edge.one(), edge.other()).stream()
                .filter(end -> !edge.otherSpeaker() || gone.contains(edge.far(end)) || !common(end, standings))
                .forEach(affected::add));
        return affected;
    }

    /** The forms of which it is open whether they are common phrases. */
    Set<String> open(Map<String, Standing> standings) {
        Set<String> doubtful = new HashSet<>();
        edges.forEach(edge -> List.of(edge.one(), edge.other()).stream()
                .filter(end -> gone.contains(edge.far(end)))
                .forEach(doubtful::add));
        return standings.keySet().stream()
                .filter(id -> doubtful.contains(id) || !common(id, standings))
                .collect(Collectors.toSet());
    }

    /**
     * The forms in the mouths of others that may have to be set beside something else because forms have become common phrases, or are
     * none any more.
     *
     * @param changed as they are now
     * @param standings of these and of the forms at the ends of their edges between speakers, as they were
     */
    static Set<String> settling(
            Collection<Standing> changed, Map<String, List<FormEdge>> byEnd, Map<String, Standing> standings) {
        Map<String, Standing> now = new HashMap<>(standings);
        changed.forEach(standing -> now.put(standing.form().formId(), standing));
        Set<String> settling = new HashSet<>();
        changed.stream()
                .map(standing -> standing.form().formId())
                .forEach(id -> byEnd.getOrDefault(id, List.of()).stream()
                        .filter(FormEdge::otherSpeaker)
                        .map(edge -> edge.far(id))
                        .filter(far -> !common(far, now))
                        .forEach(settling::add));
        return settling;
    }

    private static boolean common(String formId, Map<String, Standing> standings) {
        Standing standing = standings.get(formId);
        return standing != null && standing.common();
    }
}
