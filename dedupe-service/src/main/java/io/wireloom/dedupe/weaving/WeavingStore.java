package io.wireloom.dedupe.weaving;

/**
 * The state of the service, seen within one transaction that no other transaction of the service overlaps.
 *
 * @param articles the articles, and who copied whom
 * @param fingerprints what articles are found by
 * @param witnesses what shows that fingerprints recur
 * @param tellings the claims, and which of them belong together
 * @param incidents what is published
 * @param quotations what the articles quote
 * @param decisions what the desk decided
 * @param stories what the articles are about, and the stories they tell
 */
public record WeavingStore(
        ArticleStore articles,
        FingerprintStore fingerprints,
        WitnessStore witnesses,
        TellingStore tellings,
        IncidentStore incidents,
        QuotationStore quotations,
        DecisionStore decisions,
        StoryStore stories) {}
