package io.wireloom.extract.events;

import java.util.HashSet;
import java.util.Set;

/** What an article has told so far: the kind of attack that "the attack" and "killed" go on about. */
public final class Story {

    private final boolean violent;
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> fresh = new HashSet<>();
    private final Retelling retelling = new Retelling();
    private String recent;
    private int disasters;

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

    /** What the events told just before hand on. */
    Retelling retelling() {
        return retelling;
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
        }
    }

    /** Goes on to the next sentence. */
    void next() {
        claimed.addAll(fresh);
        fresh.clear();
        retelling.next();
    }

    /** Goes on to the next entry, which tells nothing of the events of the one before. */
    public void pause() {
        retelling.pause();
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
