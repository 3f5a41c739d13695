package io.wireloom.query.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses that anybody can reach from those of this machine, its network and its cloud's own services, which a webhook must
 * not be used to reach. After IANA's registries of special-purpose addresses
 * (<a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>,
 * <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>).
 */
public final class PublicAddresses {

    private static final List<Range> SPECIAL = List.of(
            Range.of(8, 0, 0, 0, 0),
            Range.of(8, 10, 0, 0, 0),
            // Shared by carriers; a cloud's metadata stand here, too (100.100.100.200).
            Range.of(10, 100, 64, 0, 0),
            Range.of(8, 127, 0, 0, 0),
            // Link-local; most clouds' metadata stand here (169.254.169.254).
            Range.of(16, 169, 254, 0, 0),
            // A cloud's services for its own machines.
            Range.of(32, 168, 63, 129, 16),
            Range.of(12, 172, 16, 0, 0),
            Range.of(24, 192, 0, 0, 0),
            Range.of(24, 192, 0, 2, 0),
            Range.of(24, 192, 88, 99, 0),
            Range.of(16, 192, 168, 0, 0),
            Range.of(15, 198, 18, 0, 0),
            Range.of(24, 198, 51, 100, 0),
            Range.of(24, 203, 0, 113, 0),
            // Multicast, reserved, broadcast.
            Range.of(3, 224, 0, 0, 0));

    private PublicAddresses() {}

    /** Whether the address is one that anybody can reach. */
    public static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL.stream().noneMatch(range -> range.holds(bytes))
                : isGlobalUnicast(bytes);
    }

    /**
     * 2000::/3 without what is set apart in it: 2001::/23 and 2002::/16, which lead to IPv4 addresses of all kinds or nowhere, and the
     * addresses of examples. All else, mapped IPv4 addresses among it, is refused.
     */
    private static boolean isGlobalUnicast(byte[] bytes) {
        Range globalUnicast = new Range(3, new byte[] {0x20});
        List<Range> apart = List.of(
                new Range(23, new byte[] {0x20, 0x01, 0x00}),
                new Range(32, new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8}),
                new Range(16, new byte[] {0x20, 0x02}),
                new Range(20, new byte[] {0x3f, (byte) 0xff, 0x00}));
        return globalUnicast.holds(bytes) && apart.stream().noneMatch(range -> range.holds(bytes));
    }

    /**
     * Addresses that begin alike.
     *
     * @param bits how many bits they share
     * @param prefix those bits
     */
    private record Range(int bits, byte[] prefix) {

        static Range of(int bits, int a, int b, int c, int d) {
            return new Range(bits, new byte[] {(byte) a, (byte) b, (byte) c, (byte) d});
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
