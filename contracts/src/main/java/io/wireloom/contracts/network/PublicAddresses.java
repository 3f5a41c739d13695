package io.wireloom.contracts.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses are public: whoever sends copy or registers a webhook may have a service connect to these, and to no others. Not
 * public is every block of IANA's registries of special-purpose addresses
 * (<a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>,
 * <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>), also of those that are reached from anywhere, as the
 * nearest machine that answers there may be one's own; multicast; and what clouds keep for their own machines. Of IPv6, only global
 * unicast (2000::/3) is public. Java reads an IPv4-mapped address as the IPv4 address that it is; every other way to wrap one into an
 * IPv6 address that the registries know is refused.
 */
public final class PublicAddresses {

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

    private static final List<Reserved> RESERVED = List.of(
            reserved("0.0.0.0/8", "an address of this network (RFC 791)"),
            reserved("10.0.0.0/8", "a private address (RFC 1918)"),
            reserved("100.64.0.0/10", "an address shared behind a carrier's NAT (RFC 6598)"),
            reserved("127.0.0.0/8", "a loopback address"),
            reserved("168.63.129.16", "the address of a cloud's services for its own machines"),
            reserved("169.254.0.0/16", "a link-local address, which clouds use for metadata"),
            reserved("172.16.0.0/12", "a private address (RFC 1918)"),
            reserved("192.0.0.0/24", "an address for protocols (RFC 6890)"),
            reserved("192.0.2.0/24", "an address for documentation (RFC 5737)"),
            reserved("192.31.196.0/24", "the nearest server for names of private addresses (RFC 7535)"),
            reserved("192.52.193.0/24", "the nearest multicast relay (RFC 7450)"),
            reserved("192.88.99.0/24", "a 6to4 relay (RFC 7526)"),
            reserved("192.168.0.0/16", "a private address (RFC 1918)"),
            reserved("192.175.48.0/24", "the nearest server for names of private addresses (RFC 7534)"),
            reserved("198.18.0.0/15", "an address for benchmarks (RFC 2544)"),
            reserved("198.51.100.0/24", "an address for documentation (RFC 5737)"),
            reserved("203.0.113.0/24", "an address for documentation (RFC 5737)"),
            reserved("224.0.0.0/4", "a multicast address"),
            reserved("240.0.0.0/4", "a reserved or broadcast address"),
            reserved("::/128", "the unspecified address"),
            reserved("::1/128", "a loopback address"),
            reserved("::/96", "an IPv4-compatible address (RFC 4291)"),
            reserved("64:ff9b::/96", "a NAT64 address (RFC 6052)"),
            reserved("64:ff9b:1::/48", "a NAT64 address (RFC 8215)"),
            reserved("100::/64", "an address whose packets are thrown away (RFC 6666)"),
            reserved("100:0:0:1::/64", "a dummy address (RFC 9780)"),
            reserved("2001::/23", "an address for protocols, Teredo among them (RFC 2928)"),
            reserved("2001:db8::/32", "an address for documentation (RFC 3849)"),
            reserved("2002::/16", "a 6to4 address (RFC 3056)"),
            reserved("2620:4f:8000::/48", "the nearest server for names of private addresses (RFC 7534)"),
            reserved("3fff::/20", "an address for documentation (RFC 9637)"),
            reserved("5f00::/16", "an identifier of a segment of a route (RFC 9602)"),
            reserved("fc00::/7", "a unique local address (RFC 4193)"),
            reserved("fe80::/10", "a link-local address"),
            reserved("fec0::/10", "a site-local address (RFC 3879)"),
            reserved("ff00::/8", "a multicast address"));

    private PublicAddresses() {}

    /** Whether it is one that anybody can reach. */
    public static boolean contain(InetAddress address) {
        return reserved(address).isEmpty();
    }

    /** What an address is that is not public, in words that go on from "is"; empty when it is public. */
    public static Optional<String> reserved(InetAddress address) {
        Optional<String> reason = RESERVED.stream()
                .filter(reserved -> reserved.block().contains(address))
                .map(Reserved::reason)
                .findFirst();
        boolean unicast = address.getAddress().length == 4 || GLOBAL_UNICAST.contains(address);
        return reason.isPresent() || unicast ? reason : Optional.of("no global unicast address");
    }

    private static Reserved reserved(String block, String reason) {
        return new Reserved(AddressBlock.of(block), reason);
    }

    private record Reserved(AddressBlock block, String reason) {}
}
