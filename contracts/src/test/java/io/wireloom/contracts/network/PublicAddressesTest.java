package io.wireloom.contracts.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    /** Every block of IANA's two registries, the multicast ones and those of clouds: its neighbours where they are public, and its ends. */
    @ParameterizedTest
    @CsvSource({
        // before, first, last, after
        ", 0.0.0.0, 0.255.255.255, 1.0.0.0",
        "9.255.255.255, 10.0.0.0, 10.255.255.255, 11.0.0.0",
        "100.63.255.255, 100.64.0.0, 100.127.255.255, 100.128.0.0",
        "126.255.255.255, 127.0.0.0, 127.255.255.255, 128.0.0.0",
        "168.63.129.15, 168.63.129.16, 168.63.129.16, 168.63.129.17",
        "169.253.255.255, 169.254.0.0, 169.254.255.255, 169.255.0.0",
        "172.15.255.255, 172.16.0.0, 172.31.255.255, 172.32.0.0",
        "191.255.255.255, 192.0.0.0, 192.0.0.255, 192.0.1.0",
        "192.0.1.255, 192.0.2.0, 192.0.2.255, 192.0.3.0",
        "192.31.195.255, 192.31.196.0, 192.31.196.255, 192.31.197.0",
        "192.52.192.255, 192.52.193.0, 192.52.193.255, 192.52.194.0",
        "192.88.98.255, 192.88.99.0, 192.88.99.255, 192.88.100.0",
        "192.167.255.255, 192.168.0.0, 192.168.255.255, 192.169.0.0",
        "192.175.47.255, 192.175.48.0, 192.175.48.255, 192.175.49.0",
        "198.17.255.255, 198.18.0.0, 198.19.255.255, 198.20.0.0",
        "198.51.99.255, 198.51.100.0, 198.51.100.255, 198.51.101.0",
        "203.0.112.255, 203.0.113.0, 203.0.113.255, 203.0.114.0",
        "223.255.255.255, 224.0.0.0, 239.255.255.255,",
        ", 240.0.0.0, 255.255.255.255,",
        // all that is no global unicast, and what is set apart in it
        ", ::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2000::",
        "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2001:200::",
        "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2003::",
        "2620:4f:7fff:ffff:ffff:ffff:ffff:ffff, 2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff, 2620:4f:8001::",
        "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:1000::",
        "3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 4000::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,"
    })
    void knowsTheEndsOfEveryBlock(String before, String first, String last, String after) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(first))).isFalse();
        assertThat(PublicAddresses.contain(InetAddress.getByName(last))).isFalse();
        if (before != null) {
            assertThat(PublicAddresses.contain(InetAddress.getByName(before))).isTrue();
        }
        if (after != null) {
            assertThat(PublicAddresses.contain(InetAddress.getByName(after))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8"})
    void takesWhatAnybodyCanReach(String address) throws UnknownHostException {
        assertThat(PublicAddresses.reserved(InetAddress.getByName(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, a private address (RFC 1918)",
        "100.100.100.200, an address shared behind a carrier's NAT (RFC 6598)",
        "169.254.169.254, 'a link-local address, which clouds use for metadata'",
        "192.0.0.170, an address for protocols (RFC 6890)",
        "::, the unspecified address",
        "::1, a loopback address",
        "::7f00:1, an IPv4-compatible address (RFC 4291)",
        "::ffff:10.0.0.1, a private address (RFC 1918)",
        "::ffff:7f00:1, a loopback address",
        "64:ff9b::a00:1, a NAT64 address (RFC 6052)",
        "64:ff9b::8.8.8.8, a NAT64 address (RFC 6052)",
        "64:ff9b:1::1, a NAT64 address (RFC 8215)",
        "100::1, an address whose packets are thrown away (RFC 6666)",
        "100:0:0:1::1, a dummy address (RFC 9780)",
        "2001:0:a00:1::1, 'an address for protocols, Teredo among them (RFC 2928)'",
        "2001:20::1, 'an address for protocols, Teredo among them (RFC 2928)'",
        "2002:7f00:1::1, a 6to4 address (RFC 3056)",
        "5f00::1, an identifier of a segment of a route (RFC 9602)",
        "fd00:ec2::254, a unique local address (RFC 4193)",
        "febf::1, a link-local address",
        "fec0::1, a site-local address (RFC 3879)",
        "ff02::1, a multicast address",
        "4000::1, no global unicast address"
    })
    void saysWhatAnAddressIsThatIsNotPublic(String address, String reason) throws UnknownHostException {
        assertThat(PublicAddresses.reserved(InetAddress.getByName(address))).contains(reason);
    }

    @Test
    void refusesAMappedAddressThatStayedOneOfSixteenBytes() throws UnknownHostException {
        byte[] mapped = InetAddress.getByName("::8.8.8.8").getAddress();
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;

        assertThat(PublicAddresses.contain(Inet6Address.getByAddress(null, mapped, -1)))
                .isFalse();
    }
}
