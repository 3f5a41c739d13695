package io.wireloom.extract.events;

import io.wireloom.contracts.Claim.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What an article has told so far: the kind of attack that "the attack" and "killed" go on about. */
public final class Story {

    private final boolean violent;
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> fresh = new HashSet<>();
    private String recent;
    private List<Entity> actors = List.of();
    private String actorsOf;
    private int disasters;
    private int sentence;
    private int actorsAt = -1;

    /**
     * @param violent whether the article is about violence at all
     * @param commonest the subtype that its plain words name most often; null when none
     */
    public Story(boolean violent, String commonest) {
        this.violent = violent;
        this.recent = commonest;
    }

    boolean violent() {
        return violent;
    }

    /** The subtype told last; null when none. */
    String recent() {
        return recent;
    }

    /** Whether an event of a subtype has been claimed in an earlier sentence. */
    boolean claimed(String subtype) {
        return subtype != null && claimed.contains(subtype);
    }

    /** Those who did what the sentence before tells, for an event of the same subtype that goes on about it; empty when unknown. */
    List<Entity> doers(String subtype) {
        boolean goesOn = actorsAt >= 0 && actorsAt >= sentence - 1 && Objects.equals(actorsOf, subtype);
        return goesOn ? actors : List.of();
    }

    /** Takes note of a sentence about nature or mishap that killed. */
    void disaster() {
        disasters++;
    }

    /** Whether the article tells of a disaster rather than of violence so far. */
    boolean ofDisaster() {
        return disasters > 0 && claimed.isEmpty();
    }

    /** Takes note of an event that a sentence claims. */
    void claim(ToldEvent event) {
        if (event.type().equals("ASSAULT")) {
            fresh.add(String.valueOf(event.subtype()));
            actors = event.actors();
            actorsOf = event.subtype();
            actorsAt = sentence;
        }
    }

    /** Goes on to the next sentence. */
    void next() {
        claimed.addAll(fresh);
        fresh.clear();
        sentence++;
    }

    void told(String type, String subtype) {
        boolean kind = subtype != null
                && !subtype.equals("other")
                && !subtype.equals("territory-gain")
                && !subtype.equals("abduction");
        if (type.equals("ASSAULT") && kind) {
            recent = subtype;
        }
    }
}
