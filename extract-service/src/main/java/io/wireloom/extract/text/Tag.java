package io.wireloom.extract.text;

/** Part of speech: the universal tags, with the possessive ending and relative words apart. */
public enum Tag {
    NOUN,
    PROPN,
    PRON,
    /** Relative and interrogative words: who, which, where. */
    WH,
    DET,
    ADJ,
    NUM,
    /** The possessive ending, also one whose apostrophe was lost. */
    POSSESSIVE,
    VERB,
    AUX,
    ADV,
    ADP,
    /** "to" before a verb, and "not". */
    PART,
    CCONJ,
    SCONJ,
    PUNCT,
    OTHER;

    /** The tag of a universal part-of-speech name; {@link #OTHER} for one not listed. */
    public static Tag of(String universal) {
        for (Tag tag : values()) {
            if (tag.name().equals(universal)) {
                return tag;
            }
        }
        return OTHER;
    }

    /** Whether a noun phrase may contain it. */
    public boolean nominal() {
        return switch (this) {
            case NOUN, PROPN, PRON, DET, ADJ, NUM, POSSESSIVE -> true;
            default -> false;
        };
    }

    public boolean noun() {
        return this == NOUN || this == PROPN;
    }
}
