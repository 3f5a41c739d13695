package io.wireloom.endtoend;

import static io.wireloom.endtoend.Texts.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The incidents that the line found, asked by file and words. */
final class FoundIncidents {

    private final SharedStack shared;
    private final List<JsonNode> incidents;

    FoundIncidents(SharedStack shared) {
        this.shared = shared;
        this.incidents = shared.incidents();
    }

    /** Those of a type (null for any) that hold a claim whose evidence overlaps the words in the file. */
    List<JsonNode> holding(String type, String file, String anchor) {
        String articleId = shared.articleId(file);
        String text = shared.stack().readModel().article(articleId).path("text").asText();
        return incidents.stream()
                .filter(incident ->
                        type == null || type.equals(incident.path("type").asText()))
                .filter(incident -> each(incident.path("claims"))
                        .filter(claim -> claim.path("articleId").asText().equals(articleId))
                        .anyMatch(claim -> Texts.overlaps(claim, text, anchor)))
                .toList();
    }

    /** Those that rest on the file. */
    List<JsonNode> restingOn(String file) {
        String articleId = shared.articleId(file);
        return incidents.stream()
                .filter(incident -> each(incident.path("articleIds"))
                        .anyMatch(id -> id.asText().equals(articleId)))
                .toList();
    }

    static Set<String> ids(List<JsonNode> incidents) {
        return incidents.stream()
                .map(incident -> incident.path("incidentId").asText())
                .collect(Collectors.toSet());
    }
}
