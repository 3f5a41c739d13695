package io.wireloom.dedupe.copies;

import java.util.Set;

/** Words that say nothing about what a sentence is about. */
public final class StopWords {

    private static final Set<String> WORDS =
            Set.of(("a about after again all also am an and any are as at be because been before being"
                            + " between both but by can could did do does doing down during each few for from further had has"
                            + " have having he her here hers him his how i if in into is it its just more most my no nor not now"
                            + " of off on once only or other our out over own said same says she should so some such than that"
                            + " the their them then there these they this those through to too under until up us very was we"
                            + " were what when where which while who whom why will with would you your")
                    .split(" "));

    private StopWords() {}

    /** Whether a lower-case word is one of them. */
    public static boolean contains(String form) {
        return WORDS.contains(form);
    }
}
