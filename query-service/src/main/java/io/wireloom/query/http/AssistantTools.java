package io.wireloom.query.http;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.asof.Moments;
import io.wireloom.query.asof.TooManyArticlesException;
import io.wireloom.query.assistant.ClaimBrief;
import io.wireloom.query.assistant.Desk;
import io.wireloom.query.assistant.IncidentBrief;
import io.wireloom.query.assistant.IncidentLine;
import io.wireloom.query.assistant.StoryLine;
import io.wireloom.query.changes.ChangedIncident;
import io.wireloom.query.changes.Difference;
import io.wireloom.query.changes.StateChanges;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.StoryRepository;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.stories.StoryFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an assistant can ask over the <a href="https://modelcontextprotocol.io/specification/">Model Context Protocol</a>. All of it
 * reads; nothing an assistant sends changes anything.
 */
@ApplicationScoped
class AssistantTools {

    private static final int LIMIT = 10;
    private static final int MOST = 50;

    private static final String AS_OF =
            "Only what was known at this moment, RFC 3339, such as 2015-10-01T19:28:00Z; now when left out.";

    private final Incidents incidents;
    private final Differences differences;
    private final ArticleRepository articles;
    private final StoryRepository stories;
    private final Desk desk;

    AssistantTools(
            Incidents incidents,
            Differences differences,
            ArticleRepository articles,
            StoryRepository stories,
            @ConfigProperty(name = "wireloom.desk.url") Optional<String> deskUrl) {
        this.incidents = incidents;
        this.differences = differences;
        this.articles = articles;
        this.stories = stories;
        this.desk = new Desk(deskUrl.orElse("").replaceAll("/+$", ""));
    }

    /** A list that may be longer than what is told of it. */
    record Listed<T>(List<T> items, String more) {}

