package io.wireloom.extract.lexicon;

/** What a column of a table may hold. A minus sign stands for nothing where nothing is allowed. */
enum ColumnKind {
    /** Any text. */
    TEXT,
    /** Any text, or none. */
    OPTIONAL,
    /** Lower-case letters, digits and hyphens. */
    ID,
    /** One of the words that the built-in table has in this column. */
    CLOSED,
    /** Words that the built-in table has in this column, parted by commas. */
    CLOSED_FLAGS,
    /** An ISO 3166-1 alpha-2 code in capitals, or nothing. */
    COUNTRY,
    /** A number of degrees. */
    DEGREES,
    /** One or more phrases, parted by bars. */
    PHRASES
}
