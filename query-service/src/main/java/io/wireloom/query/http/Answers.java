package io.wireloom.query.http;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.search.Parameters;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the resources share: reading parameters, and answering a reader who has the same answer already with 304. */
final class Answers {

    /** Rows on a page unless the caller says otherwise, and the most a caller may ask for. */
    static final int LIMIT = 50;

    static final int MOST = 200;

    /** Values of a facet unless the caller says otherwise, and the most a caller may ask for. */
    private static final int FACET_SIZE = 20;

    private static final int LARGEST_FACET = 100;

    private Answers() {}

    /** How many values of each facet are asked for. */
    static int facetSize(Parameters parameters) {
        return parameters.number("size", 1, LARGEST_FACET, FACET_SIZE);
    }

    /** The request's query parameters; of one given twice, the first. */
    static Parameters parameters(UriInfo uri) {
        Map<String, String> values = uri.getQueryParameters().entrySet().stream()
                .filter(entry -> entry.getValue().get(0) != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        return new Parameters(values);
    }

    /** The address of the page after this one, with the parameters of this one in a fixed order; null when this is the last. */
    static String older(UriInfo uri, String path, String cursor) {
        if (cursor == null) {
            return null;
        }
        UriBuilder address = UriBuilder.fromPath(path);
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!name.equals("cursor")) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, values.get(0));
            }
        });
        return address.queryParam("cursor", cursor).build().toString();
    }

    /**
     * The answer to an id that nothing is known by any more.
     *
     * @param path the resource's path, such as {@code /families/{id}}
     * @param kind what the id is of
     * @param successor what took its place; null when nothing did
     */
    static WebApplicationException moved(String path, String kind, String id, String successor) {
        return successor == null
                ? new NothingKnownException(kind, id)
                : new RedirectionException(
                        Response.Status.TEMPORARY_REDIRECT,
                        UriBuilder.fromPath(path).build(successor));
    }

    /** Lets through what was found, and answers that nothing is known by the id where it was not. */
    static <T> Function<Uni<T>, Uni<T>> known(String kind, String id) {
        return found -> found.onItem().ifNull().failWith(() -> new NothingKnownException(kind, id));
    }

    /** The answer to what set something up. */
    static Response created(String path, Object entity) {
        return Response.created(URI.create(path))
                .type(MediaType.APPLICATION_JSON)
                .entity(MessageCodec.writeText(entity))
                .build();
    }

    /** The answer to what removes something: that it is gone, or that there was nothing of that id. */
    static Response gone(boolean found, String kind, String id) {
        if (!found) {
            throw new NothingKnownException(kind, id);
        }
        return Response.noContent().build();
    }

    /** The entity as JSON with its tag, or 304 when the reader's tag says that it has it. */
    static Response json(Request request, Object entity) {
        String json = MessageCodec.writeText(entity);
        EntityTag tag = tag(json);
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        // Proxies may compress it.
        revalidate.setNoTransform(false);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same != null ? same : Response.ok(json, MediaType.APPLICATION_JSON);
        return answer.tag(tag)
                .cacheControl(revalidate)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** The tag of a content: weak, as it may be compressed on its way. */
    static EntityTag tag(String content) {
        return new EntityTag(CanonicalContent.sha256(content).substring(0, 20), true);
    }
}
