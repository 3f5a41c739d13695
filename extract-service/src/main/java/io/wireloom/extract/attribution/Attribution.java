package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Region;
import java.util.List;

/**
 * Somebody's relation to a content, as one sentence words it.
 *
 * @param manner what the relation is
 * @param rule which construction it is
 * @param head the token that attributes: the verb or noun; -1 when it is a mark
 * @param source the tokens that name who; null when nobody is named
 * @param cue the tokens that attribute
 * @param content what is said, thought, wanted: one region or several
 */
record Attribution(Manner manner, String rule, int head, Region source, Region cue, List<Region> content) {

    Attribution {
        content = List.copyOf(content);
    }

    /** The construction: what the cue takes, or where it stands. */
    String construction() {
        return rule.substring(rule.indexOf('+') + 1);
    }

    boolean contains(int token) {
        return content.stream().anyMatch(region -> region.contains(token));
    }
}
