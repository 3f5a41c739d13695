package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.alerts.SearchDraft;
import io.wireloom.query.desk.AlertsPage;
import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.persistence.AlertRepository;
import io.wireloom.query.persistence.SearchRepository;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The desk page on standing searches and their alerts. Each of its forms comes back to it by a redirect, so that reloading does nothing
 * again.
 */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
class AlertPages {

    private final SearchRepository searches;
    private final AlertRepository alerts;
    private final SearchesResource api;
    private final WhoAsks who;
    private final Template page;

    AlertPages(
            SearchRepository searches,
            AlertRepository alerts,
            SearchesResource api,
            WhoAsks who,
            @Location("alerts.html") Template page) {
        this.searches = searches;
        this.alerts = alerts;
        this.api = api;
        this.who = who;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> alerts(@Context UriInfo uri) {
        Map<String, String> given = filter(uri.getQueryParameters());
        boolean may = who.mayDecide();
        return searches.list(null, Answers.MOST, "").chain(found -> alerts.list(null, null, null, Answers.MOST, "")
                .map(raised -> page.data("page", AlertsPage.of(found.items(), raised.items(), given), "may", may)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> watch(MultivaluedMap<String, String> fields) {
        return api.keep(new SearchDraft(fields.getFirst("name"), FilterText.write(filter(fields))))
                .map(kept -> back(kept.searchId()));
    }

    @POST
    @Path("searches/{searchId}/delete")
    @Operation(hidden = true)
    public Uni<Response> delete(@PathParam("searchId") String searchId) {
        return searches.forget(searchId).map(gone -> back("searches"));
    }

    @POST
    @Path("{alertId}/seen")
    @Operation(hidden = true)
    public Uni<Response> seen(@PathParam("alertId") String alertId) {
        return alerts.mark(alertId, true).map(alert -> back(alert == null ? "searches" : alert.searchId()));
    }

    private static Response back(String to) {
        return Response.seeOther(URI.create("/alerts#" + to)).build();
    }

    private static Map<String, String> filter(MultivaluedMap<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> FilterText.NAMES.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().get(0).isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }
}
