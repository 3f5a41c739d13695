package io.wireloom.extract.parse;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers written as words, and vague amounts as a careful reader bounds them: dozens are 24 to 99, hundreds 200 to 999. */
public final class NumberWords {

    /** The value of a counting word. */
    public static final Map<String, Long> VALUES = Map.ofEntries(
            Map.entry("one", 1L),
            Map.entry("two", 2L),
            Map.entry("three", 3L),
            Map.entry("four", 4L),
            Map.entry("five", 5L),
            Map.entry("six", 6L),
            Map.entry("seven", 7L),
            Map.entry("eight", 8L),
            Map.entry("nine", 9L),
            Map.entry("ten", 10L),
            Map.entry("eleven", 11L),
            Map.entry("twelve", 12L),
            Map.entry("thirteen", 13L),
            Map.entry("fourteen", 14L),
            Map.entry("fifteen", 15L),
            Map.entry("sixteen", 16L),
            Map.entry("seventeen", 17L),
            Map.entry("eighteen", 18L),
            Map.entry("nineteen", 19L),
            Map.entry("twenty", 20L),
            Map.entry("thirty", 30L),
            Map.entry("forty", 40L),
            Map.entry("fifty", 50L),
            Map.entry("sixty", 60L),
            Map.entry("seventy", 70L),
            Map.entry("eighty", 80L),
            Map.entry("ninety", 90L));

    /** The factor of a multiplying word. */
    public static final Map<String, Long> FACTORS =
            Map.of("hundred", 100L, "thousand", 1000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    /** The least and the most that a vague amount means. */
    public static final Map<String, long[]> VAGUE = Map.of(
            "dozen", new long[] {12, 12},
            "dozens", new long[] {24, 99},
            "scores", new long[] {40, 99},
            "hundreds", new long[] {200, 999},
            "thousands", new long[] {2000, 9999},
            "millions", new long[] {2_000_000, 9_999_999});

    static final Set<String> WORDS = Stream.of(VALUES.keySet(), FACTORS.keySet(), VAGUE.keySet())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private NumberWords() {}

    /** Whether the word, or each part of a compound such as "twenty-six", is a number. */
    public static boolean isNumber(String lower) {
        return lower.indexOf('-') < 0
                ? VALUES.containsKey(lower) || FACTORS.containsKey(lower)
                : Stream.of(lower.split("-")).allMatch(part -> VALUES.containsKey(part) || FACTORS.containsKey(part));
    }
}
