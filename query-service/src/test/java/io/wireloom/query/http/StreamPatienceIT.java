package io.wireloom.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That a reader of the stream who takes nothing is let go, and no other; with a patience of a second, against the real broker and database. */
@QuarkusTest
@TestProfile(MannersIT.Settings.class)
@WithTestResource(BackingResource.class)
class StreamPatienceIT {

    /** More than the buffers between two ends of a connection hold. */
    private static final int CHANGES = 60;

    private static final String LONG_TITLE = "Raid ".repeat(20_000);

    /** Longer than the patience and the ticks after which it is looked at. */
    private static final Duration OUT_OF_PATIENCE = Duration.ofSeconds(4);

    /** What a reader who was not let go would wait for more at the end. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Wire wire = new Wire();
    private final String incidentId = Ids.fresh("i");
    private final Article article = Copy.article(Ids.fresh("a"), "v1", "Raid on river town", "Nine people died there.");
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void letsGoOfAReaderWhoTakesNothingAndOfNoOther() throws IOException {
        try (StreamListener reader = new StreamListener(stream);
                Socket stalled = new Socket()) {
            reader.await("event:ready");
            stalled.setReceiveBufferSize(1 << 14);
            stalled.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
            stalled.getOutputStream()
                    .write(("GET " + stream.getPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int revision = 1; revision <= CHANGES; revision++) {
                wire.send(Copy.incident(incidentId, revision, LONG_TITLE, claim));
            }
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(changesOf(reader)).isEqualTo(CHANGES));
            await().pollDelay(OUT_OF_PATIENCE).until(() -> true);

            assertThat(untilTheEnd(stalled)).as("bytes before it was let go").isLessThan(CHANGES * LONG_TITLE.length());
            wire.send(Copy.incident(incidentId, CHANGES + 1, "Raid", claim));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(changesOf(reader)).isEqualTo(CHANGES + 1));
        }
    }

    private long changesOf(StreamListener reader) {
        return reader.dataWith("\"subjectId\":\"" + incidentId + "\"");
    }

    /** How many bytes a connection still gives until its other end is gone; fails when it goes on. */
    private static long untilTheEnd(Socket connection) throws IOException {
        connection.setSoTimeout((int) QUIET.toMillis());
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        int read = 0;
        try {
            while (read >= 0) {
                bytes += read;
                read = connection.getInputStream().read(buffer);
            }
        } catch (SocketException e) {
            assertThat(e).as("a connection that the other end has cut").hasMessageContaining("reset");
        }
        return bytes;
    }
}
