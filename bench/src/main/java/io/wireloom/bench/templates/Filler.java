package io.wireloom.bench.templates;

import java.util.List;

/**
 * One value of a field.
 *
 * @param forms the ways it may be written, any of which is right
 * @param optional whether a system may give it or leave it
 */
record Filler(List<String> forms, boolean optional) {

    Filler {
        forms = List.copyOf(forms);
    }

    /** A value that has to be given. */
    static Filler of(String... forms) {
        return new Filler(List.of(forms), false);
    }

    /** Whether both name the same: by the heads of any two of their forms where the field holds phrases. */
    boolean same(Filler other, boolean phrase) {
        for (String mine : forms) {
            for (String theirs : other.forms) {
                if (phrase ? Heads.match(mine, theirs) : mine.equals(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.join("/", forms) + (optional ? "?" : "");
    }
}
