package io.wireloom.bench.copies.stress;

import io.wireloom.bench.copies.Shingles;
import java.util.HashMap;
import java.util.Map;

/** Remembers which runs of five words the stories have used, so that stock phrases stay as rare as they are in news. */
final class Phrases {

    private final Map<String, Integer> used = new HashMap<>();

    /** How often the phrases of a sentence were used before, the often used ones weighing more. */
    int wear(String sentence) {
        return Shingles.of(sentence).runs().stream()
                .mapToInt(phrase -> used.getOrDefault(phrase, 0))
                .map(times -> times * times)
                .sum();
    }

    void use(String sentence) {
        Shingles.of(sentence).runs().forEach(phrase -> used.merge(phrase, 1, Integer::sum));
    }
}
