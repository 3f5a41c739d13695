package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.decisions.DecisionFilter;
import io.wireloom.query.desk.DecisionPanel;
import io.wireloom.query.desk.incident.IncidentPage;
import io.wireloom.query.desk.incident.IncidentPage.States;
import io.wireloom.query.desk.incident.PageAddress;
import io.wireloom.query.desk.incident.SharePage;
import io.wireloom.query.persistence.DecisionRepository;
import io.wireloom.query.persistence.IncidentRepository;
import io.wireloom.query.persistence.SurroundingsRepository;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.withdrawals.Dependents;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of one incident: as it stands or as it stood at a moment, to read and to share. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class IncidentPages {

    private final Incidents atMoment;
    private final IncidentRepository incidents;
    private final SurroundingsRepository surroundings;
    private final DecisionRepository decisions;
    private final ArticleFalls falls;
    private final WhoAsks who;
    private final Clock clock;
    private final Template incident;
    private final Template share;

    IncidentPages(
            Incidents atMoment,
            IncidentRepository incidents,
            SurroundingsRepository surroundings,
            DecisionRepository decisions,
            ArticleFalls falls,
            WhoAsks who,
            Clock clock,
            @Location("incident.html") Template incident,
            @Location("share.html") Template share) {
        this.atMoment = atMoment;
        this.incidents = incidents;
        this.surroundings = surroundings;
        this.decisions = decisions;
        this.falls = falls;
        this.who = who;
        this.clock = clock;
        this.incident = incident;
        this.share = share;
    }

    @GET
    @Path("incidents/{incidentId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> incident(@PathParam("incidentId") String incidentId, @Context UriInfo uri) {
        Parameters parameters = Answers.parameters(uri);
        boolean decided = parameters.text("decided") != null;
        boolean open = who.mayDecide();
        String editor = who.name().orElse("");
        return decisions
                .list(DecisionFilter.standingOn(incidentId), null, Answers.MOST, "")
                .chain(taken -> page(incidentId, parameters)
                        .map(page -> incident.data(
                                "page", page, "panel", DecisionPanel.of(taken.items(), decided, open, editor))));
    }

    @GET
    @Path("incidents/{incidentId}/share")
    @Operation(hidden = true)
    public Uni<TemplateInstance> share(@PathParam("incidentId") String incidentId, @Context UriInfo uri) {
        return page(incidentId, Answers.parameters(uri))
                .map(page -> share.data("page", page, "share", SharePage.of(page, uri.getBaseUri(), clock.instant())));
    }

    private Uni<IncidentPage> page(String incidentId, Parameters parameters) {
        PageAddress address = PageAddress.of(incidentId, parameters);
        return states(incidentId, parameters)
                .chain(states -> surroundings.of(states.shown()).chain(around -> dependents(parameters.text("without"))
                        .map(dependents -> IncidentPage.of(states, around, dependents, address))));
    }

    private Uni<States> states(String incidentId, Parameters parameters) {
        boolean past = parameters.moment("asOf") != null;
        return incidents.find(incidentId).chain(now -> atMoment.find(parameters, incidentId)
                .map(shown -> past ? new States(now, shown, "") : new States(shown, null, ""))
                .onFailure(failure -> failure instanceof NothingKnownException && now != null)
                .recoverWithItem(failure -> new States(now, null, failure.getMessage())));
    }

    /** What would fall with an article, last of all: the answer comes on another thread, where no session is. */
    private Uni<Dependents> dependents(String articleId) {
        return articleId == null ? Uni.createFrom().nullItem() : falls.of(articleId);
    }
}
