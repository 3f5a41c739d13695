package io.wireloom.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.wireloom.ingest.targets.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** One request and its answer, on a connection of its own to the address that was checked. */
final class Exchange {

    private static final int CONNECT_MILLIS = 10_000;

    private final HttpClient client;

    Exchange(Vertx vertx) {
        this(vertx, new HttpClientOptions());
    }

    /** @param options whom to trust; all else is set here */
    Exchange(Vertx vertx, HttpClientOptions options) {
        client = vertx.createHttpClient(options.setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxHeaderSize(32 * 1024)
                .setVerifyHost(true));
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers without regard to case
     * @param body decompressed
     */
    record Reply(int status, MultiMap headers, byte[] body) {}

    /**
     * Sends a GET and reads the answer to its end; blocks the calling thread.
     *
     * @param limit most bytes of the body, packed and unpacked
     * @throws IOException when there is no whole answer within {@code patience}, or it is larger
     */
    Reply get(Target target, Map<String, String> headers, int limit, Duration patience) throws IOException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(path(target.uri()));
        headers.forEach(options::putHeader);
        CompletableFuture<HttpClientRequest> asked = new CompletableFuture<>();
        Future<Reply> reply = client.request(options).onSuccess(asked::complete).compose(request -> request.send()
                .compose(response -> read(response, limit)));
        try {
            Reply raw = reply.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return unpacked(raw, limit);
        } catch (TimeoutException e) {
            HttpClientRequest request = asked.getNow(null);
            if (request != null) {
                request.connection().close();
            }
            throw new IOException("no whole answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnwantedAnswerException unwanted) {
                throw unwanted;
            }
            throw new IOException(words(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Future<Reply> read(HttpClientResponse response, int limit) {
        Promise<Reply> reply = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(reply::tryFail);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > limit) {
                reply.tryFail(new UnwantedAnswerException("the answer is larger than " + limit + " bytes"));
                response.request().connection().close();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.endHandler(
                end -> reply.tryComplete(new Reply(response.statusCode(), response.headers(), body.getBytes())));
        return reply.future();
    }

    private static Reply unpacked(Reply raw, int limit) throws IOException {
        String coding = raw.headers().get("Content-Encoding");
        if (raw.body().length == 0 || coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity")) {
            return raw;
        }
        if (!coding.strip().toLowerCase(Locale.ROOT).matches("(?:x-)?gzip")) {
            throw new UnwantedAnswerException("the answer is coded as '" + coding + "', which was not asked for");
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(raw.body()))) {
            byte[] body = gzip.readNBytes(limit + 1);
            if (body.length > limit) {
                throw new UnwantedAnswerException("the answer is larger than " + limit + " bytes");
            }
            return new Reply(raw.status(), raw.headers(), body);
        }
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
