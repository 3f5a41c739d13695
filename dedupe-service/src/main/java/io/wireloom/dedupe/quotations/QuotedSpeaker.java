package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.Claim.Speaker;
import java.util.Locale;
import java.util.Set;

/**
 * Whom an article quotes, without where it says so.
 *
 * @param name the best name the article has
 * @param entityId stable id over spellings; null when none
 * @param kind as the claims tell it
 * @param role as printed; null when none
 * @param affiliation entity id of the body spoken for; null when none is told
 * @param named whether the article names the speaker where it quotes, rather than saying "he"
 */
public record QuotedSpeaker(String name, String entityId, String kind, String role, String affiliation, boolean named) {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "i", "we");

    /** The speaker of a quotation; null when the text does not say. */
    static QuotedSpeaker of(Speaker speaker) {
        return speaker == null || speaker.name() == null
                ? null
                : new QuotedSpeaker(
                        speaker.name(),
                        speaker.entityId(),
                        speaker.kind(),
                        speaker.role(),
                        speaker.affiliation(),
                        !PRONOUNS.contains(String.valueOf(speaker.text()).toLowerCase(Locale.ROOT)));
    }
}
