package io.wireloom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void thePortsAreThoseOfTheReadmeUnlessAskedOtherwise() {
        Ports ports = new Ports(Map.of(Part.KAFKA, 19092));
        assertThat(Part.all().stream().map(ports::of)).containsExactly(8081, 8082, 8083, 8080, 19092, 5433);
    }

    @Test
    void freePortsPass() throws IOException {
        assertThatNoException().isThrownBy(() -> StubStack.freePorts().check());
    }

    @Test
    void aTakenPortNamesWhoWantsItAndHowToChooseAnother() throws IOException {
        for (InetAddress address : List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("0.0.0.0"))) {
            try (ServerSocket taken = new ServerSocket(0, 1, address)) {
                Map<Part, Integer> ports = new EnumMap<>(StubStack.freePorts().byPart());
                ports.put(Part.QUERY, taken.getLocalPort());
                assertThatThrownBy(() -> new Ports(ports).check())
                        .isInstanceOf(StackFailure.class)
                        .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                        .hasMessageContaining("query-service wants it for the desk")
                        .hasMessageContaining("--query-port=")
                        .hasMessageContaining("WIRELOOM_QUERY_PORT");
            }
        }
    }

    @Test
    void twoPartsOnOnePortAreToldApart() {
        assertThatThrownBy(() -> new Ports(Map.of(Part.INGEST, 8080)).check())
                .hasMessageContaining("Port 8080 is wanted by ingest-service and query-service");
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThatThrownBy(() -> new Ports(Map.of(Part.KAFKA, 70000)).check()).hasMessageContaining("no port");
    }
}
