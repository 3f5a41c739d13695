package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.articles.ExplainedClaim;
import io.wireloom.query.articles.VersionItem;
import io.wireloom.query.articles.VersionPair;
import io.wireloom.query.copies.FamilyView;
import io.wireloom.query.copies.SideBySide;
import io.wireloom.query.diff.VersionDiff;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.FamilyRepository;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles, their claims and their families. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "What came in: every article with its versions, claims and copies.")
class ArticlesResource {

    /** An article's claims. */
    record Claims(List<ExplainedClaim> items) {

        static Claims of(List<Claim> claims, boolean explain) {
            return new Claims(claims.stream()
                    .map(claim -> ExplainedClaim.of(claim, explain))
                    .toList());
        }
    }

    /** An article's versions. */
    record Versions(List<VersionItem> items) {}

    /** One page of the list; {@code nextCursor} is absent on the last, {@code count} on all but the first. */
    record ArticlePage(List<ArticleHit> items, String nextCursor, Count count) {}

    private static final List<Sort> SORTS = List.of(Sort.NEWEST, Sort.RELEVANCE);

    private final Articles articles;
    private final ArticleRepository stored;
    private final FamilyRepository families;
    private final Comparisons comparisons;

    ArticlesResource(Articles articles, ArticleRepository stored, FamilyRepository families, Comparisons comparisons) {
        this.articles = articles;
        this.stored = stored;
        this.families = families;
        this.comparisons = comparisons;
    }

    @GET
    @TakesMoment
    @Operation(
            operationId = "listArticles",
            summary = "Lists and searches articles",
            description =
                    "Newest first, by the publisher's time, or the time of receipt where none is stated; or by relevance to"
                            + " the words, of the newest 1,000 that fit.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ArticlePage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return articles.search(parameters, Paging.of(parameters, SORTS, Answers.MOST, Answers.LIMIT))
                .map(found -> Answers.json(request, new ArticlePage(found.items(), found.nextCursor(), found.count())));
    }

    @GET
    @TakesMoment
    @Path("facets")
    @Operation(
            operationId = "countArticles",
            summary = "How articles spread over sources, languages and days",
            description =
                    "Takes the filter of the list. Of what fits, the newest 2,000 articles are counted; complete says whether"
                            + " these are all.")
    @APIResponse(
            responseCode = "200",
            description = "The facets: source, language, status, day of publication",
            content = @Content(schema = @Schema(implementation = Facets.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> facets(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        return articles.facets(parameters, Answers.facetSize(parameters)).map(facets -> Answers.json(request, facets));
    }

    @GET
    @TakesMoment
    @Path("{articleId}")
    @Operation(
            operationId = "getArticle",
            summary = "One article",
            description =
                    "Its current version with the text that all offsets count in, its versions, what it is a copy of, its"
                            + " story, and how far the line has come with it.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> article(
            @PathParam("articleId") String articleId, @Context UriInfo uri, @Context Request request) {
        return articles.find(Answers.parameters(uri), articleId).map(article -> Answers.json(request, article));
    }

    @GET
    @TakesMoment
    @Path("{articleId}/claims")
    @Operation(
            operationId = "getArticleClaims",
            summary = "The claims of an article's current version",
            description =
                    "Empty while they have not been extracted: the article's progress says so. With explain=true each has an"
                            + " explanation: every rule that made a part of it, in plain English, with the words it was read from.")
    @APIResponse(
            responseCode = "200",
            description = "The claims, in order of their evidence",
            content = @Content(schema = @Schema(implementation = Claims.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    @APIResponse(responseCode = "422", ref = "TooManyArticles")
    public Uni<Response> claims(
            @PathParam("articleId") String articleId, @Context UriInfo uri, @Context Request request) {
        Parameters parameters = Answers.parameters(uri);
        boolean explain = parameters.yes("explain");
        return articles.claims(parameters, articleId).map(claims -> Answers.json(request, Claims.of(claims, explain)));
    }

    @GET
    @Path("{articleId}/family")
    @Operation(
            operationId = "getArticleFamily",
            summary = "The articles that copy one another with this one",
            description =
                    "Its origin first, then by the time they were published. No members while the article has not been compared; an"
                            + " article that is withheld or canceled is a family of its own. The state says which it is.")
    @APIResponse(
            responseCode = "200",
            description = "The family",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    public Uni<Response> family(@PathParam("articleId") String articleId, @Context Request request) {
        return families.ofArticle(articleId)
                .plug(Answers.known("article", articleId))
                .map(family -> Answers.json(request, family));
    }

    @GET
    @Path("{articleId}/beside/{otherId}")
    @Operation(
            operationId = "compareArticles",
            summary = "Two articles beside each other",
            description =
                    "The passages that stand in both, with the words in which they differ; offsets count UTF-16 units of each side's text."
                            + " Where neither was taken from the other, the passages are those that both share with a third article.")
    @APIResponse(
            responseCode = "200",
            description = "The two articles",
            content = @Content(schema = @Schema(implementation = SideBySide.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    public Uni<Response> beside(
            @PathParam("articleId") String articleId, @PathParam("otherId") String otherId, @Context Request request) {
        return comparisons.of(articleId, otherId).map(pair -> Answers.json(request, pair.compared()));
    }

    @GET
    @Path("{articleId}/versions")
    @Operation(
            operationId = "listArticleVersions",
            summary = "The versions of an article, newest first",
            description = "Ordered by the provider's version and the time stated, never by arrival.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = Versions.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    public Uni<Response> versions(@PathParam("articleId") String articleId, @Context Request request) {
        return known(articleId).map(versions -> Answers.json(request, new Versions(VersionItem.of(versions))));
    }

    @GET
    @Path("{articleId}/versions/{versionId}")
    @Operation(operationId = "getArticleVersion", summary = "An article as one of its versions has it")
    @APIResponse(
            responseCode = "200",
            description = "The article; its progress is that of this version",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    public Uni<Response> version(
            @PathParam("articleId") String articleId,
            @PathParam("versionId") String versionId,
            @Context Request request) {
        return stored.find(articleId, versionId)
                .plug(Answers.known("version", versionId))
                .map(article -> Answers.json(request, article));
    }

    @GET
    @Path("{articleId}/diff")
    @Operation(
            operationId = "diffArticleVersions",
            summary = "What changed from one version of an article to another",
            description =
                    "Paragraph by paragraph, and word by word in paragraphs that were changed; offsets count UTF-16"
                            + " units of each version's own text. Without parameters, the current version against the one before it.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = VersionDiff.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "410", ref = "Erased")
    public Uni<Response> diff(
            @PathParam("articleId") String articleId, @Context UriInfo uri, @Context Request request) {
        return known(articleId).map(versions -> {
            VersionPair pair = VersionPair.of(versions, Answers.parameters(uri));
            return Answers.json(request, VersionDiff.of(pair.from(), pair.to()));
        });
    }

    private Uni<List<Article>> known(String articleId) {
        return stored.versions(articleId).invoke(versions -> {
            if (versions.isEmpty()) {
                throw new NothingKnownException("article", articleId);
            }
        });
    }
}
