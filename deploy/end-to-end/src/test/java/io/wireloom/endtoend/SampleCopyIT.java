package io.wireloom.endtoend;

import static io.wireloom.endtoend.KnownGaps.expectation;
import static io.wireloom.endtoend.Texts.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.local.wire.Fate;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What comes out of the sample copy is what its expected.json says. */
class SampleCopyIT {

    private final SharedStack shared = SharedStack.get();
    private final JsonNode expected = expected();
    private final FoundIncidents found = new FoundIncidents(shared);

    @Test
    void everyItemIsAcceptedAndItemsOfOneStoryAreVersionsOfOneArticle() {
        JsonNode articles = expected.path("articles");
        assertThat(shared.fates()).hasSize(articles.path("received").asInt());
        assertThat(shared.fates()).extracting(Fate::kind).containsOnly(Fate.Kind.ACCEPTED);
        Set<String> ids = shared.fates().stream().map(Fate::articleId).collect(Collectors.toSet());
        assertThat(ids).hasSize(articles.path("distinct").asInt());
        Map<String, Long> byStatus = ids.stream()
                .collect(Collectors.groupingBy(id -> article(id).path("status").asText(), Collectors.counting()));
        assertThat(byStatus)
                .isEqualTo(Map.of(
                        "usable",
                        articles.path("usable").asLong(),
                        "canceled",
                        articles.path("canceled").asLong()));
        each(articles.path("several")).forEach(several -> {
            List<String> same = each(several.path("files"))
                    .map(file -> shared.articleId(file.asText()))
                    .distinct()
                    .toList();
            assertThat(same).hasSize(1);
            assertThat(article(same.get(0)).path("versions"))
                    .hasSize(several.path("versions").asInt());
            assertThat(article(same.get(0)).path("status")).isEqualTo(several.path("status"));
        });
    }

