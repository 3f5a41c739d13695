package io.wireloom.contracts.network;

import java.util.regex.Pattern;

/** The ways in which a host can be spelled. */
public final class HostNames {

    private static final Pattern OCTETS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");
    private static final Pattern NAME = Pattern.compile(
            "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.){0,10}[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");

    private HostNames() {}

    /** Whether it is an IPv4 address as four decimal numbers, or an IPv6 address without brackets. */
    public static boolean isAddress(String host) {
        return OCTETS.matcher(host).matches()
                || (host.contains(":") && IPV6.matcher(host).matches());
    }

    /**
     * Whether it is a number by the host parser of the URL standard ("ends in a number"), but not four plain decimal numbers:
     * {@code 127.1}, {@code 2130706433}, {@code 0x7f.0.0.1}, {@code 0177.0.0.1}. Resolvers differ over what these mean.
     */
    public static boolean isOddAddress(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !OCTETS.matcher(host).matches();
    }

    /** Whether it is written as a host name is, of 253 characters at most; a number may be one, too. */
    public static boolean isName(String host) {
        return host.length() <= 253 && NAME.matcher(host).matches();
    }
}
