package io.wireloom.query.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom the identity provider vouches for: people by its page and a cookie, programs by its tokens. */
@ApplicationScoped
class SignIn {

    private final boolean offered;
    private final HttpAuthenticator authenticator;

    SignIn(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean offered, HttpAuthenticator authenticator) {
        this.offered = offered;
        this.authenticator = authenticator;
    }

    /** Whether there is an identity provider. */
    boolean offered() {
        return offered;
    }

    /** Whoever has signed in, with those of their roles that mean something here. */
    Optional<Caller> caller(RoutingContext context) {
        if (!offered || !(context.user() instanceof QuarkusHttpUser user)) {
            return Optional.empty();
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.of(new Caller(
                        identity.getPrincipal().getName(),
                        identity.getRoles().stream()
                                .flatMap(word -> Role.of(word).stream())
                                .collect(Collectors.toSet()),
                        List.of()));
    }

    /** Whether this is a person's browser that asks for a page and could be sent to sign in. */
    boolean asks(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return offered
                && request.method().equals(HttpMethod.GET)
                && !request.path().startsWith("/api/")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && accept != null
                && accept.contains("text/html");
    }

    /** Sends the browser to the identity provider. */
    void ask(RoutingContext context) {
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(
                        sent -> {
                            if (!context.response().ended()) {
                                context.response().end();
                            }
                        },
                        context::fail);
    }
}
