package io.wireloom.ingest.http;

import io.wireloom.ingest.kafka.Outage;
import io.wireloom.ingest.wire.UnusableItemException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a request (RFC 9457, media type {@code application/problem+json}).
 *
 * @param type names the kind of problem, such as {@code urn:wireloom:problem:empty-body}
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what is wrong with this very request, and what would be right
 * @param instance the path asked
 */
@Schema(description = "What is wrong with a request (RFC 9457)")
record Problem(String type, String title, int status, String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The problem with an item that cannot become an article. */
    static Problem of(UnusableItemException failure, String instance) {
        int status =
                switch (failure.reason()) {
                    case EMPTY_BODY, BAD_PARAMETER -> 400;
                    case ERASED -> 410;
                    case TOO_LARGE -> 413;
                    case UNSUPPORTED_TYPE -> 415;
                    case ANOTHERS_FEED -> 403;
                    case TOO_OFTEN -> 429;
                    case NOT_TEXT, UNDECODABLE, MALFORMED, NOTHING_TO_READ -> 422;
                };
        String kind = failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of(kind, failure.reason().title(), status, failure.getMessage(), instance);
    }

    /** The problem with an item that was not taken for reasons that do not lie in it. */
    static Problem of(Throwable failure, String instance) {
        if (Outage.is(failure)) {
            return of(
                    "unavailable",
                    "The item cannot be taken now",
                    503,
                    "broker or database cannot be reached; the item was not accepted: send it again",
                    instance);
        }
        return of("internal", "A fault of ours", 500, "the item was not accepted; the log has the reason", instance);
    }

    static Problem of(String kind, String title, int status, String detail, String instance) {
        return new Problem("urn:wireloom:problem:" + kind, title, status, detail, instance);
    }
}
