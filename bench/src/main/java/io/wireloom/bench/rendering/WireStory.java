package io.wireloom.bench.rendering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A story before it is rendered.
 *
 * @param id its identity, without white space
 * @param headline its headline
 * @param byline its writer, with {@code By}
 * @param place where it was written
 * @param published when, to the minute
 * @param paragraphs its text, each one line
 */
public record WireStory(
        String id, String headline, String byline, String place, Instant published, List<String> paragraphs) {

    /** A story of at least so many words, made of the paragraphs of {@code copy} in turn. */
    public static WireStory of(String id, Instant published, List<String> copy, int words) {
        List<String> paragraphs = new ArrayList<>();
        int count = 0;
        for (int i = 0; count < words; i++) {
            String paragraph = copy.get(i % copy.size());
            paragraphs.add(paragraph);
            count += Arrays.asList(paragraph.split("\\s+")).size();
        }
        return new WireStory(
                id,
                "Harbour town counts cost of night raid " + id,
                "By Ina Marsh",
                "PEMBA, Mozambique",
                published,
                paragraphs);
    }
}
