package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.articles.VersionItem;
import io.wireloom.query.articles.VersionPair;
import io.wireloom.query.desk.ArticlePage;
import io.wireloom.query.desk.DiffPage;
import io.wireloom.query.diff.VersionDiff;
import io.wireloom.query.persistence.ArticleRepository;
import io.wireloom.query.persistence.FamilyRepository;
import io.wireloom.query.persistence.IncidentRepository;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of articles. They are rendered here and stay readable without script. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class DeskResource {

    private final IncidentRepository incidents;
    private final ArticleRepository articles;
    private final FamilyRepository families;
    private final Template article;
    private final Template diff;

    DeskResource(
            IncidentRepository incidents,
            ArticleRepository articles,
            FamilyRepository families,
            @Location("article.html") Template article,
            @Location("diff.html") Template diff) {
        this.incidents = incidents;
        this.articles = articles;
        this.families = families;
        this.article = article;
        this.diff = diff;
    }

    @GET
    @Path("articles/{articleId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> article(@PathParam("articleId") String articleId) {
        return articles.find(articleId)
                .plug(Answers.known("article", articleId))
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
