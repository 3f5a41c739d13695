package io.wireloom.ingest.article;

/** Tells what language a text is in. */
@FunctionalInterface
public interface LanguageGuess {

    /** What is said of a text whose language cannot be told. */
    String UNDETERMINED = "und";

    /** ISO 639-1 code of the text's language, {@link #UNDETERMINED} when it is too short or not among those known. */
    String of(String text);

    /** Whether it could tell a language; of a text in one that it could not, it says some other. */
    default boolean knows(String language) {
        return true;
    }
}
