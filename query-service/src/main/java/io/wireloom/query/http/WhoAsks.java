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

    /** Whether they may decide on incidents, keep searches and see to alerts. */
    boolean mayDecide() {
        return may(Role.EDITOR);
    }

    /** Whether they may see to dead letters. */
    boolean mayOperate() {
        return may(Role.OPERATOR);
    }

    private boolean may(Role role) {
        Caller caller = Access.caller(request.getCurrent());
        return caller != null && caller.may(role);
    }
}
