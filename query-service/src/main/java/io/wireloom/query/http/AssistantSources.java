package io.wireloom.query.http;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.assistant.ClaimBrief;
import io.wireloom.query.assistant.Desk;
import io.wireloom.query.assistant.Listed;
import io.wireloom.query.assistant.StoryLine;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an assistant can ask of what was written: claims in their own words, and stories. */
@ApplicationScoped
class AssistantSources {

    private final Incidents incidents;
    private final Articles articles;
    private final Stories stories;
    private final Desk desk;

    AssistantSources(Incidents incidents, Articles articles, Stories stories, Desk desk) {
        this.incidents = incidents;
        this.articles = articles;
        this.stories = stories;
        this.desk = desk;
    }

    @Tool(
            name = "get_claims",
            title = "Claims",
            description =
                    """
                    The claims of one incident or of one article: who says what, whether as happened, denied, planned or possible, with the exact \
                    sentence, the words quoted in it and a link to them, to cite. Give incident or article, not both.""",
            annotations =
                    @Tool.Annotations(
                            title = "Claims",
                            readOnlyHint = true,
                            destructiveHint = false,
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Listed.Claims.class, generator = RecordSchemas.class))
    Uni<ToolResponse> getClaims(
            @ToolArg(required = false, description = "An incident's id.") String incident,
            @ToolArg(required = false, description = "An article's id.") String article,
            @ToolArg(required = false, description = AssistantAnswers.AS_OF) String asOf,
            @ToolArg(required = false, description = "So many at most, 1 to 50; 10 when left out.") Integer limit) {
        return AssistantAnswers.of(() -> {
            Parameters parameters =
                    AssistantAnswers.parameters("incident", incident, "article", article, "asOf", asOf, "limit", limit);
            int most = parameters.number("limit", 1, AssistantAnswers.MOST, AssistantAnswers.LIMIT);
            return claims(parameters).map(claims -> Listed.Claims.first(claims, most));
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
        return articles.claims(parameters, article).map(claims -> claims.stream()
                .map(claim -> ClaimBrief.of(claim, null, desk))
                .toList());
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
                            openWorldHint = false),
            outputSchema = @Tool.OutputSchema(from = Listed.Stories.class, generator = RecordSchemas.class))
    Uni<ToolResponse> listStories(
            @ToolArg(required = false, description = "Words, \"phrases\" and -exclusions over the articles.") String q,
            @ToolArg(required = false, description = "First day, such as 2015-09-30.") String from,
            @ToolArg(required = false, description = "Last day, such as 2015-10-02.") String to,
            @ToolArg(required = false, description = "An outlet's name, exactly.") String source,
            @ToolArg(required = false, description = AssistantAnswers.AS_OF) String asOf,
            @ToolArg(required = false, description = "So many at most, 1 to 50; 10 when left out.") Integer limit) {
        return AssistantAnswers.of(() -> {
            Parameters parameters = AssistantAnswers.parameters(
                    "q", q, "from", from, "to", to, "source", source, "asOf", asOf, "limit", limit);
            int most = parameters.number("limit", 1, AssistantAnswers.MOST, AssistantAnswers.LIMIT);
            return stories.search(parameters, new Paging(Sort.NEWEST, null, most, "", 0))
                    .map(page -> new Listed.Stories(
                            page.items().stream()
                                    .map(found -> StoryLine.of(found.story(), desk))
                                    .toList(),
                            page.nextCursor() == null ? null : "There are more: narrow the search or raise limit."));
        });
    }
}