    @TestFactory
    Stream<DynamicTest> liveBlogsHaveTheirDatedEntries() {
        return each(expected.path("entries"))
                .map(blog -> expectation("entries of " + blog.path("file").asText(), () -> {
                    Set<Instant> times = new LinkedHashSet<>();
                    each(article(shared.articleId(blog.path("file").asText())).path("blocks"))
                            .filter(block -> !block.path("time").asText("").isEmpty())
                            .forEach(block ->
                                    times.add(Instant.parse(block.path("time").asText())));
                    assertThat(times)
                            .hasSizeGreaterThanOrEqualTo(blog.path("atLeast").asInt());
                    assertThat(times)
                            .containsAll(each(blog.path("times"))
                                    .map(time ->
                                            OffsetDateTime.parse(time.asText()).toInstant())
                                    .toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> copiesAreThoseAndOnlyThose() {
        Map<String, JsonNode> copies = new HashMap<>();
        each(expected.path("copies"))
                .forEach(copy -> copies.put(shared.articleId(copy.path("file").asText()), copy));
        Set<Set<String>> tolerated = each(expected.path("copiesTolerated"))
                .map(pair -> Set.of(
                        shared.articleId(pair.get(0).asText()),
                        shared.articleId(pair.get(1).asText())))
                .collect(Collectors.toSet());
        return shared.fates().stream()
                .map(Fate::articleId)
                .distinct()
                .map(id -> expectation("copy of what: " + fileOf(id), () -> {
                    JsonNode family = article(id).path("family");
                    if (copies.containsKey(id)) {
                        JsonNode copy = copies.get(id);
                        assertThat(family.path("of").asText("")).isIn(acceptableOriginals(copy, id, tolerated));
                        assertThat(each(copy.path("relationAnyOf")).map(JsonNode::asText))
                                .contains(family.path("relation").asText());
                    } else {
                        assertThat(copiedFrom(family))
                                .allMatch(of -> tolerated.contains(Set.of(id, of)), "a copy of nobody");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> spinAndOldTextAreMarkedOnThoseAndOnlyThose() {
        return Stream.of("spun", "stale").flatMap(mark -> shared.fates().stream()
                .map(Fate::articleId)
                .distinct()
                .map(id -> expectation(mark + " or not: " + fileOf(id), () -> {
                    boolean wanted = each(expected.path("copies"))
                            .anyMatch(copy -> copy.path(mark).asBoolean()
                                    && copy.path("file").asText().equals(fileOf(id)));
                    JsonNode found = article(id).path("family").path(mark);
                    assertThat(found.asBoolean(found.isObject())).isEqualTo(wanted);
                })));
    }

    @TestFactory
    Stream<DynamicTest> eachIncidentIsThereOnceAsItShouldBe() {
        return each(expected.path("incidents"))
                .map(ExpectedIncident::new)
                .map(incident -> expectation("incident " + incident, () -> {
                    Map<String, JsonNode> holding = new HashMap<>();
                    incident.anchors().forEach(anchor -> found.holding(
                                    incident.type(),
                                    anchor.get(0).asText(),
                                    anchor.get(1).asText())
                            .forEach(held -> holding.put(held.path("incidentId").asText(), held)));
                    if (incident.optional() && holding.isEmpty()) {
                        return;
                    }
                    assertThat(holding).as("incidents that hold its anchors").hasSize(1);
                    assertThat(incident.differences(holding.values().iterator().next(), this::fileOf))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> tollsFollowEachVersion() {
        return each(expected.path("incidents"))
                .flatMap(incident -> each(incident.path("stages")))
                .map(stage -> expectation("toll after " + stage.path("after").asText(), () -> {
                    String file = stage.path("after").asText();
                    List<JsonNode> killed = restingOn(file, shared.incidentsAfter(file)).stream()
                            .filter(incident -> incident.path("type").asText().equals("ASSAULT"))
                            .flatMap(incident -> each(incident.path("tallies")))
                            .filter(tally -> tally.path("measure").asText().equals("killed"))
                            .toList();
                    assertThat(killed).isNotEmpty().allSatisfy(tally -> {
                        assertThat(tally.path("low").asText(""))
                                .isEqualTo(stage.path("killed").get(0).asText(""));
                        assertThat(tally.path("high").asText(""))
                                .isEqualTo(stage.path("killed").get(1).asText(""));
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> aKillNoticeTakesItsIncidentAway() {
        return each(expected.path("withdrawn"))
                .map(gone -> expectation("withdrawn: " + gone.path("key").asText(), () -> {
                    String before = gone.path("existsAfter").asText();
                    String after = gone.path("goneAfter").asText();
                    assertThat(restingOn(before, shared.incidentsAfter(before))).isNotEmpty();
                    assertThat(restingOn(after, shared.incidentsAfter(after))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatMustNotMergeLiesInDifferentIncidents() {
        return each(expected.path("mustNotMerge"))
                .map(pair -> expectation(
                        "apart: " + pair.path("a").get(1).asText() + " | "
                                + pair.path("b").get(1).asText(),
                        () -> {
                            Set<String> one = holding(pair.path("a"));
                            one.retainAll(holding(pair.path("b")));
                            assertThat(one).as(pair.toString()).isEmpty();
                        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingComesFromWhatReportsNothing() {
        return each(expected.path("noIncidentFrom"))
                .map(none -> expectation(
                        "nothing from " + none.path("why").asText() + ": "
                                + none.path("anchor").asText(),
                        () -> {
                            List<String> types = none.path("types").isNull()
                                    ? Arrays.asList((String) null)
                                    : each(none.path("types"))
                                            .map(JsonNode::asText)
                                            .toList();
                            types.forEach(type -> assertThat(found.holding(
                                            type,
                                            none.path("file").asText(),
                                            none.path("anchor").asText()))
                                    .extracting(
                                            incident -> incident.path("title").asText())
                                    .isEmpty());
                        }));
    }

    @TestFactory
    Stream<DynamicTest> staleCopyMakesNothingOfItsFreshDate() {
        return each(expected.path("noIncidentWithin"))
                .map(none -> expectation("no fresh date: " + none.path("file").asText(), () -> {
                    LocalDate from = LocalDate.parse(none.path("from").asText());
                    LocalDate to = LocalDate.parse(none.path("to").asText());
                    assertThat(found.restingOn(none.path("file").asText())).noneMatch(incident -> {
                        String start = incident.path("time").path("start").asText("");
                        return !start.isEmpty()
                                && !LocalDate.parse(start).isBefore(from)
                                && !LocalDate.parse(start).isAfter(to);
                    });
                }));
    }

    private static Set<String> copiedFrom(JsonNode family) {
        String of = family.path("of").asText("");
        return of.isEmpty() ? Set.of() : Set.of(of);
    }

    private Set<String> acceptableOriginals(JsonNode copy, String id, Set<Set<String>> tolerated) {
        Set<String> acceptable = new LinkedHashSet<>();
        acceptable.add(shared.articleId(copy.path("of").asText()));
        tolerated.stream().filter(pair -> pair.contains(id)).forEach(acceptable::addAll);
        acceptable.remove(id);
        return acceptable;
    }

    private Set<String> holding(JsonNode anchor) {
        return FoundIncidents.ids(
                found.holding(null, anchor.get(0).asText(), anchor.get(1).asText()));
    }

    private List<JsonNode> restingOn(String file, List<JsonNode> incidents) {
        String articleId = shared.articleId(file);
        return incidents.stream()
                .filter(incident -> each(incident.path("articleIds"))
                        .anyMatch(id -> id.asText().equals(articleId)))
                .toList();
    }

    private JsonNode article(String articleId) {
        return shared.stack().readModel().article(articleId);
    }

    private String fileOf(String articleId) {
        return TestStack.sampleCopy().stream()
                .map(item -> item.file().getFileName().toString())
                .filter(file -> articleId.equals(shared.articleId(file)))
                .reduce((before, after) -> after)
                .orElse(articleId);
    }

    private static JsonNode expected() {
        try {
            return new ObjectMapper()
                    .readTree(TestStack.SAMPLE_COPY.resolve("expected.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException("expected.json cannot be read", e);
        }
    }
}
