package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.decisions.Proposal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms of the incident page. Each comes back to its page by a redirect, so that reloading decides nothing again. */
@Path("/")
class DecisionForms {

    private final Decisions decisions;

    DecisionForms(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The fields of all forms; each sends those that it has. */
    static class Fields {

        @FormParam("kind")
        String kind;

        @FormParam("claim")
        List<String> claims;

        @FormParam("other")
        String other;

        @FormParam("undoes")
        String undoes;

        @FormParam("by")
        String by;

        @FormParam("note")
        String note;
    }

    @POST
    @Path("incidents/{incidentId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<Response> decide(@PathParam("incidentId") String incidentId, @BeanParam Fields fields) {
        DeskDecision.Kind kind = MessageCodec.read(
                MessageCodec.writeText(fields.kind == null ? "" : fields.kind), DeskDecision.Kind.class);
        boolean undo = kind == DeskDecision.Kind.UNDO;
        Proposal proposal = new Proposal(
                kind,
                undo ? null : fields.claims,
                undo ? null : incidentId,
                fields.other == null ? null : List.of(idOf(fields.other)),
                null,
                fields.undoes,
                fields.by,
                fields.note);
        return decisions.take(proposal, null).map(taken -> Response.seeOther(UriBuilder.fromPath("/incidents/{id}")
                        .queryParam("decided", taken.decision().decisionId())
                        .fragment("decisions")
                        .build(incidentId))
                .build());
    }

    /** An incident's id, or what an editor copies instead: the address of its page. */
    private static String idOf(String typed) {
        return typed.strip().replaceFirst("(?s)[?#].*+", "").replaceFirst("(?s)^.*/", "");
    }
}
