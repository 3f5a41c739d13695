package io.wireloom.extract.parse;

/**
 * A run of tokens that works as one part of a sentence.
 *
 * @param kind what it is
 * @param from first token
 * @param to one past the last
 * @param head the noun or verb that it is about
 * @param verb details of a verb group; null for others
 */
public record Chunk(Kind kind, int from, int to, int head, VerbGroup verb) {

    /** Kinds of chunks. */
    public enum Kind {
        NOUN,
        VERB,
        PREPOSITION,
        COMMA,
        CONJUNCTION,
        /** that, while, because … */
        SUBORDINATOR,
        RELATIVE,
        QUOTE,
        /** Marks that end a clause: semicolon, colon, dash, bracket. */
        BREAK,
        TIME,
        OTHER
    }

    static Chunk of(Kind kind, int from, int to, int head) {
        return new Chunk(kind, from, to, head, null);
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean contains(int token) {
        return token >= from && token < to;
    }
}
