package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.articles.VersionItem;
import io.wireloom.query.articles.VersionPair;
import io.wireloom.query.desk.ArticlePage;
import io.wireloom.query.desk.DeskPage;
import io.wireloom.query.desk.DiffPage;
import io.wireloom.query.desk.SearchPage;
import io.wireloom.query.diff.VersionDiff;
import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.FamilyRepository;
import io.wireloom.query.persistence.IncidentRepository;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk pages. They are rendered here and stay readable without script. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class DeskResource {

    private static final int ON_DESK = 30;
    private static final int ON_SEARCH = 10;

    private final Incidents atMoment;
    private final IncidentRepository incidents;
    private final ArticleRepository articles;
    private final FamilyRepository families;
    private final Template desk;
    private final Template article;
    private final Template diff;
    private final Template search;

    DeskResource(
            Incidents atMoment,
            IncidentRepository incidents,
            ArticleRepository articles,
            FamilyRepository families,
            @Location("desk.html") Template desk,
            @Location("article.html") Template article,
            @Location("diff.html") Template diff,
            @Location("search.html") Template search) {
        this.atMoment = atMoment;
        this.incidents = incidents;
        this.articles = articles;
        this.families = families;
        this.desk = desk;
        this.article = article;
        this.diff = diff;
        this.search = search;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> desk(@Context UriInfo uri) {
        Parameters parameters = Answers.parameters(uri);
        IncidentFilter filter = IncidentFilter.of(parameters);
        boolean continued = parameters.text("cursor") != null;
        return incidents.countries().chain(countries -> atMoment.list(parameters, ON_DESK)
                .map(page -> desk.data(
                        "page",
                        DeskPage.of(filter, page, countries, Answers.older(uri, "/", page.nextCursor()), continued))));
    }

    @GET
    @Path("search")
    @Operation(hidden = true)
    public Uni<TemplateInstance> search(@Context UriInfo uri) {
        Parameters parameters = Answers.parameters(uri);
        String q = parameters.text("q");
        if (q == null) {
            return Uni.createFrom().item(search.data("page", new SearchPage("", List.of(), List.of(), false, false)));
        }
        Parameters words = new Parameters(Map.of("q", q));
        return incidents.list(IncidentFilter.of(words), null, ON_SEARCH, "").chain(found -> articles.list(
                        ArticleFilter.of(words), null, ON_SEARCH, "")
                .map(read -> search.data("page", SearchPage.of(q, found, read))));
    }

    @GET
    @Path("articles/{articleId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> article(@PathParam("articleId") String articleId) {
        return articles.find(articleId)
                .onItem()
                .ifNull()
                .failWith(() -> new NothingKnownException("article", articleId))
                .chain(this::page);
    }

    private Uni<TemplateInstance> page(ArticleView found) {
        return articles.claims(found.articleId()).chain(claims -> families.ofArticle(found.articleId())
                .chain(family -> families.texts(ArticlePage.named(found.articleId(), family))
                        .chain(named -> incidents
                                .byClaim(found.articleId())
                                .map(byClaim ->
                                        article.data("page", ArticlePage.of(found, claims, family, byClaim, named))))));
    }

    @GET
    @Path("articles/{articleId}/diff")
    @Operation(hidden = true)
    public Uni<TemplateInstance> diff(@PathParam("articleId") String articleId, @Context UriInfo uri) {
        return articles.versions(articleId).map(versions -> {
            if (versions.isEmpty()) {
                throw new NothingKnownException("article", articleId);
            }
            VersionPair pair = VersionPair.of(versions, Answers.parameters(uri));
            VersionDiff changes = VersionDiff.of(pair.from(), pair.to());
            return diff.data("page", DiffPage.of(changes, VersionItem.of(versions)));
        });
    }
}
