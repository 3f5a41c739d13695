package io.wireloom.bench.rendering;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.SampleCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Stories made of the sample copy's own paragraphs. */
public final class StoryCopy {

    private static final int SHORTEST_PARAGRAPH = 100;

    private StoryCopy() {}

    /** So many stories of at least so many words, each beginning with another paragraph. */
    public static List<WireStory> stories(SampleCopy sampleCopy, int count, Instant published, int words) {
        List<String> copy = new ArrayList<>(sampleCopy.documents().stream()
                .filter(document -> document.fileName().endsWith(".txt"))
                .map(Document::body)
                .flatMap(body -> Stream.of(body.split("\n\n")))
                .filter(paragraph -> paragraph.length() >= SHORTEST_PARAGRAPH)
                .map(paragraph -> paragraph.replace('\n', ' '))
                .toList());
        List<WireStory> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(WireStory.of("story-" + i, published, copy, words));
            Collections.rotate(copy, -1);
        }
        return stories;
    }
}
