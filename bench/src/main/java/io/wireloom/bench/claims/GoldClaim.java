package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim as a careful reader found it.
 *
 * @param doc the document
 * @param id the claim's own number in it
 * @param anchor a substring inside the sentence that makes the claim
 * @param type event type
 * @param subtype empty when the type has none
 * @param status {@code occurred, denied, planned} or {@code possible}
 * @param actors names of those who did it
 * @param targets names of those it was done to
 * @param places the most specific places named
 * @param dated whether it says when
 * @param start first day; null when not stated
 * @param end last day; null when not stated
 * @param tallies the numbers
 * @param speakers every link of the attribution chain
 */
record GoldClaim(
        String doc,
        String id,
        String anchor,
        String type,
        String subtype,
        String status,
        List<String> actors,
        List<String> targets,
        List<String> places,
        boolean dated,
        LocalDate start,
        LocalDate end,
        List<Figure> tallies,
        List<String> speakers) {

    static GoldClaim of(JsonNode json) {
        String[] event = json.path("event").asText().split("/", 2);
        JsonNode when = json.path("when");
        List<Figure> tallies = new ArrayList<>();
        json.path("tallies")
                .forEach(tally -> tallies.add(
                        new Figure(tally.get(0).asText(), Figure.bound(tally.get(2)), Figure.bound(tally.get(3)))));
        return new GoldClaim(
                json.path("doc").asText(),
                json.path("id").asText(),
                json.path("anchor").asText(),
                event[0],
                event.length == 2 ? event[1] : "",
                json.path("status").asText(),
                strings(json.path("actors")),
                strings(json.path("targets")),
                strings(json.path("places")),
                when.isArray() && !when.isEmpty(),
                day(when.path(0)),
                day(when.path(1)),
                tallies,
                strings(json.path("speaker")));
    }

    static LocalDate day(JsonNode node) {
        String text = node.asText("");
        return node.isTextual() && text.length() >= 10 ? LocalDate.parse(text.substring(0, 10)) : null;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }
}
