package io.wireloom.query.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who asks, as far as limits go. */
public final class Client {

    /** An IPv6 customer is given a whole network of 64 bits. */
    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /** The client of an address: an IPv4 address, or the network of 64 bits of an IPv6 one. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon in it this is taken as an address and never looked up as a name.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
