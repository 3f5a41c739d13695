package io.wireloom.ingest.targets;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses are public: those that the IANA special-purpose address registries (RFC 6890 and its successors) do not reserve. Of
 * IPv6, only global unicast (2000::/3) is. Java reads an IPv4-mapped
 * address as the IPv4 address that it is; every other way to wrap one into an IPv6 address is refused.
 */
final class PublicAddresses {

    private static final Map<Block, String> RESERVED = new LinkedHashMap<>();

    static {
        put("0.0.0.0/8", "an address of this network (RFC 791)");
        put("10.0.0.0/8", "a private address (RFC 1918)");
        put("100.64.0.0/10", "an address shared behind a carrier's NAT (RFC 6598)");
        put("127.0.0.0/8", "a loopback address");
        put("168.63.129.16", "the address of a cloud's metadata");
        put("169.254.0.0/16", "a link-local address, which clouds use for metadata");
        put("172.16.0.0/12", "a private address (RFC 1918)");
        put("192.0.0.0/24", "an address for protocols (RFC 6890)");
        put("192.0.2.0/24", "an address for documentation (RFC 5737)");
        put("192.88.99.0/24", "a 6to4 relay (RFC 7526)");
        put("192.168.0.0/16", "a private address (RFC 1918)");
        put("198.18.0.0/15", "an address for benchmarks (RFC 2544)");
        put("198.51.100.0/24", "an address for documentation (RFC 5737)");
        put("203.0.113.0/24", "an address for documentation (RFC 5737)");
        put("224.0.0.0/4", "a multicast address");
        put("240.0.0.0/4", "a reserved or broadcast address");
        put("::/128", "the unspecified address");
        put("::1/128", "a loopback address");
        put("::/96", "an IPv4-compatible address");
        put("64:ff9b::/96", "a NAT64 address (RFC 6052)");
        put("64:ff9b:1::/48", "a NAT64 address (RFC 8215)");
        put("2001::/23", "an address for protocols, Teredo among them (RFC 2928)");
        put("2001:db8::/32", "an address for documentation (RFC 3849)");
        put("2002::/16", "a 6to4 address (RFC 3056)");
        put("3fff::/20", "an address for documentation (RFC 9637)");
        put("fc00::/7", "a unique local address (RFC 4193)");
        put("fe80::/10", "a link-local address");
        put("fec0::/10", "a site-local address");
        put("ff00::/8", "a multicast address");
    }

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    /** Why an address is not public; empty when it is. */
    static Optional<String> reserved(InetAddress address) {
        Optional<String> reason = RESERVED.entrySet().stream()
                .filter(entry -> entry.getKey().contains(address))
                .map(Map.Entry::getValue)
                .findFirst();
        boolean unicast = address.getAddress().length == 4 || GLOBAL_UNICAST.contains(address);
        return reason.isPresent() || unicast ? reason : Optional.of("no global unicast address");
    }

    private static void put(String block, String reason) {
        RESERVED.put(Block.of(block), reason);
    }
}
