package io.wireloom.dedupe.spin;

import java.util.Set;

/** Closed classes of small words, by which the place of a name in its sentence is told. */
final class Words {

    private static final Set<String> DETERMINERS =
            set("the a an this these those its his her their our my your no any every" + " each another some both all");

    private static final Set<String> PREPOSITIONS = set(
            "about above across after against along among around as at before behind"
                    + " between by despite during for from in inside into near of off on onto out outside over since through throughout to"
                    + " toward towards under until upon via with within without and or but that which when where while because if than");

    /** What follows a name that is the subject or the end of its phrase. */
    private static final Set<String> FOLLOWERS =
            set("about after against are as at before began but by can could did does during"
                    + " for from had has have in into is itself may might must nor of on over said say says should since than that to"
                    + " under until was were when where which while who will with would");

    private static final Set<String> PLACE =
            set("in from to into inside across outside within of through at near around via");

    private Words() {}

    static boolean isDeterminer(Token token) {
        return DETERMINERS.contains(token.form());
    }

    /** Whether a name can follow it directly: a preposition or a conjunction. */
    static boolean leads(Token token) {
        return PREPOSITIONS.contains(token.form());
    }

    static boolean follows(Token token) {
        return FOLLOWERS.contains(token.form());
    }

    /** Whether it puts the name after it in the place of a place: "in Syria government troops …" lacks but a comma. */
    static boolean locates(Token token) {
        return PLACE.contains(token.form());
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }
}
