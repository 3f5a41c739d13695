package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Articles as they are compared: the words given, each as telling as the other, all in the opening. */
final class Copy {

    private static final int WEIGHT = 500;

    private Copy() {}

    static Profile of(String id, Instant published, String words) {
        List<Term> terms = Arrays.stream(words.split(" "))
                .distinct()
                .sorted()
                .map(word -> new Term(word, word, WEIGHT, 1, 1))
                .toList();
        return new Profile(id, published, terms);
    }

    static Profile of(String id, String words) {
        return of(id, null, words);
    }
}
