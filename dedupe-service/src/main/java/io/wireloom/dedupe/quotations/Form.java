package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.ArticleClaims.Quotation;
import io.wireloom.dedupe.identity.ContentId;

/**
 * One way in which a quotation stands in articles: all that quote the same words of one speaker, but for marks, case and spelling,
 * share it.
 *
 * @param formId derived from words and speaker
 * @param words as {@link Wording#form} writes them
 * @param speaker null when the text does not say
 */
public record Form(String formId, String words, QuotedSpeaker speaker) {

    /** Fewer words are no quotation that could be told from another. */
    private static final int FEWEST_WORDS = 3;

    /** The form of a quotation. */
    public static Form of(Quotation quotation) {
        String words = Wording.of(quotation.words().text()).form();
        QuotedSpeaker speaker = QuotedSpeaker.of(quotation.speaker());
        return new Form(ContentId.of("quotation", words + "|" + speaker), words, speaker);
    }

    /** Whether it has enough words of substance to be told from other quotations. */
    public boolean comparable() {
        return size() >= FEWEST_WORDS && Likeness.between(this, this).isPresent();
    }

    /** How many words are the speaker's own. */
    public int size() {
        return Wording.spoken(words);
    }

    Wording wording() {
        return Wording.read(words);
    }

    /** The speaker's name; null when the text does not say. */
    String speakerName() {
        return speaker == null ? null : speaker.name();
    }
}
