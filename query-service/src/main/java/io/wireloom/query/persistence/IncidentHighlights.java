package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.persistence.IncidentEvidence.Sentence;
import io.wireloom.query.search.Highlight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where in incidents the words searched for stand: in the title, and in the sentences of those claims that hold most of them. */
final class IncidentHighlights {

    private static final String TITLE = "title";

    private static final int CLAIMS_SHOWN = 2;

    private IncidentHighlights() {}

    /**
     * The highlights of each incident that has any, by its id.
     *
     * @param sentences those to look through, by incident
     */
    static Uni<Map<String, List<Highlight>>> find(
            Mutiny.Session session, String q, List<IncidentSummary> incidents, Map<String, List<Sentence>> sentences) {
        HighlightedTexts texts = new HighlightedTexts();
        for (IncidentSummary incident : incidents) {
            texts.add(incident.incidentId(), TITLE, null, incident.title());
            sentences
                    .getOrDefault(incident.incidentId(), List.of())
                    .forEach(said -> texts.add(incident.incidentId(), "claim", said.claimId(), said.text()));
        }
        return texts.find(session, q).map(found -> {
            Map<String, List<Highlight>> best = new HashMap<>();
            found.forEach((id, highlights) -> best.put(id, best(highlights)));
            return best;
        });
    }

    private static List<Highlight> best(List<Highlight> found) {
        return Stream.concat(
                        found.stream().filter(highlight -> highlight.field().equals(TITLE)),
                        found.stream()
                                .filter(highlight -> !highlight.field().equals(TITLE))
                                .sorted(Comparator.comparing((Highlight highlight) ->
                                                highlight.ranges().size())
                                        .reversed())
                                .limit(CLAIMS_SHOWN))
                .toList();
    }
}
