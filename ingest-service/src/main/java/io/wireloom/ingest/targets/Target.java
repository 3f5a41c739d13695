package io.wireloom.ingest.targets;

import java.net.InetAddress;
import java.net.URI;

/**
 * An address that may be connected to.
 *
 * @param uri what is asked for
 * @param host its host, in lower case, without brackets
 * @param address the address that was checked: the one to connect to
 * @param port the port
 */
public record Target(URI uri, String host, InetAddress address, int port) {

    public boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }
}