    /** What changed about an incident; none when it stood as it had. */
    record Changed(String incidentId, String link, List<Difference> changes) {}

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
                            openWorldHint = false))
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
            @ToolArg(required = false, description = AS_OF) String asOf,
            @ToolArg(required = false, description = "So many at most, 1 to 50; 10 when left out.") Integer limit) {
        return answer(() -> {
            Parameters parameters = parameters(
                    "q", q, "type", type, "country", country, "place", place, "actor", actor, "from", from, "to", to,
                    "asOf", asOf, "limit", limit);
            int most = parameters.number("limit", 1, MOST, LIMIT);
            return incidents
                    .list(parameters, most)
                    .map(page -> new Listed<>(
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
                            openWorldHint = false))
    Uni<ToolResponse> getIncident(
            @ToolArg(description = "Its id, as search_incidents gives it.") String id,
            @ToolArg(required = false, description = AS_OF) String asOf) {
        return answer(
                () -> incidents.find(parameters("asOf", asOf), id).map(incident -> IncidentBrief.of(incident, desk)));
    }

    @Tool(
            name = "get_claims",
            title = "Claims",
            description =
                    """
                    The claims of one incident or of one article: who says what, whether as happened, denied, planned or possible, with the exact \
                    sentence and a link to it. Give incident or article, not both.""",
            annotations =
                    @Tool.Annotations(
                            title = "Claims",
                            readOnlyHint = true,
                            destructiveHint = false,
                            openWorldHint = false))
    Uni<ToolResponse> getClaims(
            @ToolArg(required = false, description = "An incident's id.") String incident,
            @ToolArg(required = false, description = "An article's id.") String article,
            @ToolArg(required = false, description = AS_OF) String asOf,
            @ToolArg(required = false, description = "So many at most, 1 to 50; 10 when left out.") Integer limit) {
        return answer(() -> {
            Parameters parameters = parameters("incident", incident, "article", article, "asOf", asOf, "limit", limit);
            int most = parameters.number("limit", 1, MOST, LIMIT);
            return claims(parameters)
                    .map(claims -> new Listed<>(
                            claims.stream().limit(most).toList(),
                            claims.size() <= most
                                    ? null
                                    : "These are the first " + most + " of " + claims.size()
                                            + ": raise limit for more."));
        });
    }

    private Uni<List<ClaimBrief>> claims(Parameters parameters) {
        String incident = parameters.text("incident");
        String article = parameters.text("article");
        if ((incident == null) == (article == null)) {
            throw new BadParameterException("incident", "or article has to be given, and only one of them");
        }
        if (incident != null) {
            return incidents.find(parameters, incident).map(found -> found.claims().stream()
                    .map(held -> ClaimBrief.of(held.claim(), held.origin(), desk))
                    .toList());
        }
        if (Moments.asOf(parameters).isPresent()) {
            throw new BadParameterException("asOf", "is only for the claims of an incident");
        }
        return articles.find(article)
                .onItem()
                .ifNull()
                .failWith(() -> new NothingKnownException("article", article))
                .chain(found -> articles.claims(article))
                .map(claims -> claims.stream()
                        .map(claim -> ClaimBrief.of(claim, null, desk))
                        .toList());
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
                            openWorldHint = false))
    Uni<ToolResponse> whatChanged(
            @ToolArg(description = "The incident's id.") String incident,
            @ToolArg(description = "The earlier moment, RFC 3339.") String from,
            @ToolArg(required = false, description = "The later moment; now when left out.") String to) {
        return answer(
                () -> differences.between(differences.span(parameters("from", from, "to", to)), (before, after) -> {
                    if (!before.incidents().containsKey(incident)
                            && !after.incidents().containsKey(incident)) {
                        throw new NothingKnownException("incident", incident, " Neither of the two moments knows it.");
                    }
                    return new Changed(
                            incident,
                            desk.incident(incident),
                            StateChanges.of(incident, before.incidents(), after.incidents())
                                    .map(ChangedIncident::changes)
                                    .orElse(List.of()));
                }));
    }

    @Tool(
            name = "list_stories",
            title = "Stories",
            description =
                    "Stories (articles about one main event), latest first: headline, when first and last told, how many articles and independent"
                            + " origins. Use it to see what the news is about.",
            annotations =
                    @Tool.Annotations(
                            title = "Stories",
                            readOnlyHint = true,
                            destructiveHint = false,
                            openWorldHint = false))
    Uni<ToolResponse> listStories(
            @ToolArg(required = false, description = "Words, \"phrases\" and -exclusions over the articles.") String q,
            @ToolArg(required = false, description = "First day, such as 2015-09-30.") String from,
            @ToolArg(required = false, description = "Last day, such as 2015-10-02.") String to,
            @ToolArg(required = false, description = "An outlet's name, exactly.") String source,
            @ToolArg(required = false, description = "So many at most, 1 to 50; 10 when left out.") Integer limit) {
        return answer(() -> {
            Parameters parameters = parameters("q", q, "from", from, "to", to, "source", source, "limit", limit);
            int most = parameters.number("limit", 1, MOST, LIMIT);
            return stories.list(StoryFilter.of(parameters), null, most, parameters.fingerprint())
                    .map(page -> new Listed<>(
                            page.items().stream()
                                    .map(story -> StoryLine.of(story, desk))
                                    .toList(),
                            page.nextCursor() == null ? null : "There are more: narrow the search or raise limit."));
        });
    }

    /** The answer as JSON, as text and in structure; a mistake as one that the assistant can mend. */
    private static <T> Uni<ToolResponse> answer(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .deferred(work)
                .map(value -> {
                    String json = MessageCodec.writeText(value);
                    return new ToolResponse(
                            false, List.of(new TextContent(json)), MessageCodec.read(json, Map.class), Map.of());
                })
                .onFailure(AssistantTools::mendable)
                .transform(failure -> new ToolCallException(advice(failure), failure));
    }

    private static boolean mendable(Throwable failure) {
        return failure instanceof BadParameterException
                || failure instanceof NothingKnownException
                || failure instanceof TooManyArticlesException;
    }

    private static String advice(Throwable failure) {
        return failure instanceof NothingKnownException
                ? failure.getMessage() + " Ask search_incidents or list_stories for ids."
                : failure.getMessage();
    }

    private static Parameters parameters(Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return new Parameters(values);
    }
}
