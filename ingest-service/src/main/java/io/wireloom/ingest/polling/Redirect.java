package io.wireloom.ingest.polling;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where an answer sends the asker on (RFC 9110, section 15.4).
 *
 * @param to the absolute address
 * @param lasting whether it is to be asked there from now on
 */
public record Redirect(URI to, boolean lasting) {

    /** Whether the status sends the asker on at all. */
    public static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The redirect that an answer states; empty when its address cannot be read. */
    public static Optional<Redirect> of(URI asked, int status, String location) {
        if (!is(status) || location == null || location.isBlank()) {
            return Optional.empty();
        }
        try {
            URI to = resolve(asked, location.strip().replace(" ", "%20"));
            URI bare = to.getRawFragment() == null
                    ? to
                    : new URI(to.toString().substring(0, to.toString().indexOf('#')));
            return Optional.of(new Redirect(bare, status == 301 || status == 308));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As RFC 3986, section 5.2, has it: {@link URI#resolve} follows an older one for bare queries and for bases without a path. */
    private static URI resolve(URI base, String reference) throws URISyntaxException {
        String whole = base.toString().replaceFirst("[?#].*", "");
        String rooted = base.getRawPath() == null || base.getRawPath().isEmpty() ? whole + "/" : whole;
        return reference.startsWith("?") ? new URI(rooted + reference) : new URI(rooted).resolve(new URI(reference));
    }

    /** Whether two addresses have the same scheme, host and port, so that what is secret between two may pass on. */
    public static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
