package io.wireloom.extract.lexicon;

import static io.wireloom.extract.lexicon.ColumnKind.CLOSED;
import static io.wireloom.extract.lexicon.ColumnKind.CLOSED_FLAGS;
import static io.wireloom.extract.lexicon.ColumnKind.COUNTRY;
import static io.wireloom.extract.lexicon.ColumnKind.DEGREES;
import static io.wireloom.extract.lexicon.ColumnKind.ID;
import static io.wireloom.extract.lexicon.ColumnKind.OPTIONAL;
import static io.wireloom.extract.lexicon.ColumnKind.PHRASES;
import static io.wireloom.extract.lexicon.ColumnKind.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lexicon's tables: the one list of them that reading, checking, reloading and the extractor's version go by. A new table is a
 * line here and a file in the resource folder {@code lexicon}; its head explains its columns.
 */
public enum LexiconTable {
    /** Named parties, bodies and media. */
    ENTITIES(ID, TEXT, CLOSED, COUNTRY, PHRASES),
    /** Words that name events. */
    EVENTS(CLOSED, CLOSED, CLOSED, CLOSED_FLAGS, PHRASES),
    /** Words that name what parties say and do to one another. */
    INTERACTIONS(CLOSED, CLOSED, CLOSED, CLOSED_FLAGS, PHRASES),
    /** Classes of nouns that tell what a verb of many meanings means. */
    OBJECTS(CLOSED, PHRASES),
    /** Words that attribute, with what they take. */
    ATTRIBUTION(CLOSED, CLOSED, PHRASES, PHRASES),
    /** Irregular verbs that only attribute. */
    ATTRIBUTION_VERBS(TEXT, TEXT, TEXT),
    /** Common nouns for people and things. */
    PEOPLE(CLOSED, CLOSED, PHRASES),
    /** Irregular verbs. */
    VERBS(TEXT, TEXT, TEXT),
    /** Weapons and platforms. */
    WEAPONS(TEXT, CLOSED, PHRASES),
    /** Word classes of the grammar. */
    WORDS(CLOSED, PHRASES),
    /** A desk's own places, beside the gazetteer; columns as those of its supplement. */
    PLACES(CLOSED, TEXT, COUNTRY, OPTIONAL, DEGREES, DEGREES, OPTIONAL);

    private final List<ColumnKind> columns;

    LexiconTable(ColumnKind... columns) {
        this.columns = List.of(columns);
    }

    /** The name of a desk's file of it, such as {@code entities.tsv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
    }

    /** Where the built-in rows stand on the class path: with the gazetteer for places, else under the name of the desk's file. */
    String resource() {
        return this == PLACES ? "/gazetteer/supplement.tsv" : "/lexicon/" + fileName();
    }

    List<ColumnKind> columns() {
        return columns;
    }

    /** The table that a file of this name holds. */
    static Optional<LexiconTable> ofFile(String fileName) {
        return Arrays.stream(values())
                .filter(table -> table.fileName().equals(fileName))
                .findFirst();
    }
}
