package io.wireloom.ingest.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.wire.UnusableItemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a body that is too large by its declared length, before a byte of it is read, with a problem that says so. A body
 * of undeclared length is cut off by {@code quarkus.http.limits.max-body-size}.
 */
@ApplicationScoped
class BodyLimit {

    static final int TOO_LARGE = 413;
    private static final int BEFORE_ALL_ROUTES = 1_000;

    private final IngestConfig config;
    private final DoorLedger ledger;

    BodyLimit(IngestConfig config, DoorLedger ledger) {
        this.config = config;
        this.ledger = ledger;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    /** The refusal of a body whose length is not known. */
    static UnusableItemException tooLarge() {
        return new UnusableItemException(
                UnusableItemException.Reason.TOO_LARGE,
                "the body is larger than the door takes; send one item at a time");
    }

    private void check(RoutingContext context) {
        String declared = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null || length(declared) <= config.maxItemBytes()) {
            context.next();
            return;
        }
        ledger.refused();
        Problem problem = Problem.of(
                "too-large",
                UnusableItemException.Reason.TOO_LARGE.title(),
                TOO_LARGE,
                "the body has " + declared + " bytes; at most " + config.maxItemBytes()
                        + " are taken: send one item at a time",
                context.request().path());
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(MessageCodec.writeText(problem));
    }

    private static long length(String declared) {
        return declared.matches("\\d{1,18}") ? Long.parseLong(declared) : Long.MAX_VALUE;
    }
}
