package io.wireloom.extract.lexicon;

/** What all tables of the grammar say, read once and shared. A desk extends them without code: see {@link LexiconFolder}. */
public record Lexicon(
        EventLexicon events,
        EntityLexicon entities,
        PeopleLexicon people,
        WeaponLexicon weapons,
        WordLexicon words,
        VerbForms verbs,
        AttributionLexicon attribution) {

    /** What the built-in tables say. */
    public static Lexicon load() {
        return of(LexiconTables.builtIn());
    }

    /** What the tables say. */
    public static Lexicon of(LexiconTables read) {
        VerbForms verbs = new VerbForms(read, LexiconTable.VERBS);
        return new Lexicon(
                new EventLexicon(read, verbs),
                new EntityLexicon(read),
                new PeopleLexicon(read),
                new WeaponLexicon(read),
                new WordLexicon(read, verbs),
                verbs,
                new AttributionLexicon(read));
    }
}
