package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.desk.EntitiesPage;
import io.wireloom.query.desk.EntityPage;
import io.wireloom.query.entities.EntityClaim;
import io.wireloom.query.entities.EntityFilter;
import io.wireloom.query.entities.EntityKind;
import io.wireloom.query.entities.EntityLinks;
import io.wireloom.query.entities.EntityView;
import io.wireloom.query.entities.Figure;
import io.wireloom.query.persistence.EntityRepository;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of actors, places, speakers and sources. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class EntityPages {

    private static final int ON_PAGE = 60;
    private static final int CLAIMS_ON_PAGE = 30;

    private final EntityRepository entities;
    private final Template list;
    private final Template entity;

    EntityPages(
            EntityRepository entities,
            @Location("entities.html") Template list,
            @Location("entity.html") Template entity) {
        this.entities = entities;
        this.list = list;
        this.entity = entity;
    }

    @GET
    @Path("entities")
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@Context UriInfo uri) {
        ListRequest asked = ListRequest.of(Answers.parameters(uri), ON_PAGE);
        EntityFilter filter = EntityFilter.of(asked.parameters());
        return entities.list(filter, asked.cursor(), asked.limit(), asked.query())
                .map(page -> list.data(
                        "page",
                        EntitiesPage.of(
                                filter,
                                page.items(),
                                Answers.older(uri, "/entities", page.nextCursor()),
                                asked.continued())));
    }

    @GET
    @Path("actors/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> actor(@PathParam("id") String id, @Context UriInfo uri) {
        return page(EntityKind.ACTOR, id, uri);
    }

    @GET
    @Path("places/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> place(@PathParam("id") String id, @Context UriInfo uri) {
        return page(EntityKind.PLACE, id, uri);
    }

    @GET
    @Path("speakers/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> speaker(@PathParam("id") String id, @Context UriInfo uri) {
        return page(EntityKind.SPEAKER, id, uri);
    }

    @GET
    @Path("sources/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> source(@PathParam("id") String id, @Context UriInfo uri) {
        return page(EntityKind.SOURCE, id, uri);
    }

    private Uni<TemplateInstance> page(EntityKind kind, String id, UriInfo uri) {
        Parameters parameters = Answers.parameters(uri);
        String word = parameters.text("show");
        Figure shown = word == null ? null : Figure.of("show", word, kind);
        return entities.find(kind, id).plug(Answers.known(kind.word(), id)).chain(found -> claims(
                        found, kind, shown, parameters)
                .map(page -> entity.data(
                        "page",
                        EntityPage.of(
                                found,
                                shown,
                                page.items(),
                                Answers.older(uri, EntityLinks.path(kind, id), page.nextCursor())))));
    }

    private Uni<Page<EntityClaim>> claims(EntityView found, EntityKind kind, Figure shown, Parameters parameters) {
        if (shown == null) {
            return Uni.createFrom().item(new Page<>(found.claims(), null));
        }
        ListRequest asked = ListRequest.of(parameters, CLAIMS_ON_PAGE);
        return entities.claims(
                new EntityRepository.Listed(kind, found.id(), shown), asked.cursor(), asked.limit(), asked.query());
    }
}
