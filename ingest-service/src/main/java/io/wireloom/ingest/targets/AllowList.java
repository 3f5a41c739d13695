package io.wireloom.ingest.targets;

import io.wireloom.contracts.network.AddressBlock;
import io.wireloom.contracts.network.HostNames;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is allowed beside public addresses at the usual ports. */
public final class AllowList {

    private static final Pattern ENTRY =
            Pattern.compile("(?:\\[(?<six>[^\\]]+)](?<net>/\\d{1,3})?|(?<four>[^:\\[\\]]+))(?::(?<port>\\d{1,5}))?");

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Reads the list.
     *
     * @param entries CIDR blocks, addresses and host names, each with {@code :port} where one port is meant; an IPv6 block with a port
     *     stands in brackets
     * @throws IllegalArgumentException when an entry is none of these
     */
    public static AllowList of(List<String> entries) {
        AllowList list = new AllowList();
        entries.forEach(entry -> list.entries.add(entry(entry.strip())));
        return list;
    }

    boolean allows(String host, InetAddress address, int port) {
        return entries.stream().anyMatch(entry -> entry.allows(host, address, port));
    }

    private static Entry entry(String text) {
        long colons = text.chars().filter(c -> c == ':').count();
        if (colons > 1 && !text.startsWith("[")) {
            return new Entry(AddressBlock.of(text), null, 0);
        }
        Matcher matcher = ENTRY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no address, CIDR block or host name");
        }
        int port = matcher.group("port") == null ? 0 : Integer.parseInt(matcher.group("port"));
        String target = matcher.group("four") == null
                ? matcher.group("six") + (matcher.group("net") == null ? "" : matcher.group("net"))
                : matcher.group("four");
        if (target.contains("/") || HostNames.isAddress(target)) {
            return new Entry(AddressBlock.of(target), null, port);
        }
        if (!HostNames.isName(target) || HostNames.isOddAddress(target)) {
            throw new IllegalArgumentException("'" + text + "' is no address, CIDR block or host name");
        }
        return new Entry(null, target.toLowerCase(Locale.ROOT), port);
    }

    /** @param port 0 for any */
    private record Entry(AddressBlock block, String host, int port) {

        boolean allows(String asked, InetAddress address, int askedPort) {
            boolean same = block == null ? host.equals(asked) : block.contains(address);
            return same && (port == 0 || port == askedPort);
        }
    }
}
