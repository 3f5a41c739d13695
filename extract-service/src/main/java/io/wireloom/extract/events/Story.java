package io.wireloom.extract.events;

/** What an article has told so far: the kind of attack that "the attack" and "killed" go on about. */
public final class Story {

    private final boolean violent;
    private String recent;

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
