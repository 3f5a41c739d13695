package io.wireloom.query.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers that keep what comes from elsewhere from acting on the reader: no foreign script, no inline script, no framing. */
class PageHeaders {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /** The headers of every page, whoever answers with it. */
    static final Map<String, String> FOR_PAGES = Map.of(
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cache-Control", "no-cache");

    private static final int OK = Response.Status.OK.getStatusCode();

    @ServerResponseFilter
    public void guard(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        MediaType type = response.getMediaType();
        if (type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            FOR_PAGES.forEach(response.getHeaders()::putSingle);
            if (response.getStatus() == OK && response.getEntity() instanceof String page) {
                tag(request, response, page);
            }
        }
    }

    /** Gives a page its tag, and sends a reader who has the same page already none. */
    private static void tag(ContainerRequestContext request, ContainerResponseContext response, String page) {
        EntityTag tag = Answers.tag(page);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }
}
