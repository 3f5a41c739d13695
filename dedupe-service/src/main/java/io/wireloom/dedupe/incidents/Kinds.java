package io.wireloom.dedupe.incidents;

import java.util.List;
import java.util.Set;

/** Which subtypes may be two words for one event: a witness tells of a bombing where a ministry tells of an air strike. */
final class Kinds {

    /** Says no more than the type. */
    static final String OTHER = "other";

    private static final List<Set<String>> COMPATIBLE = List.of(
            Set.of("air-strike", "shelling", "bombing", "killing"),
            Set.of("chemical-attack", "air-strike", "shelling", "killing"),
            Set.of("armed-clash", "territory-gain"),
            Set.of("armed-clash", "killing", "bombing"),
            Set.of("armed-clash", "shelling"));

    /** What fighters do in one go, and what comes of it. */
    private static final Set<String> FIGHTING = Set.of("armed-clash", "territory-gain", "killing", "abduction");

    private Kinds() {}

    static boolean ofFighting(String subtype) {
        return subtype != null && FIGHTING.contains(subtype);
    }

    static boolean compatible(String one, String other) {
        if (unspecific(one) || unspecific(other) || one.equals(other)) {
            return true;
        }
        return COMPATIBLE.stream().anyMatch(kinds -> kinds.contains(one) && kinds.contains(other));
    }

    private static boolean unspecific(String subtype) {
        return subtype == null || OTHER.equals(subtype);
    }
}
