package io.wireloom.extract.lexicon;

import java.util.Locale;

/** How words attribute: what somebody's relation to the content is. */
public enum Manner {
    /** Reports words or their gist. */
    SAY,
    /** Says that it is not so. */
    DENY,
    /** Puts a question. */
    ASK,
    /** Holds it to be so. */
    THINK,
    /** Wants, means or promises to bring it about, or asks another to. */
    WANT,
    /** Is for or against it. */
    JUDGE,
    /** Looks so, to nobody in particular. */
    SEEM,
    /** Is held so by people who are not named; of passives. */
    EXPECT;

    static Manner of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
