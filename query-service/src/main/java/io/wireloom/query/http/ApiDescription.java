package io.wireloom.query.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the OpenAPI document: gives each operation its parameters, which stand once in {@code openapi.yaml}, and describes enums
 * by the words they have in JSON; types of events alone have capitals there, too. (Several {@code @Parameter(ref)} on one method collapse into the first.)
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final List<String> INCIDENT_FILTER = List.of(
            "q",
            "type",
            "subtype",
            "actor",
            "place",
            "country",
            "speaker",
            "incidentSource",
            "near",
            "box",
            "from",
            "to",
            "firstSaidFrom",
            "firstSaidTo",
            "grade",
            "origins",
            "lens",
            "minKilled",
            "asOf",
            "clock",
            "state");

    private static final List<String> CLAIM_FILTER = List.of(
            "claimWords",
            "type",
            "subtype",
            "claimStatus",
            "speaker",
            "claimActor",
            "claimTarget",
            "place",
            "country",
            "source",
            "claimNear",
            "claimBox",
            "claimFrom",
            "claimTo",
            "saidFrom",
            "saidTo",
            "ofArticle",
            "ofIncident",
            "asOf",
            "clock");

    private static final List<String> ARTICLE_FILTER =
            List.of("articleWords", "source", "language", "status", "publishedFrom", "publishedTo", "asOf", "clock");

    /** The stream tells what happens now: it takes no past moment. */
    private static final List<String> STREAM_FILTER = INCIDENT_FILTER.stream()
            .filter(name -> !name.equals("asOf") && !name.equals("clock"))
            .toList();

    private static final Map<String, List<String>> PARAMETERS = Map.ofEntries(
            Map.entry("listArticles", and(ARTICLE_FILTER, "sort", "cursor", "limit", "countUpTo")),
            Map.entry("countArticles", and(ARTICLE_FILTER, "size")),
            Map.entry("listClaims", and(CLAIM_FILTER, "sort", "cursor", "limit", "countUpTo")),
            Map.entry("countClaims", and(CLAIM_FILTER, "size")),
            Map.entry("search", List.of("searchWords", "few", "asOf", "clock")),
            Map.entry("getArticle", List.of("articleId", "asOf", "clock")),
            Map.entry("getArticleClaims", List.of("articleId", "explain", "asOf", "clock")),
            Map.entry("getArticleFamily", List.of("articleId")),
            Map.entry("compareArticles", List.of("articleId", "otherId")),
            Map.entry("listFamilies", List.of("articleWords", "minSize", "cursor", "limit")),
            Map.entry("getFamily", List.of("familyId")),
            Map.entry(
                    "listStories",
                    List.of(
                            "storyWords",
                            "storyFrom",
                            "storyTo",
                            "storySource",
                            "asOf",
                            "clock",
                            "sort",
                            "cursor",
                            "limit",
                            "countUpTo")),
            Map.entry("getStory", List.of("storyId", "asOf", "clock")),
            Map.entry("listArticleVersions", List.of("articleId")),
            Map.entry("getArticleVersion", List.of("articleId", "versionId")),
            Map.entry("diffArticleVersions", List.of("articleId", "fromVersion", "toVersion")),
            Map.entry("listIncidents", and(INCIDENT_FILTER, "incidentSort", "cursor", "limit", "countUpTo")),
            Map.entry("countIncidents", and(INCIDENT_FILTER, "size")),
            Map.entry("mapIncidents", INCIDENT_FILTER),
            Map.entry("countIncidentsByTime", and(INCIDENT_FILTER, "timelineBy", "timelineUnit")),
            Map.entry("getIncident", List.of("incidentId", "asOf", "clock")),
            Map.entry("getIncidentChanges", List.of("incidentId", "changesFrom", "changesTo", "clock")),
            Map.entry("listChanges", List.of("changesFrom", "changesTo", "clock", "cursor", "limit")),
            Map.entry("listIncidentWithdrawals", List.of("incidentId", "cursor", "limit")),
            Map.entry("listArticleWithdrawals", List.of("articleId", "cursor", "limit")),
            Map.entry("getArticleDependents", List.of("articleId")),
            Map.entry("lookForDamage", List.of()),
            Map.entry("getDigest", List.of("asOf", "clock")),
            Map.entry("listDecisions", List.of("incident", "claim", "by", "standing", "cursor", "limit")),
            Map.entry("getDecision", List.of("decisionId")),
            Map.entry("listErasures", List.of("cursor", "limit")),
            Map.entry("getErasure", List.of("articleId")),
            Map.entry("decide", List.of("idempotencyKey")),
            Map.entry("undoDecision", List.of("decisionId", "idempotencyKey")),
            Map.entry(
                    "export",
                    Stream.concat(Stream.of("format", "after"), INCIDENT_FILTER.stream())
                            .toList()),
            Map.entry("atomFeed", and(INCIDENT_FILTER, "cursor", "limit")),
            Map.entry("rssFeed", and(INCIDENT_FILTER, "cursor", "limit")),
            Map.entry("listEntities", List.of("kindOfEntities", "entityWords", "cursor", "limit")),
            Map.entry("getEntity", List.of("entityKind", "entityId")),
            Map.entry("listEntityClaims", List.of("entityKind", "entityId", "figure", "cursor", "limit")),
            Map.entry("settleDeadLetters", List.of("settlement")),
            Map.entry("settleDeadLetter", List.of("letterId", "settlement")),
            Map.entry(
                    "stream",
                    Stream.concat(STREAM_FILTER.stream(), Stream.of("alerts", "lastEventId"))
                            .toList()),
            Map.entry("listWebhooks", List.of("cursor", "limit")),
            Map.entry("getWebhook", List.of("webhookId")),
            Map.entry("changeWebhook", List.of("webhookId")),
            Map.entry("deleteWebhook", List.of("webhookId")),
            Map.entry("testWebhook", List.of("webhookId")),
            Map.entry("listDeliveries", List.of("webhookId", "deliveryState", "cursor", "limit")),
            Map.entry("resendDelivery", List.of("webhookId", "deliveryId")),
            Map.entry("listSearches", List.of("cursor", "limit")),
            Map.entry("getSearch", List.of("searchId")),
            Map.entry("deleteSearch", List.of("searchId")),
            Map.entry("listAlertsOfSearch", List.of("searchId", "seen", "cursor", "limit")),
            Map.entry("listAlerts", List.of("seen", "cursor", "limit")),
            Map.entry("markAlert", List.of("alertId")));

    private static List<String> and(List<String> filter, String... further) {
        return Stream.concat(filter.stream(), Stream.of(further)).toList();
    }

    @Override
    public Operation filterOperation(Operation operation) {
        List<String> names = PARAMETERS.get(operation.getOperationId());
        if (names != null) {
            operation.setParameters(names.stream()
                    .map(name -> OASFactory.createParameter().ref(name))
                    .toList());
        }
        return operation;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null && !schema.getEnumeration().contains("ASSAULT")) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(word ->
                            (Object) word.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
        return schema;
    }
}
