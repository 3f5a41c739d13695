package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.search.Highlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Texts of several rows, in which words are found by one statement. */
final class HighlightedTexts {

    private record Text(String row, String field, String claimId, String text) {}

    private final List<Text> texts = new ArrayList<>();

    /**
     * Adds a text of a row; nothing when it is null.
     *
     * @param row id of the row
     * @param field what the text is
     * @param claimId the claim whose words it is; null for other texts
     */
    void add(String row, String field, String claimId, String text) {
        if (text != null) {
            texts.add(new Text(row, field, claimId, text));
        }
    }

    /** The texts of each row in which any of the words stand, in the order in which they were added; by row. */
    Uni<Map<String, List<Highlight>>> find(Mutiny.Session session, String q) {
        return Highlights.find(session, q, texts.stream().map(Text::text).toList())
                .map(ranges -> {
                    Map<String, List<Highlight>> byRow = new HashMap<>();
                    for (int i = 0; i < texts.size(); i++) {
                        Text text = texts.get(i);
                        if (!ranges.get(i).isEmpty()) {
                            byRow.computeIfAbsent(text.row, row -> new ArrayList<>())
                                    .add(Highlight.of(text.field, text.claimId, text.text, ranges.get(i)));
                        }
                    }
                    return byRow;
                });
    }
}
