package io.wireloom.query.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.wireloom.contracts.access.Caller;
import io.wireloom.contracts.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever sent the request that is answered now. */
@ApplicationScoped
class WhoAsks {

    private final CurrentVertxRequest request;

    WhoAsks(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Their name; empty where nobody is asked who they are. */
    Optional<String> name() {
        return Access.name(request.getCurrent());
    }

    /** Whether they may decide on incidents. */
    boolean mayDecide() {
        Caller caller = Access.caller(request.getCurrent());
        return caller != null && caller.may(Role.EDITOR);
    }
}
