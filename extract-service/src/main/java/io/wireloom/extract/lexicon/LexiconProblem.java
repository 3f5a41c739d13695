package io.wireloom.extract.lexicon;

/**
 * One thing that is wrong with a desk's lexicon.
 *
 * @param file the file's name
 * @param line where, counted from 1; 0 when it concerns the file as a whole
 * @param message what is wrong, and what would be right
 */
public record LexiconProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line) + ": " + message;
    }
}
