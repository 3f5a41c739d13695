package io.wireloom.contracts.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may pass: a key first, then whoever the service has found signed in. Counts those it turns away in
 * {@code wireloom_access_refused_total}, by whether they were unknown or not allowed.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    private final boolean required;
    private final KeyFile keys;
    private final Rules rules;
    private final Clock clock;
    private final Counter unknown;
    private final Counter forbidden;

    /** @param required false lets everybody do everything */
    public Gate(boolean required, KeyFile keys, Rules rules, Clock clock, MeterRegistry meters) {
        this.required = required;
        this.keys = keys;
        this.rules = rules;
        this.clock = clock;
        unknown = refused(meters, "unknown");
        forbidden = refused(meters, "forbidden");
        Gauge.builder("wireloom.access.keys", keys, file -> file.keys().size())
                .description("Keys in the file of keys that is in use")
                .register(meters);
        Gauge.builder("wireloom.access.keys.problems", keys, file -> file.problems()
                        .size())
                .description(
                        "Problems in the file of keys as it is now; while there are any, the last good one is used")
                .register(meters);
    }

    /**
     * Reads the keys before the first request, and says in the log how open the doors are.
     *
     * @param otherwise whether it is well that nobody gets in by a key: there is an identity provider, or nobody needs to
     * @throws IllegalStateException when the keys cannot be used, or nobody could get in at all
     */
    public void prepare(boolean otherwise) {
        if (!required) {
            LOG.warn("Nobody is asked who they are: whoever reaches this service may read, deliver, decide and operate"
                    + " (WIRELOOM_ACCESS=off). Only for a stack that only its own machine reaches.");
            return;
        }
        if (!keys.named() && !otherwise) {
            throw new IllegalStateException(
                    "Nobody could get in: name a file of keys (WIRELOOM_KEYS_FILE) or an identity"
                            + " provider (WIRELOOM_OIDC=true, WIRELOOM_OIDC_URL), or set WIRELOOM_ACCESS=off on a stack that"
                            + " only its own machine reaches.");
        }
        try {
            keys.reloadIfChanged();
        } catch (BadKeysException e) {
            throw new IllegalStateException("The file of keys cannot be used: " + e.getMessage(), e);
        }
        LOG.info("Whoever asks is asked who they are keys={}", keys.keys().size());
    }

    /** Looks whether the file of keys has changed; a bad one is logged once, and the last good one stays. */
    public void refresh() {
        try {
            if (keys.reloadIfChanged()) {
                LOG.info("Took the changed file of keys keys={}", keys.keys().size());
            }
        } catch (BadKeysException e) {
            LOG.error("Kept the old keys, as their file cannot be used: {}", e.getMessage());
        }
    }

    /** Lets a request on or refuses it, and keeps the record of what editors and operators do and of who was turned away. */
    public void receive(Exchange exchange) {
        Verdict verdict = judge(exchange);
        Asked asked = Asked.of(exchange);
        if (verdict instanceof Verdict.Granted granted) {
            if (Audit.records(exchange.method(), granted)) {
                exchange.whenAnswered(answered -> Audit.done(granted.caller(), asked, answered));
            } else if (granted.caller() != null && !Rules.looks(exchange.method())) {
                exchange.whenAnswered(answered -> refusedLater(granted.caller(), asked, answered));
            }
            exchange.pass(granted.caller());
        } else if (verdict instanceof Verdict.Forbidden forbidden) {
            Audit.refused(Optional.of(forbidden.caller()), asked, FORBIDDEN);
            exchange.refuse(FORBIDDEN, "not-allowed", "This is not yours to do", forbidden.reason());
        } else if (verdict instanceof Verdict.Unknown unknown) {
            turnAway(exchange, unknown.reason());
        }
    }

    /**
     * Refuses a request because nobody known sends it.
     *
     * @param reason in words for whoever asks
     */
    public static void turnAway(Exchange exchange, String reason) {
        Audit.refused(Optional.empty(), Asked.of(exchange), UNKNOWN);
        exchange.refuse(UNKNOWN, "unknown", "Nobody known asks", reason);
    }

    /** Notes in the record that a request was refused before the gate saw it, wherever it came from. */
    public static void refusedBefore(Asked asked) {
        Audit.refused(Optional.empty(), asked, FORBIDDEN);
    }

    /** As when somebody delivers for a feed that is not theirs, which shows only behind the gate. */
    private static void refusedLater(Caller caller, Asked asked, Answered answered) {
        if (answered.status() == FORBIDDEN || answered.refusedInPart()) {
            Audit.refused(Optional.of(caller), asked, FORBIDDEN);
        }
    }

    /** What the gate says. */
    Verdict judge(Exchange request) {
        if (!required) {
            return new Verdict.Granted(
                    Caller.ANYBODY,
                    rules.needed(request.method(), request.path()).orElse(null));
        }
        Optional<Role> needed = rules.needed(request.method(), request.path());
        Optional<String> shown = Shown.key(request::header);
        Optional<Caller> caller =
                shown.isPresent() ? keys.keys().find(shown.get(), clock.instant()) : request.signedIn();
        if (needed.isEmpty()) {
            return new Verdict.Granted(caller.orElse(null), null);
        }
        if (caller.isEmpty()) {
            unknown.increment();
            return new Verdict.Unknown(
                    shown.isPresent()
                            ? "The key is not known, or is no longer valid."
                            : "Say who you are: a key in the header " + Shown.HEADER
                                    + ", or as the password of HTTP Basic.");
        }
        if (!caller.get().may(needed.get())) {
            forbidden.increment();
            return new Verdict.Forbidden(
                    caller.get(),
                    "This needs the role " + needed.get().word() + ", which "
                            + caller.get().name() + " does not have.");
        }
        return new Verdict.Granted(caller.get(), needed.get());
    }

    private static Counter refused(MeterRegistry meters, String reason) {
        return Counter.builder("wireloom.access.refused")
                .description("Requests turned away because nobody known asked, or somebody who may not")
                .tag("reason", reason)
                .register(meters);
    }
}
