package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.copies.Family;
import io.wireloom.query.copies.FamilyFilter;
import io.wireloom.query.desk.BesidePage;
import io.wireloom.query.desk.FamiliesPage;
import io.wireloom.query.desk.FamilyPage;
import io.wireloom.query.persistence.FamilyLists;
import io.wireloom.query.persistence.FamilyRepository;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk pages on who copied whom. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class CopyPages {

    private static final int ON_PAGE = 30;

    private final FamilyRepository families;
    private final FamilyLists lists;
    private final Comparisons comparisons;
    private final Template list;
    private final Template family;
    private final Template beside;

    CopyPages(
            FamilyRepository families,
            FamilyLists lists,
            Comparisons comparisons,
            @Location("families.html") Template list,
            @Location("family.html") Template family,
            @Location("beside.html") Template beside) {
        this.families = families;
        this.lists = lists;
        this.list = list;
        this.comparisons = comparisons;
        this.family = family;
        this.beside = beside;
    }

    @GET
    @Path("families")
    @Operation(hidden = true)
    public Uni<TemplateInstance> families(@Context UriInfo uri) {
        ListRequest asked = ListRequest.of(Answers.parameters(uri), ON_PAGE);
        FamilyFilter filter = FamilyFilter.of(asked.parameters());
        return lists.list(filter, asked.cursor(), asked.limit(), asked.query())
                .map(page -> list.data(
                        "page",
                        FamiliesPage.of(
                                filter,
                                page.items(),
                                Answers.older(uri, "/families", page.nextCursor()),
                                asked.continued())));
    }

    @GET
    @Path("families/{familyId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> family(@PathParam("familyId") String familyId) {
        return families.records(familyId)
                .onItem()
                .ifNull()
                .switchTo(() -> families.successor(familyId).map(successor -> {
                    throw Answers.moved("/families/{id}", "family", familyId, successor);
                }))
                .map(records -> family.data("page", FamilyPage.of(Family.of(records), records.summaries())));
    }

    @GET
    @Path("articles/{articleId}/beside/{otherId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> beside(
            @PathParam("articleId") String articleId, @PathParam("otherId") String otherId) {
        return comparisons
                .of(articleId, otherId)
                .map(pair ->
                        beside.data("page", BesidePage.of(pair.compared(), pair.left(), pair.right(), pair.named())));
    }
}
