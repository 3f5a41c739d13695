package io.wireloom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import io.wireloom.ingest.targets.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection to a checked address is still one to the server that was named: it has to show that it is that one. */
class SecureExchangeTest {

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path directory;

    private HttpServer server;
    private Exchange trusting;

    @BeforeEach
    void open() throws Exception {
        PfxOptions certificate =
                new PfxOptions().setPath(certificate().toString()).setPassword("changeit");
        server = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate))
                .requestHandler(request -> request.response()
                        .end(request.connection().indicatedServerName() + " " + request.getHeader("Host")))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        trusting = new Exchange(vertx, new HttpClientOptions().setTrustOptions(certificate));
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void namesTheHostInTheHandshakeThoughItConnectsToAnAddress() throws IOException {
        Exchange.Reply reply = trusting.get(target("feeds.example"), Map.of(), 1_000, Duration.ofSeconds(20));

        assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo("feeds.example feeds.example:" + server.actualPort());
    }

    @Test
    void refusesAServerThatIsAnotherOne() throws IOException {
        Target other = target("other.example");

        assertThatThrownBy(() -> trusting.get(other, Map.of(), 1_000, Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws IOException {
        Target target = target("feeds.example");

        assertThatThrownBy(() -> new Exchange(vertx).get(target, Map.of(), 1_000, Duration.ofSeconds(20)))
                .isInstanceOf(IOException.class);
    }

    private Target target(String host) throws IOException {
        URI uri = URI.create("https://" + host + ":" + server.actualPort() + "/");
        return new Target(uri, host, InetAddress.getByName("127.0.0.1"), server.actualPort());
    }

    private Path certificate() throws IOException, InterruptedException {
        Path store = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=feeds.example",
                        "-ext",
                        "san=dns:feeds.example",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return store;
    }
}
