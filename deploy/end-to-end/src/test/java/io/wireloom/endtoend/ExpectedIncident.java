package io.wireloom.endtoend;

import static io.wireloom.endtoend.Texts.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of {@code incidents} in expected.json, and how an incident found differs from it. */
record ExpectedIncident(JsonNode expected) {

    private static final double KILOMETRES_PER_DEGREE = 111.2;
    private static final double NEAR_KILOMETRES = 25;

    @Override
    public String toString() {
        return expected.path("key").asText();
    }

    boolean optional() {
        return expected.path("optional").asBoolean();
    }

    String type() {
        return expected.path("type").asText();
    }

    /** Its anchors, each a file and words in it. */
    List<JsonNode> anchors() {
        return each(expected.path("anchors")).toList();
    }

    /**
     * What is not as expected, one line each; empty when all is.
     *
     * @param fileOf the file an article id came from
     */
    List<String> differences(JsonNode incident, Function<String, String> fileOf) {
        List<String> differences = new ArrayList<>();
        check(subtypeFits(incident), differences, "subtype " + incident.path("subtype"));
        check(placeFits(incident.path("place")), differences, "place " + incident.path("place"));
        check(timeFits(incident.path("time")), differences, "time " + incident.path("time"));
        check(originsFit(incident.path("origins").asInt()), differences, "origins " + incident.path("originList"));
        each(expected.path("figures"))
                .filter(figure -> !holdsFigure(incident, figure))
                .forEach(figure -> differences.add("no figure " + figure));
        each(expected.path("forbiddenFigures"))
                .filter(figure -> holdsValue(incident, figure))
                .forEach(figure -> differences.add("holds the forbidden " + figure));
        each(expected.path("speakers"))
                .filter(speaker -> claims(incident).noneMatch(claim -> says(claim, speaker.asText())))
                .forEach(speaker -> differences.add("nobody is " + speaker));
        check(denialFits(incident), differences, "not denied by any of " + expected.path("deniedBy"));
        filesDiffer(incident, fileOf).ifPresent(differences::add);
        return differences;
    }

    private static void check(boolean fits, List<String> differences, String difference) {
        if (!fits) {
            differences.add(difference);
        }
    }

    private boolean subtypeFits(JsonNode incident) {
        String subtype = incident.path("subtype").asText("");
        return expected.path("subtype").asText("").equals(subtype)
                || expected.path("subtype").isNull()
                || each(expected.path("subtypeAnyOf"))
                        .anyMatch(other -> other.asText().equals(subtype));
    }

    private boolean placeFits(JsonNode place) {
        boolean named = each(expected.path("placeAnyOf")).anyMatch(name -> name.asText()
                .equalsIgnoreCase(place.path("name").asText()));
        JsonNode near = expected.path("near");
        if (!near.isArray() || !place.path("lat").isNumber()) {
            return named;
        }
        double north = near.get(0).asDouble() - place.path("lat").asDouble();
        double east = (near.get(1).asDouble() - place.path("lon").asDouble())
                * Math.cos(Math.toRadians(near.get(0).asDouble()));
        return Math.hypot(north, east) * KILOMETRES_PER_DEGREE <= NEAR_KILOMETRES;
    }

    private boolean timeFits(JsonNode time) {
        LocalDate first = LocalDate.parse(expected.path("day").get(0).asText());
        LocalDate last = LocalDate.parse(expected.path("day").get(1).asText());
        if (time.path("start").asText("").isEmpty()
                || time.path("end").asText("").isEmpty()) {
            return false;
        }
        LocalDate start = LocalDate.parse(time.path("start").asText());
        LocalDate end = LocalDate.parse(time.path("end").asText());
        return first.equals(last)
                ? start.equals(first) && end.equals(first)
                : !start.isAfter(last) && !end.isBefore(first);
    }

    private boolean originsFit(int origins) {
        JsonNode exactly = expected.path("originsExactly");
        return exactly.isInt()
                ? origins == exactly.asInt()
                : origins >= expected.path("originsAtLeast").asInt(0)
                        && origins <= expected.path("originsAtMost").asInt(Integer.MAX_VALUE);
    }

    private static boolean holdsFigure(JsonNode incident, JsonNode figure) {
        return claims(incident)
                .filter(claim -> says(claim, figure.path("speaker").asText()))
                .flatMap(claim -> each(claim.path("tallies")))
                .anyMatch(tally -> tally.path("measure").equals(figure.path("measure"))
                        && (figure.path("of").isNull() || tally.path("of").equals(figure.path("of")))
                        && number(tally.path("low")).equals(number(figure.path("low")))
                        && number(tally.path("high")).equals(number(figure.path("high"))));
    }

    private static boolean holdsValue(JsonNode incident, JsonNode figure) {
        return each(incident.path("tallies"))
                .filter(tally -> tally.path("measure").equals(figure.path("measure")))
                .flatMap(tally -> Stream.concat(Stream.of(tally), each(tally.path("figures"))))
                .flatMap(tally -> Stream.of(tally.path("low"), tally.path("best"), tally.path("high")))
                .anyMatch(value -> value.isNumber()
                        && value.asLong() == figure.path("value").asLong());
    }

    private boolean denialFits(JsonNode incident) {
        List<String> deniedBy =
                each(expected.path("deniedBy")).map(JsonNode::asText).toList();
        return deniedBy.isEmpty()
                || claims(incident)
                        .filter(claim -> claim.path("status").asText().equals("denied"))
                        .anyMatch(claim -> deniedBy.stream().anyMatch(name -> says(claim, name)));
    }

    private Optional<String> filesDiffer(JsonNode incident, Function<String, String> fileOf) {
        var allowed = each(expected.path("filesAnyOf")).map(JsonNode::asText).collect(Collectors.toSet());
        var found = each(incident.path("articleIds"))
                .map(JsonNode::asText)
                .map(fileOf)
                .collect(Collectors.toSet());
        boolean fits =
                allowed.containsAll(found) && (!expected.path("filesAll").asBoolean() || found.containsAll(allowed));
        return fits ? Optional.empty() : Optional.of("rests on " + found);
    }

    private static Stream<JsonNode> claims(JsonNode incident) {
        return each(incident.path("claims"));
    }

    private static boolean says(JsonNode claim, String speaker) {
        return each(claim.path("attribution"))
                .flatMap(link ->
                        Stream.of(link.path("name"), link.path("text"), link.path("affiliation"), link.path("role")))
                .anyMatch(name -> Texts.sameName(name.asText(""), speaker));
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.asText() : "";
    }
}
