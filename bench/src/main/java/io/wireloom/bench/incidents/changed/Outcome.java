package io.wireloom.bench.incidents.changed;

import java.util.List;

/**
 * What became of a changed fact.
 *
 * @param rewrite of which rewrite
 * @param change the fact
 * @param end how it ended
 * @param alien differences shown between original and rewrite in which the texts do not differ
 */
record Outcome(Rewrite rewrite, Change change, End end, List<String> alien) {

    /** How a changed fact ends, in the order in which it is lost. */
    enum End {
        NOT_IN_ORIGINAL("no claim of the original gives the old value"),
        NOT_IN_REWRITE("no claim of the rewrite gives the new value"),
        NOT_LINKED("the two are not linked as copies"),
        APART("the claims are not in one incident"),
        NOT_SHOWN("in one incident, but the difference is not shown"),
        SHOWN("shown");

        private final String words;

        End(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Whether claims of both texts give the fact. */
    boolean read() {
        return end != End.NOT_IN_ORIGINAL && end != End.NOT_IN_REWRITE;
    }

    /** Shown, and nothing shown beside it in which the texts do not differ. */
    boolean exact() {
        return end == End.SHOWN && alien.isEmpty();
    }
}
