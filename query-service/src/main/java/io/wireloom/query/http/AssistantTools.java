package io.wireloom.query.http;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.assistant.Desk;
import io.wireloom.query.assistant.IncidentBrief;
import io.wireloom.query.assistant.IncidentLine;
import io.wireloom.query.assistant.Listed;
import io.wireloom.query.changes.ChangedIncident;
import io.wireloom.query.changes.StateChanges;
import io.wireloom.query.search.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What an assistant can ask over the <a href="https://modelcontextprotocol.io/specification/">Model Context Protocol</a>. All of it
 * reads; nothing an assistant sends changes anything.
 */
@ApplicationScoped
class AssistantTools {

    private final Incidents incidents;
    private final Differences differences;
    private final Desk desk;

    AssistantTools(Incidents incidents, Differences differences, Desk desk) {
        this.incidents = incidents;
        this.differences = differences;
        this.desk = desk;
    }

    @Tool(
            name = "search_incidents",
            title = "Search incidents",
            description =
                    """
                    Finds incidents (real-world events such as strikes, protests, arrests, talks) in the copy of this news desk, latest first. \
                    Each comes with its grade, the number of independent origins, and low, best and high figures. Rival figures are never summed: \
                    when you report one, say whose it is (get_incident). Cite the link.""",
            annotations =
                    @Tool.Annotations(
                            title = "Search incidents",
                            readOnlyHint = true,
                            destructiveHint = false,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Listed.Incidents.class, generator = RecordSchemas.class))
    Uni<ToolResponse> searchIncidents(
            @ToolArg(required = false, description = "Words, \"phrases\" in quotation marks and -exclusions.") String q,
            @ToolArg(
                            required = false,
                            description = "PLOVER type, such as ASSAULT, PROTEST, MOBILIZE, COERCE, CONSULT, AID.")
                    String type,
            @ToolArg(required = false, description = "Two letters (ISO 3166-1), such as SY.") String country,
            @ToolArg(required = false, description = "A place by its name.") String place,
            @ToolArg(required = false, description = "An actor or target by its name.") String actor,
            @ToolArg(required = false, description = "First day, such as 2015-09-30.") String from,
            @ToolArg(required = false, description = "Last day, such as 2015-10-02.") String to,
            @ToolArg(required = false, description = AssistantAnswers.AS_OF) String asOf,
            @ToolArg(required = false, description = "So many at most, 1 to 50; 10 when left out.") Integer limit) {
        return AssistantAnswers.of(() -> {
            Parameters parameters = AssistantAnswers.parameters(
                    "q", q, "type", type, "country", country, "place", place, "actor", actor, "from", from, "to", to,
                    "asOf", asOf, "limit", limit);
            int most = parameters.number("limit", 1, AssistantAnswers.MOST, AssistantAnswers.LIMIT);
            return incidents
                    .list(parameters, most)
                    .map(page -> new Listed.Incidents(
                            page.items().stream()
                                    .map(incident -> IncidentLine.of(incident, desk))
                                    .toList(),
                            page.nextCursor() == null ? null : "There are more: narrow the search or raise limit."));
        });
    }

    @Tool(
            name = "get_incident",
            title = "One incident",
            description =
                    """
                    What is known of one incident: who says it, who denies it, each speaker's own figure, how the claims disagree, and why it has its \
                    grade. With asOf, what was known then. For the exact words of each claim use get_claims.""",
            annotations =
                    @Tool.Annotations(
                            title = "One incident",
                            readOnlyHint = true,
                            destructiveHint = false,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = IncidentBrief.class, generator = RecordSchemas.class))
    Uni<ToolResponse> getIncident(
            @ToolArg(description = "Its id, as search_incidents gives it.") String id,
            @ToolArg(required = false, description = AssistantAnswers.AS_OF) String asOf) {
        return AssistantAnswers.of(() -> incidents
                .find(AssistantAnswers.parameters("asOf", asOf), id)
                .map(incident -> IncidentBrief.of(incident, desk)));
    }

    @Tool(
            name = "what_changed",
            title = "What changed",
            description =
                    """
                    What changed about one incident between two moments: grade, origins, figures, denials, withdrawals, place and time, the gravest \
                    first. Use it for "what is new since yesterday evening?".""",
            annotations =
                    @Tool.Annotations(
                            title = "What changed",
                            readOnlyHint = true,
                            destructiveHint = false,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Listed.Changes.class, generator = RecordSchemas.class))
    Uni<ToolResponse> whatChanged(
            @ToolArg(description = "The incident's id.") String incident,
            @ToolArg(description = "The earlier moment, RFC 3339.") String from,
            @ToolArg(required = false, description = "The later moment; now when left out.") String to) {
        return AssistantAnswers.of(() -> differences.between(
                differences.span(AssistantAnswers.parameters("from", from, "to", to)), (before, after) -> {
                    if (!before.incidents().containsKey(incident)
                            && !after.incidents().containsKey(incident)) {
                        throw new NothingKnownException("incident", incident, " Neither of the two moments knows it.");
                    }
                    return new Listed.Changes(
                            incident,
                            desk.incident(incident),
                            StateChanges.of(incident, before.incidents(), after.incidents())
                                    .map(ChangedIncident::changes)
                                    .orElse(List.of()));
                }));
    }
}
