package io.wireloom.extract.lexicon;

import io.wireloom.extract.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Named armed groups, bodies, monitors and media with their aliases. */
public final class EntityLexicon {

    /**
     * A named party.
     *
     * @param id stable over spellings
     * @param name best name
     * @param kind group, force, state, monitor, medium, body, party or people
     * @param country ISO code; null when of no one country
     */
    public record Named(String id, String name, String kind, String country) {}

    private static final int ACRONYM = 5;

    /** The shortest acronym that is one when only its first letter is a capital, as copy in capitals is recased: "Mrta". */
    private static final int RECASED = 4;

    /** A group's name of so many words is one in any case: "army of national liberation". */
    private static final int PLAIN_WORDS = 3;

    private final PhraseTable<Named> table = new PhraseTable<>();
    private final Map<String, String> acronyms = new HashMap<>();

    EntityLexicon(LexiconTables read) {
        for (List<String> row : read.rows(LexiconTable.ENTITIES)) {
            Named named =
                    new Named(row.get(0), row.get(1), row.get(2), row.get(3).equals("-") ? null : row.get(3));
            for (String alias : Tsv.list(row.get(4))) {
                String key = key(alias);
                table.put(key, named);
                if (acronym(alias)) {
                    acronyms.putIfAbsent(key, alias);
                }
            }
        }
    }

    /** The longest alias that begins at a token; written as a name is, with a capital or as the acronym it is. */
    public Optional<PhraseTable.Found<Named>> longestAt(Sentence sentence, int from) {
        return table.longestAt(sentence, from).filter(found -> written(sentence, found));
    }

    /** Whether a single word is an alias. */
    public boolean contains(String word) {
        return table.contains(key(word));
    }

    private boolean written(Sentence sentence, PhraseTable.Found<Named> found) {
        String acronym = acronyms.get(PhraseTable.joined(sentence, found.from(), found.to()));
        if (acronym != null) {
            String text = sentence.token(found.from()).text();
            boolean recased = found.from() > 0
                    && text.length() >= RECASED
                    && Character.isUpperCase(text.charAt(0))
                    && text.equalsIgnoreCase(acronym);
            return recased || text.equals(acronym) || text.equals(acronym.toUpperCase(Locale.ROOT));
        }
        boolean arabic = sentence.lower(found.from()).startsWith("al-");
        boolean spelled = found.to() - found.from() >= PLAIN_WORDS && found.value().kind().equals("group");
        return arabic
                || spelled
                || sentence.token(found.from()).capital()
                || sentence.token(found.to() - 1).capital()
                || found.value().kind().equals("force");
    }

    /** Aliases are matched as the tokenizer cuts them: a possessive ending is a word of its own. */
    private static String key(String alias) {
        return alias.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("'s( |$)", " 's$1")
                .replaceAll("s'( |$)", "s '$1");
    }

    private static boolean acronym(String alias) {
        return alias.length() <= ACRONYM && alias.chars().noneMatch(c -> Character.isLowerCase(c) || c == ' ');
    }
}
