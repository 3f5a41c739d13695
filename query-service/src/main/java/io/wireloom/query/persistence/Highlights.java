package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.search.Findable;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Names;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the words searched for stand in texts: the database says, as it alone knows which forms of a word it takes for the same. */
final class Highlights {

    private static final String MARK =
            """
            select ts_headline('english', text, websearch_to_tsquery('english', :q),
                               'HighlightAll=true, StartSel=%s, StopSel=%s')
              from jsonb_array_elements_text(cast(cast(:texts as text) as jsonb)) with ordinality as t(text, place)
             order by place"""
                    .formatted(Findable.OPEN, Findable.CLOSE);

    private Highlights() {}

    /** For each of the texts where the words stand in it; nowhere in a text without them. */
    static Uni<List<List<Highlight.Range>>> find(Mutiny.Session session, String q, List<String> texts) {
        if (texts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Findable> findable = texts.stream().map(Findable::of).toList();
        return Rows.text(session, MARK)
                .setParameter("q", Names.fold(q))
                .setParameter(
                        "texts",
                        MessageCodec.writeText(
                                findable.stream().map(Findable::folded).toList()))
                .getResultList()
                .map(marked -> {
                    List<List<Highlight.Range>> ranges = new ArrayList<>();
                    for (int i = 0; i < findable.size(); i++) {
                        ranges.add(findable.get(i).ranges(marked.get(i)));
                    }
                    return ranges;
                });
    }
}
