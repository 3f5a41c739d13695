package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.text.Sentence;
import java.util.List;
import java.util.Set;

/** Marks a claim that its sentence passes on as talk without naming who talks: such a claim adds no origin. */
final class Hearsay {

    /** Ends the rule of a hearsay claim. */
    static final String MARK = "+hearsay";

    private static final Set<String> TALK =
            Set.of("reportedly", "allegedly", "rumoured", "rumored", "purportedly", "supposedly");
    private static final Set<String> PAIRS = Set.of(
            "amid claims",
            "amidst claims",
            "amid reports",
            "amidst reports",
            "unconfirmed reports",
            "said to",
            "claims that",
            "claims of",
            "reports of",
            "reports that",
            "reports are",
            "allegations that",
            "thought to",
            "amid allegations",
            "amid rumours");

    private Hearsay() {}

    static String mark(Sentence sentence, List<Speaker> chain) {
        if (!chain.isEmpty()) {
            return "";
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (TALK.contains(sentence.lower(i)) || PAIRS.contains(sentence.lower(i) + " " + sentence.lower(i + 1))) {
                return MARK;
            }
        }
        return "";
    }
}
