package io.wireloom.query.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.access.Answered;
import io.wireloom.contracts.access.Asked;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Exchange;
import io.wireloom.contracts.access.Gate;
import io.wireloom.contracts.access.KeyFile;
import io.wireloom.contracts.access.Role;
import io.wireloom.contracts.access.Rules;
import io.wireloom.query.config.AccessConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets in who may, tells the others why not, and keeps the record of what editors and operators do. */
@ApplicationScoped
class Access {

    /** After Quarkus has looked for a sign-in, which it does at 200 and 150. */
    private static final int PRIORITY = 140;

    private static final String CALLER = "io.wireloom.caller";

    private static final int UNKNOWN = 401;

    private static final Rules RULES = new Rules()
            .open("/q/")
            .open("/assets/")
            .both("/api/v1/webhooks", Role.OPERATOR)
            .change("/mcp", Role.READER)
            .change("/api/v1/decisions", Role.EDITOR)
            .change("/incidents/", Role.EDITOR)
            .change("/api/v1/searches", Role.EDITOR)
            .change("/api/v1/alerts", Role.EDITOR)
            .change("/alerts", Role.EDITOR);

    private final AccessConfig config;
    private final SignIn signIn;
    private final ProblemWriter problems;
    private final Gate gate;

    Access(AccessConfig config, SignIn signIn, ProblemWriter problems, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.signIn = signIn;
        this.problems = problems;
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
                Gate.turnAway(
                        new HttpExchange(context, Optional.empty(), signIn, problems), "The token is not valid here.");
            } else {
                context.next();
            }
        });
    }

    /** Whoever asks; null where that is not known and need not be. */
    static Caller caller(RoutingContext context) {
        return context.get(CALLER);
    }

    /** The name of whoever asks; empty where nobody is asked who they are. */
    static Optional<String> name(RoutingContext context) {
        return Optional.ofNullable(caller(context))
                .filter(caller -> !caller.equals(Caller.ANYBODY))
                .map(Caller::name);
    }

    /** What the record keeps of a request. */
    static Asked asked(RoutingContext context) {
        return new Asked(context.request().method().name(), context.normalizedPath(), address(context));
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress() == null
                ? ""
                : context.request().remoteAddress().hostAddress();
    }

    /** A person who is not known is sent to sign in, where that is offered. */
    private void check(RoutingContext context) {
        gate.receive(new HttpExchange(context, signIn.caller(context), signIn, problems));
    }

    private record HttpExchange(
            RoutingContext context, Optional<Caller> signedIn, SignIn signIn, ProblemWriter problems)
            implements Exchange {

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
            return Access.address(context);
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
            context.put(CALLER, caller);
            context.next();
        }

        @Override
        public void refuse(int status, String kind, String title, String detail) {
            // What there is of a body is read and thrown away, so that the connection can be used again.
            context.request().resume();
            if (status == UNKNOWN && signIn.asks(context.request())) {
                signIn.ask(context);
                return;
            }
            if (status == UNKNOWN) {
                context.response().putHeader("WWW-Authenticate", "Basic realm=\"Wireloom\", charset=\"UTF-8\"");
            }
            problems.write(
                    context,
                    new Problem(
                            "urn:wireloom:problem:" + kind,
                            title,
                            status,
                            detail,
                            context.request().path(),
                            null));
        }
    }
}
