package io.wireloom.query.hooks;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.wireloom.contracts.network.PublicAddresses;
import io.wireloom.query.config.WebhooksConfig;
import io.wireloom.query.webhooks.Answer;
import io.wireloom.query.webhooks.Attempt;
import io.wireloom.query.webhooks.Seal;
import io.wireloom.query.webhooks.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends a delivery. The receiver's name is resolved here, its addresses are looked at, and the very address that was looked at is
 * called, so that a name cannot lead elsewhere in between. Redirects are not followed, and of the answer only the status is read.
 */
@ApplicationScoped
class WebhookCaller {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Vertx vertx;
    private final HttpClient client;
    private final WebhooksConfig config;
    private final Seal seal;
    private final Clock clock;

    WebhookCaller(Vertx vertx, WebhooksConfig config, Seal seal, Clock clock) {
        this.seal = seal;
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        int timeout = (int) config.timeout().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(timeout)
                .setMaxPoolSize(config.concurrency())
                .setKeepAlive(false)
                .setTryUseCompression(false));
    }

    /** Tries a delivery once; it does not fail. */
    Uni<Answer> call(Attempt attempt) {
        URI uri = URI.create(attempt.url());
        AtomicReference<HttpConnection> used = new AtomicReference<>();
        Future<Integer> status = vertx.executeBlocking(() -> address(uri.getHost()), false)
                .compose(address -> client.request(options(uri, address, attempt)))
                .compose(request -> {
                    used.set(request.connection());
                    return request.send(Buffer.buffer(attempt.body()));
                })
                .map(HttpClientResponse::statusCode);
        return Uni.createFrom()
                .completionStage(status.toCompletionStage())
                .ifNoItem()
                .after(config.timeout())
                .failWith(() ->
                        new IOException("no answer within " + config.timeout().toMillis() + " ms"))
                .map(Answer::of)
                .onFailure()
                .recoverWithItem(Answer::none)
                .invoke(() -> close(used.get()));
    }

    /** Also one over which an answer is still coming, byte by byte: nothing more is wanted of it. */
    private static void close(HttpConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    private InetAddress address(String host) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!config.allowPrivate() && !Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
            throw new IOException(host + " is an address of a private network, which is not called");
        }
        return addresses[0];
    }

    private RequestOptions options(URI uri, InetAddress address, Attempt attempt) {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS : HTTP;
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setFollowRedirects(false)
                .setIdleTimeout(config.timeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "wireloom-webhooks");
        Signature.headers(
                        attempt.deliveryId(),
                        clock.instant(),
                        attempt.body(),
                        seal.open(attempt.webhookId(), attempt.secret()))
                .forEach(options::putHeader);
        return options;
    }
}
