package io.wireloom.extract.events;

/** What an article has told so far: the kind of attack that "the attack" and "killed" go on about. */
public final class Story {

    private final boolean violent;
    private final Retelling retelling = new Retelling();
    private String recent;

    /**
     * @param violent whether the article is about violence at all
     * @param commonest the subtype that its plain words name most often; null when none
     */
    public Story(boolean violent, String commonest) {
        this.violent = violent;
        this.recent = commonest;
    }

    /** What the events told just before hand on. */
    Retelling retelling() {
        return retelling;
    }

    /** Goes on to the next entry, which tells nothing of the events of the one before. */
    public void pause() {
        retelling.pause();
    }

    boolean violent() {
        return violent;
    }

    /** The subtype told last; null when none. */
    String recent() {
        return recent;
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
