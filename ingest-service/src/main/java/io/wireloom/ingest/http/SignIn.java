package io.wireloom.ingest.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whom the identity provider vouches for by a token. */
@ApplicationScoped
class SignIn {

    /** The claim of a token that names the feeds its bearer may deliver, as a list; without it any feed. */
    private static final String FEEDS = "feeds";

    private final boolean offered;

    SignIn(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean offered) {
        this.offered = offered;
    }

    /** Whether there is an identity provider. */
    boolean offered() {
        return offered;
    }

    /** Whoever shows a token, with those of their roles that mean something here. */
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
                        identity.getPrincipal() instanceof JsonWebToken token ? feeds(token) : List.of()));
    }

    private static List<String> feeds(JsonWebToken token) {
        return token.getClaim(FEEDS) instanceof JsonArray names
                ? names.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
    }
}
