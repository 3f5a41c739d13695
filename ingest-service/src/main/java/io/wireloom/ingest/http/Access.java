package io.wireloom.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.access.Answered;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Exchange;
import io.wireloom.contracts.access.Gate;
import io.wireloom.contracts.access.KeyFile;
import io.wireloom.contracts.access.Role;
import io.wireloom.contracts.access.Rules;
import io.wireloom.ingest.config.AccessConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lets in who may, tells the others why not, and keeps the record of what editors and operators do. */
@ApplicationScoped
class Access {

    /** After Quarkus has looked for a sign-in, which it does at 200 and 150. */
    private static final int PRIORITY = 140;

    private static final String CALLER = "io.wireloom.caller";
    private static final String REFUSED_IN_PART = "io.wireloom.refused-in-part";

    private static final int UNKNOWN = 401;

    private static final Rules RULES = new Rules().open("/q/").change("/api/v1/wire", Role.FEED);

    private final AccessConfig config;
    private final SignIn signIn;
    private final Gate gate;

    Access(AccessConfig config, SignIn signIn, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.signIn = signIn;
        this.gate = new Gate(
                config.mode() == AccessConfig.Mode.REQUIRED,
                new KeyFile(config.keysFile().orElse(null)),
                RULES,
                clock,
                meters);
    }

    void start(@Observes @Priority(1) StartupEvent event, Vertx vertx) {
        gate.prepare(signIn.offered());
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

    /** A token that the provider did not give is refused before the check. */
    void answerBadTokens(@Observes Router router) {
        router.route().failureHandler(context -> {
            if (context.failure() instanceof AuthenticationFailedException
                    && !context.response().ended()) {
                Gate.turnAway(new HttpExchange(context, Optional.empty()), "The token is not valid here.");
            } else {
                context.next();
            }
        });
    }

    /** Whoever asks. */
    static Caller caller(RoutingContext context) {
        return context.get(CALLER);
    }

    /** To be set when an item within the request is not the caller's to deliver; by any thread. */
    static AtomicBoolean refusedInPart(RoutingContext context) {
        return context.get(REFUSED_IN_PART);
    }

    private void check(RoutingContext context) {
        gate.receive(exchange(context));
    }

    private HttpExchange exchange(RoutingContext context) {
        return new HttpExchange(context, signIn.caller(context));
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
            AtomicBoolean refusedInPart = new AtomicBoolean();
            context.put(REFUSED_IN_PART, refusedInPart);
            context.addEndHandler(ended -> told.accept(
                    ended.failed() && !refusedInPart.get()
                            ? Answered.LOST
                            : new Answered(
                                    context.response().getStatusCode(),
                                    context.response().headers().get("Location"),
                                    refusedInPart.get())));
        }

        @Override
        public void pass(Caller caller) {
            context.put(CALLER, caller);
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
                    .end(MessageCodec.writeText(Problem.of(
                            kind, title, status, detail, context.request().path())));
        }
    }
}
