package io.wireloom.ingest.targets;

import io.wireloom.contracts.network.HostNames;
import io.wireloom.contracts.network.PublicAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks where a request would go, before any connection is made. The connection has then to be made to the address that was checked,
 * as the name may stand for another one by then.
 */
public final class Targets {

    private final AllowList allowed;
    private final Resolver resolver;

    /** Finds the addresses of a name. */
    @FunctionalInterface
    public interface Resolver {

        /** All addresses, at least one. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    public Targets(AllowList allowed, Resolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /**
     * The target of an address. A name that stands for several addresses is refused when any of them is: a mixture is how a name is made
     * to point inside.
     *
     * @throws RefusedTargetException when it may not be connected to
     */
    public Target check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(uri, "only http and https are fetched");
        }
        String host = host(uri);
        int port = uri.getPort() < 0 ? (scheme.equals("https") ? 443 : 80) : uri.getPort();
        List<InetAddress> addresses = resolve(uri, host);
        for (InetAddress address : addresses) {
            if (!allowed.allows(host, address, port)) {
                checkPublic(uri, address, port);
            }
        }
        return new Target(uri, host, addresses.get(0), port);
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            throw refused(uri, "it has no plain host");
        }
        String bare = host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        if (HostNames.isOddAddress(bare)) {
            throw refused(uri, "its host is an IPv4 address in an unusual spelling");
        }
        if (!HostNames.isAddress(bare) && !HostNames.isName(bare.replaceFirst("\\.$", ""))) {
            throw refused(uri, "its host is no host name");
        }
        return bare;
    }

    private List<InetAddress> resolve(URI uri, String host) {
        try {
            return Arrays.asList(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw new RefusedTargetException("no address is found for the host of " + uri, true);
        }
    }

    private static void checkPublic(URI uri, InetAddress address, int port) {
        Optional<String> reserved = PublicAddresses.reserved(address);
        if (reserved.isPresent()) {
            throw refused(uri, address.getHostAddress() + " is " + reserved.get());
        }
        if (port != 80 && port != 443) {
            throw refused(uri, "port " + port + " is neither 80 nor 443");
        }
    }

    private static RefusedTargetException refused(URI uri, String why) {
        return new RefusedTargetException(
                uri + " is not fetched: " + why + " (wireloom.ingest.fetch.allow permits exceptions)", false);
    }
}
