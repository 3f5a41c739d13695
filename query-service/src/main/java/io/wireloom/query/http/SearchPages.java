package io.wireloom.query.http;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.wireloom.query.desk.FoundRow;
import io.wireloom.query.desk.SearchAddress;
import io.wireloom.query.desk.SearchPage;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.search.Sort;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk page on which everything is searched. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchPages {

    private static final int BEST = 4;

    private static final int ON_PAGE = 20;

    private static final int FACET_SIZE = 8;

    private static final List<Sort> SORTS = List.of(Sort.NEWEST, Sort.RELEVANCE);

    private final Search search;
    private final Incidents incidents;
    private final Claims claims;
    private final Articles articles;
    private final Stories stories;
    private final Template page;

    SearchPages(
            Search search,
            Incidents incidents,
            Claims claims,
            Articles articles,
            Stories stories,
            @Location("search.html") Template page) {
        this.search = search;
        this.incidents = incidents;
        this.claims = claims;
        this.articles = articles;
        this.stories = stories;
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> search(@Context UriInfo uri) {
        Map<String, String> values = new HashMap<>();
        uri.getQueryParameters().forEach((name, all) -> values.put(name, all.get(0)));
        values.values().removeIf(String::isBlank);
        SearchAddress address = new SearchAddress(values);
        if (!values.containsKey("sort") && values.containsKey("q")) {
            values.put("sort", "relevance");
        }
        Parameters parameters = new Parameters(values);
        String kind = parameters.word("in", SearchPage.KINDS);
        String q = parameters.text("q");
        Uni<SearchPage> found;
        if (kind != null) {
            found = list(kind, address, parameters);
        } else if (q == null) {
            found = Uni.createFrom().item(SearchPage.empty(address));
        } else {
            found = search.best(parameters, q, BEST).map(best -> SearchPage.of(address, best));
        }
        return found.map(model -> page.data("page", model));
    }

    private Uni<SearchPage> list(String kind, SearchAddress address, Parameters parameters) {
        return switch (kind) {
            case "incidents" ->
                incidents.search(parameters, ON_PAGE).chain(rows -> incidents
                        .facets(parameters, FACET_SIZE)
                        .map(facets -> SearchPage.of(address, kind, rows, FoundRow::of, facets)));
            case "claims" ->
                claims.search(parameters, paging(parameters)).chain(rows -> claims.facets(parameters, FACET_SIZE)
                        .map(facets -> SearchPage.of(address, kind, rows, FoundRow::of, facets)));
            case "articles" ->
                articles.search(parameters, paging(parameters)).chain(rows -> articles.facets(parameters, FACET_SIZE)
                        .map(facets -> SearchPage.of(address, kind, rows, FoundRow::of, facets)));
            default ->
                stories.search(parameters, paging(parameters))
                        .map(rows -> SearchPage.of(address, kind, rows, FoundRow::of, null));
        };
    }

    private static Paging paging(Parameters parameters) {
        return Paging.of(parameters, SORTS, ON_PAGE, ON_PAGE);
    }
}
