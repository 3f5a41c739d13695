package io.wireloom.query.http;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a reader's browser send. Browsers say where a request comes from in {@code Sec-Fetch-Site}
 * (<a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>), older ones in {@code Origin}; what says neither is no
 * browser.
 */
class OtherSites {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext context) {
        if (!READING.contains(context.getMethod()) && foreign(context)) {
            throw new ForbiddenException();
        }
    }

    private static boolean foreign(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        if (site != null) {
            return !OWN.contains(site);
        }
        return origin != null && !sameHost(origin, request.getHeaderString("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
