package io.wireloom.contracts.acled;

import java.util.Set;
import java.util.regex.Pattern;

/** Word lists written as text. */
final class WordList {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private WordList() {}

    /** The words of a text, parted by white space. */
    static Set<String> of(String words) {
        return Set.of(SPACE.split(words.strip()));
    }
}
