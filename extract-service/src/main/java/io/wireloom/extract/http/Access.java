package io.wireloom.extract.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.access.Answered;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Exchange;
import io.wireloom.contracts.access.Gate;
import io.wireloom.contracts.access.KeyFile;
import io.wireloom.contracts.access.Rules;
import io.wireloom.extract.config.AccessConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets in who may, tells the others why not, and keeps the record of what editors and operators do. */
@ApplicationScoped
class Access {

    /** Before anything that answers. */
    private static final int PRIORITY = 140;

    private static final int UNKNOWN = 401;

    private static final Rules RULES = new Rules().open("/q/");

    private final AccessConfig config;
    private final Gate gate;

    Access(AccessConfig config, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.gate = new Gate(
                config.mode() == AccessConfig.Mode.REQUIRED,
                new KeyFile(config.keysFile().orElse(null)),
                RULES,
                clock,
                meters);
    }

    void start(@Observes @Priority(1) StartupEvent event, Vertx vertx) {
        // The line runs without anybody: without keys just the lexicon cannot be asked for.
        gate.prepare(true);
        vertx.setPeriodic(
                config.keysCheck().toMillis(),
                tick -> vertx.executeBlocking(() -> {
                    gate.refresh();
                    return null;
                }));
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        gate.receive(new HttpExchange(context, Optional.empty()));
    }

    private record HttpExchange(RoutingContext context, Optional<Caller> signedIn) implements Exchange {

        @Override
        public String method() {
            return context.request().method().name();
        }

        @Override
        public String path() {
            return context.normalizedPath();
        }

        @Override
        public String header(String name) {
            return context.request().getHeader(name);
        }

        @Override
        public String address() {
            return context.request().remoteAddress() == null
                    ? ""
                    : context.request().remoteAddress().hostAddress();
        }

        @Override
        public void whenAnswered(Consumer<Answered> told) {
            context.addEndHandler(ended -> told.accept(
                    ended.failed()
                            ? Answered.LOST
                            : new Answered(
                                    context.response().getStatusCode(),
                                    context.response().headers().get("Location"))));
        }

        @Override
        public void pass(Caller caller) {
            context.next();
        }

        @Override
        public void refuse(int status, String kind, String title, String detail) {
            // What there is of a body is read and thrown away, so that the connection can be used again.
            context.request().resume();
            if (status == UNKNOWN) {
                context.response().putHeader("WWW-Authenticate", "Basic realm=\"Wireloom\", charset=\"UTF-8\"");
            }
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(MessageCodec.writeText(new Problem(
                            "urn:wireloom:problem:" + kind,
                            title,
                            status,
                            detail,
                            context.request().path(),
                            List.of())));
        }
    }
}
