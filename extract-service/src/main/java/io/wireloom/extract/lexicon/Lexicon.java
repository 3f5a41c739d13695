package io.wireloom.extract.lexicon;

/**
 * All tables of the grammar, read once from the class path and shared. A desk extends them without code: they are plain tables
 * under {@code lexicon/}.
 */
public record Lexicon(
        EventLexicon events,
        EntityLexicon entities,
        PeopleLexicon people,
        WeaponLexicon weapons,
        WordLexicon words,
        VerbForms verbs,
        AttributionLexicon attribution) {

    /**
     * Reads the tables.
     *
     * @throws IllegalStateException when one is missing
     */
    public static Lexicon load() {
        VerbForms verbs = new VerbForms();
        return new Lexicon(
                new EventLexicon(verbs),
                new EntityLexicon(),
                new PeopleLexicon(),
                new WeaponLexicon(),
                new WordLexicon(verbs),
                verbs,
                new AttributionLexicon());
    }
}
