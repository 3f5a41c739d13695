package io.wireloom.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A claim as a system gives it, in the shape of the API's claims.
 *
 * @param doc the gold document's id
 * @param type event type, upper case
 * @param subtype empty when none
 * @param status null when none
 * @param actors each with its names
 * @param targets likewise
 * @param places likewise
 * @param speakers every link of the attribution chain
 * @param start first day; null when not stated
 * @param end last day
 * @param tallies the numbers
 * @param evidence the words that make the claim; null when none
 */
record SystemClaim(
        String doc,
        String type,
        String subtype,
        String status,
        List<Named> actors,
        List<Named> targets,
        List<Named> places,
        List<Named> speakers,
        LocalDate start,
        LocalDate end,
        List<Figure> tallies,
        String evidence) {

    /** A name in its best form and in the words that stand in the text; either may be empty. */
    record Named(String name, String text) {

        List<String> forms() {
            return List.of(name, text).stream().filter(form -> !form.isEmpty()).toList();
        }

        @Override
        public String toString() {
            return name.isEmpty() ? text : name;
        }
    }

    /**
     * @param doc the gold document's id
     * @param json a claim of the API
     */
    static SystemClaim of(String doc, JsonNode json) {
        List<Figure> tallies = new ArrayList<>();
        json.path("tallies")
                .forEach(tally -> tallies.add(new Figure(
                        tally.path("measure").asText(),
                        Figure.bound(tally.get("low")),
                        Figure.bound(tally.get("high")))));
        LocalDate start = GoldClaim.day(json.path("time").path("start"));
        LocalDate end = GoldClaim.day(json.path("time").path("end"));
        return new SystemClaim(
                doc,
                json.path("event").path("type").asText("").toUpperCase(Locale.ROOT),
                text(json.path("event"), "subtype"),
                json.path("status").asText(null),
                named(json.path("actors")),
                named(json.path("targets")),
                named(json.path("places")),
                named(json.path("attribution")),
                start,
                end == null ? start : end,
                tallies,
                json.path("evidence").path("text").asText(null));
    }

    private static List<Named> named(JsonNode array) {
        List<Named> named = new ArrayList<>();
        array.forEach(item -> named.add(new Named(text(item, "name"), text(item, "text"))));
        return named;
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : "";
    }
}
