package io.wireloom.ingest.http;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.wireloom.ingest.wire.UnusableItemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a request's body up to a limit. What is beyond it is never kept. */
final class ItemBody {

    private ItemBody() {}

    /**
     * Reads a body.
     *
     * @throws UnusableItemException when the body is longer than {@code limit}: at once where its length is declared, else as
     *     soon as one byte too many has come
     */
    static byte[] read(HttpServerRequest request, InputStream body, int limit) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && !(declared.matches("\\d{1,10}") && Long.parseLong(declared) <= limit)) {
            throw tooLarge(request, "has " + declared + " bytes", limit);
        }
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(request, "is larger", limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the body broke off", e);
        }
    }

    /** A client that sends on would wait for ever if nobody took the rest of its body: it is taken and thrown away. */
    private static UnusableItemException tooLarge(HttpServerRequest request, String found, int limit) {
        request.response().endHandler(ignored -> request.handler(rest -> {}).resume());
        return new UnusableItemException(
                TOO_LARGE, "the body " + found + "; at most " + limit + " bytes are taken: send one item at a time");
    }
}
