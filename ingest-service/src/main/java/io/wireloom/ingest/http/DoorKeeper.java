package io.wireloom.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.doors.Admission;
import io.wireloom.ingest.kafka.Backlog;
import io.wireloom.ingest.wire.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asks senders to come again later when the door is full or too much waits behind it, before anything of their request is read or kept.
 */
@ApplicationScoped
class DoorKeeper {

    private static final int PRIORITY = 100;
    private static final String SINGLE = "/api/v1/wire";
    private static final String BULK = "/api/v1/wire/bulk";
    private static final int FULL_SECONDS = 1;
    private static final int BACKLOG_SECONDS = 10;

    /** Of a body that is not wanted, so much is read and thrown away to keep the connection. */
    private static final long WORTH_READING = 65_536;

    private final Admission admission;
    private final Backlog backlog;
    private final long largest;
    private final ObjectMapper json;
    private final Counter refused;

    DoorKeeper(IngestConfig config, Backlog backlog, ObjectMapper json, MeterRegistry meters) {
        IngestConfig.HttpDoor door = config.door();
        this.admission = new Admission(door.mostRequests(), door.mostBytes(), door.mostBulks());
        this.backlog = backlog;
        this.largest = config.maxItemBytes();
        this.json = json;
        this.refused = Counter.builder("wireloom.door.turned.away")
                .description("Requests that were asked to come again later")
                .register(meters);
        Gauge.builder("wireloom.door.requests", admission, Admission::inside)
                .description("Requests with wire copy that are being answered")
                .register(meters);
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.POST) || !request.path().startsWith(SINGLE)) {
            context.next();
        } else if (lane(request) == Lane.LIVE && backlog.high()) {
            turnAway(context, BACKLOG_SECONDS, "so many items wait to be read that this one would be late");
        } else if (request.path().equals(BULK)) {
            bulk(context);
        } else {
            single(context);
        }
    }

    private void single(RoutingContext context) {
        long length = Math.min(largest, length(context.request()));
        if (admission.enter(length, lane(context.request()))) {
            context.addEndHandler(answered -> admission.leave(length));
            context.next();
        } else {
            turnAway(context, FULL_SECONDS, "as many items are being taken as can be at a time");
        }
    }

    private void bulk(RoutingContext context) {
        if (admission.enterBulk(lane(context.request()))) {
            context.addEndHandler(answered -> admission.leaveBulk());
            context.next();
        } else {
            turnAway(context, BACKLOG_SECONDS, "as many bulk requests are being taken as can be at a time");
        }
    }

    /** A lane that there is not is told by the door itself. */
    private static Lane lane(HttpServerRequest request) {
        return Lane.BACKFILL.label().equalsIgnoreCase(request.getParam("lane")) ? Lane.BACKFILL : Lane.LIVE;
    }

    /** Where nothing is said of its length, a body may be as large as the largest. */
    private long length(HttpServerRequest request) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return declared != null && declared.matches("\\d{1,15}") ? Long.parseLong(declared) : largest;
    }

    private void turnAway(RoutingContext context, int seconds, String why) {
        refused.increment();
        HttpServerRequest request = context.request();
        Problem problem = Problem.of(
                "busy",
                "The item cannot be taken now",
                503,
                why + "; it was not accepted: send it again in " + seconds + " s",
                request.path());
        if (length(request) > WORTH_READING) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close").endHandler(done -> request.connection()
                    .close());
        } else {
            request.handler(rest -> {}).resume();
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Retry-After", Integer.toString(seconds))
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(problem));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
