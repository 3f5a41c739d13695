package io.wireloom.query.pipeline;

import io.wireloom.contracts.status.Health;
import io.wireloom.contracts.status.LedgerCounts;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * What one instance of a service says of itself.
 *
 * @param address where it was asked
 * @param health whether it is ready; not answering is an answer, too
 * @param counts what it has received since it started
 */
public record Reading(URI address, Health health, LedgerCounts counts) {

    /** Asks every instance that the name in {@code address} stands for. Waits up to ten seconds for each. */
    public static List<Reading> ask(URI address) {
        return instances(address).stream().map(Reading::askOne).toList();
    }

    private static Reading askOne(URI address) {
        Health health = Health.ask(address);
        return new Reading(address, health, health.answered() ? LedgerCounts.ask(address) : LedgerCounts.NONE);
    }

    /** A name of several hosts, such as that of a headless Service of Kubernetes, stands for one instance on each. */
    private static List<URI> instances(URI address) {
        if (!"http".equals(address.getScheme()) || "localhost".equals(address.getHost())) {
            return List.of(address);
        }
        try {
            InetAddress[] hosts = InetAddress.getAllByName(address.getHost());
            return hosts.length == 1
                    ? List.of(address)
                    : Arrays.stream(hosts)
                            .map(InetAddress::getHostAddress)
                            .map(host -> host.contains(":") ? "[" + host + "]" : host)
                            .map(host -> URI.create("http://" + host + ":" + port(address)))
                            .toList();
        } catch (UnknownHostException e) {
            return List.of(address);
        }
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? 80 : address.getPort();
    }
}
