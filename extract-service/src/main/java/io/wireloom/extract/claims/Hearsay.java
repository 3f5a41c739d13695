package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.extract.text.Sentence;
import java.util.List;
import java.util.Optional;
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

    /** The first words that pass the sentence on as talk; empty when there are none or the chain names who talks. */
    static Optional<Span> cue(Sentence sentence, List<Speaker> chain) {
        if (!chain.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (TALK.contains(sentence.lower(i))) {
                return Optional.of(sentence.span(i, i + 1));
            }
            if (PAIRS.contains(sentence.lower(i) + " " + sentence.lower(i + 1))) {
                return Optional.of(sentence.span(i, i + 2));
            }
        }
        return Optional.empty();
    }
}
