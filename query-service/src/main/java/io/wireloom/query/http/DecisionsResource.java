package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.decisions.DecisionFilter;
import io.wireloom.query.decisions.DecisionView;
import io.wireloom.query.decisions.Proposal;
import io.wireloom.query.decisions.RefusedException;
import io.wireloom.query.persistence.DecisionRepository;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the desk decides. Names are taken on trust: who may come here at all is for the proxy in front of the service to say. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Decisions",
        description =
                "What editors decide; it wins over what the matching finds until it is undone. There are no accounts: the"
                        + " name in `by` is taken on trust, and who may post here is for the reverse proxy to say.")
class DecisionsResource {

    /** One page of the list; {@code nextCursor} is absent on the last. */
    record DecisionPage(List<DecisionView> items, String nextCursor) {}

    /**
     * Who takes a decision back, and why.
     *
     * @param by the editor's name
     * @param note null for none
     */
    record Undoing(String by, String note) {}

    private final DecisionRepository repository;
    private final Decisions decisions;

    DecisionsResource(DecisionRepository repository, Decisions decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "Lists decisions",
            description = "The latest first. An undo names no claims, and so belongs to no incident.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DecisionPage.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Uni<Response> list(@Context UriInfo uri, @Context Request request) {
        ListRequest asked = ListRequest.of(uri);
        return repository
                .list(DecisionFilter.of(asked.parameters()), asked.cursor(), asked.limit(), asked.query())
                .map(page -> Answers.json(request, new DecisionPage(page.items(), page.nextCursor())));
    }

    @GET
    @Path("{decisionId}")
    @Operation(operationId = "getDecision", summary = "One decision")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    public Uni<Response> decision(@PathParam("decisionId") String decisionId, @Context Request request) {
        return repository
                .find(decisionId)
                .plug(Answers.known("decision", decisionId))
                .map(decision -> Answers.json(request, decision));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decide",
            summary = "Takes a decision",
            description =
                    """
                    Merges, splits, pins or dismisses, or undoes an earlier decision. Incidents stand for the claims that they hold \
                    at this moment: `{"kind":"merge","incidentIds":[a,b]}`, `{"kind":"split","incidentId":a,"claimIds":[…]}` tells these claims apart from \
                    the others of the incident, `{"kind":"pin","incidentId":a}`, `{"kind":"dismiss","incidentId":a}`, \
                    `{"kind":"undo","undoes":d}`; each with `by` and, if you like, `note`. Of two decisions that contradict each other the \
                    later wins. The answer comes when the log has the decision; its effects follow within moments. A request that is \
                    repeated with the same `Idempotency-Key` is answered with the decision that the first one made.""")
    @APIResponse(
            responseCode = "202",
            description = "The decision, written to the log",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The decision that an earlier request with this Idempotency-Key made",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> decide(Proposal proposal, @HeaderParam("Idempotency-Key") String key) {
        return decisions.take(required(proposal), key).map(DecisionsResource::answer);
    }

    @POST
    @Path("{decisionId}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "undoDecision",
            summary = "Undoes a decision",
            description = "As a decision of kind undo. An undo can be undone in turn: then what it undid stands again.")
    @APIResponse(
            responseCode = "202",
            description = "The undo, written to the log",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "403", ref = "OtherSite")
    @APIResponse(responseCode = "404", ref = "NothingKnown")
    @APIResponse(responseCode = "422", ref = "Refused")
    public Uni<Response> undo(
            @PathParam("decisionId") String decisionId, Undoing undoing, @HeaderParam("Idempotency-Key") String key) {
        Undoing given = required(undoing);
        Proposal proposal =
                new Proposal(DeskDecision.Kind.UNDO, null, null, null, null, decisionId, given.by(), given.note());
        return repository
                .find(decisionId)
                .plug(Answers.known("decision", decisionId))
                .chain(() -> decisions.take(proposal, key))
                .map(DecisionsResource::answer);
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new RefusedException("The request has no body; a JSON object is expected.");
        }
        return body;
    }

    private static Response answer(Decisions.Taken taken) {
        return Response.status(taken.fresh() ? Response.Status.ACCEPTED : Response.Status.OK)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/v1/decisions/" + taken.decision().decisionId()))
                .type(MediaType.APPLICATION_JSON)
                .entity(MessageCodec.writeText(taken.decision()))
                .build();
    }
}
