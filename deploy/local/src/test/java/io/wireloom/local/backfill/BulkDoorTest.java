package io.wireloom.local.backfill;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkDoorTest {

    @Test
    void endsAtOnceWhenTheBodyCannotBeReadToItsEnd() throws IOException {
        // A door that waits for the rest of the request and says nothing.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BulkDoor door = new BulkDoor(URI.create("http://localhost:" + silent.getLocalPort()));

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> door.send(
                            "application/zip",
                            Map.of(),
                            out -> {
                                out.write(new byte[10]);
                                throw new UnreadableFileException("the file cannot be read: bad sector");
                            },
                            line -> {}))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("bad sector"));
        }
    }
}
