package io.wireloom.ingest.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "169.254.169.254",
                "224.0.0.1",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::8.8.8.8]",
                "[2001::1]",
                "[2002:a00:1::]",
                "[fd00:ec2::254]"
            })
    void refusesWhatIsNotPublic(String host) {
        assertThatThrownBy(() -> targets().check(URI.create("http://" + host + "/feed")))
                .isInstanceOf(RefusedTargetException.class)
                .hasMessageContaining("is not fetched: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "[2a00:1450:4001::1]"})
    void takesWhatIsPublic(String host) {
        assertThat(targets().check(URI.create("https://" + host + "/feed")).port())
                .isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.1",
                "127.0.1",
                "0x7f.1",
                "1",
                "0x",
                "127.0.0.01",
                "127.0.0.1.",
                "256.1.1.1",
                "10.0.0.0x1",
                "0",
                "1.2.3.4.5",
                "[::ffff:8.8.8.8]"
            })
    void refusesOtherSpellingsOfAddresses(String host) {
        assertThatThrownBy(() -> targets("8.8.8.8").check(URI.create("http://" + host + "/")))
                .isInstanceOf(RefusedTargetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, only http and https",
        "ftp://coast.example/x, only http and https",
        "gopher://coast.example/x, only http and https",
        "http://user@coast.example/, no plain host",
        "http://coast.example:22/, port 22 is neither",
        "https://coast.example:8443/, port 8443 is neither",
        "/feed.xml, only http and https"
    })
    void refusesOtherSchemesUsersAndPorts(String address, String why) {
        assertThatThrownBy(() -> targets("8.8.8.8").check(URI.create(address))).hasMessageContaining(why);
    }

    @Test
    void connectsToTheVeryAddressThatItChecked() throws UnknownHostException {
        Target target = targets("8.8.8.8", "8.8.4.4").check(URI.create("http://Coast.Example/feed"));

        assertThat(target.address()).isEqualTo(InetAddress.getByName("8.8.8.8"));
        assertThat(target.host()).isEqualTo("coast.example");
        assertThat(target.port()).isEqualTo(80);
    }

    @Test
    void refusesANameOfWhichOneAddressIsInside() {
        assertThatThrownBy(() -> targets("8.8.8.8", "10.0.0.5").check(URI.create("http://coast.example/")))
                .hasMessageContaining("10.0.0.5 is a private address");
    }

    @Test
    void saysOfANameThatIsNotFoundThatItMayPass() {
        Targets targets = new Targets(AllowList.of(List.of()), host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> targets.check(URI.create("http://coast.example/")))
                .isInstanceOfSatisfying(RefusedTargetException.class, failure -> assertThat(failure.passing())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 8080, true",
        "127.0.0.0/8, 127.9.9.9, 80, true",
        "127.0.0.1:8080, 127.0.0.1, 8080, true",
        "127.0.0.1:8080, 127.0.0.1, 8081, false",
        "10.1.0.0/16, 10.1.2.3, 443, true",
        "10.1.0.0/16, 10.2.0.1, 443, false",
        "10.1.0.0/16:8080, 10.1.2.3, 443, false",
        "fc00::/7, '[fd00::1]', 80, true",
        "'[fd00::]/16:81', '[fd00::1]', 81, true",
        "'[fd00::]/16:81', '[fd00::1]', 80, false",
        "::1, '[::1]', 80, true"
    })
    void allowsWhatIsConfigured(String entry, String host, int port, boolean allowed) {
        Targets targets = new Targets(AllowList.of(List.of(entry)), InetAddress::getAllByName);
        URI uri = URI.create("http://" + host + ":" + port + "/");

        if (allowed) {
            assertThat(targets.check(uri).port()).isEqualTo(port);
        } else {
            assertThatThrownBy(() -> targets.check(uri)).isInstanceOf(RefusedTargetException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "feeds.internal, feeds.internal, true",
        "Feeds.Internal, feeds.internal, true",
        "feeds.internal:8080, feeds.internal, false",
        "feeds.internal, other.internal, false"
    })
    void allowsHostsByName(String entry, String host, boolean allowed) throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        Targets targets = new Targets(AllowList.of(List.of(entry)), name -> new InetAddress[] {inside});

        if (allowed) {
            assertThat(targets.check(URI.create("http://" + host + "/")).address())
                    .isEqualTo(inside);
        } else {
            assertThatThrownBy(() -> targets.check(URI.create("http://" + host + "/")))
                    .isInstanceOf(RefusedTargetException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "10.0.0/8", "::1/200", "a b", "http://x/", "host:99999999"})
    void refusesAnEntryThatIsNone(String entry) {
        assertThatThrownBy(() -> AllowList.of(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Targets targets(String... addresses) {
        return new Targets(AllowList.of(List.of()), host -> {
            if (addresses.length == 0) {
                return InetAddress.getAllByName(host);
            }
            InetAddress[] found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }
}
