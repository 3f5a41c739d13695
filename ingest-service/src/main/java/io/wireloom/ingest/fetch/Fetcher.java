package io.wireloom.ingest.fetch;

import io.vertx.core.Vertx;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.polling.Answer;
import io.wireloom.ingest.polling.Redirect;
import io.wireloom.ingest.polling.RetryAfter;
import io.wireloom.ingest.polling.Validators;
import io.wireloom.ingest.targets.AllowList;
import io.wireloom.ingest.targets.RefusedTargetException;
import io.wireloom.ingest.targets.Target;
import io.wireloom.ingest.targets.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fetches documents. Redirects are followed by hand, each to a target that is checked anew. Blocks the calling thread. */
@ApplicationScoped
public class Fetcher {

    private static final int MOST_REDIRECTS = 5;

    private final Exchange exchange;
    private final Targets targets;
    private final HostTurns turns;
    private final Settings settings;
    private final Clock clock;

    /**
     * How to fetch.
     *
     * @param userAgent who asks
     * @param interval time between two requests to a host
     * @param timeout longest time for a document
     */
    record Settings(String userAgent, Duration interval, Duration timeout) {}

    @Inject
    Fetcher(
            Vertx vertx,
            IngestConfig config,
            HostTurns turns,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this(
                new Exchange(vertx),
                new Targets(AllowList.of(config.fetch().allow().orElse(List.of())), InetAddress::getAllByName),
                turns,
                new Settings(
                        userAgent(version, config.fetch().contact()),
                        config.fetch().interval(),
                        config.fetch().timeout()),
                clock);
    }

    Fetcher(Exchange exchange, Targets targets, HostTurns turns, Settings settings, Clock clock) {
        this.exchange = exchange;
        this.targets = targets;
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for a document. The longest time for it counts from the turns it gets, not the waiting for them.
     *
     * @throws HostTurns.NoTurnException when our own requests to its host go first
     */
    public Answer get(Ask ask) {
        Patience patience = new Patience();
        URI at = ask.uri();
        URI movedTo = null;
        boolean lasting = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Exchange.Reply reply;
            try {
                Duration interval = ask.hops().before(at);
                reply = exchange(ask, at, longer(interval, settings.interval()), patience);
            } catch (RefusedTargetException e) {
                return new Answer.Failed(0, e.getMessage(), e.passing());
            } catch (RefusedByRobotsException e) {
                return new Answer.Failed(0, e.getMessage(), e.passing());
            } catch (UnwantedAnswerException e) {
                return new Answer.Failed(0, e.getMessage(), false);
            } catch (IOException e) {
                return new Answer.Failed(0, e.getMessage(), true);
            }
            if (!Redirect.is(reply.status())) {
                return answer(reply, at, movedTo);
            }
            Optional<Redirect> redirect =
                    Redirect.of(at, reply.status(), reply.headers().get("Location"));
            if (redirect.isEmpty()) {
                return new Answer.Failed(reply.status(), at + " redirects to nowhere", false);
            }
            at = redirect.get().to();
            lasting &= redirect.get().lasting();
            movedTo = lasting ? at : movedTo;
        }
        return new Answer.Failed(0, ask.uri() + " redirects more than " + MOST_REDIRECTS + " times", false);
    }

    private Exchange.Reply exchange(Ask ask, URI at, Duration interval, Patience patience) throws IOException {
        Target target = targets.check(at);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", settings.userAgent());
        headers.put("Accept", ask.accept());
        headers.put("Accept-Encoding", "gzip");
        headers.putAll(ask.validators().conditions());
        if (Redirect.sameOrigin(ask.uri(), at)) {
            headers.putAll(ask.secrets());
        }
        HostTurns.Turn turn = turns.take(target.host());
        Instant begin = clock.instant();
        try {
            return exchange.get(target, headers, ask.limit(), patience.left());
        } finally {
            patience.spend(Duration.between(begin, clock.instant()));
            turn.end(interval);
        }
    }

    /** What is left of the time for a document, over all its redirects. */
    private final class Patience {
        private Duration left = settings.timeout();

        Duration left() throws IOException {
            if (left.isNegative() || left.isZero()) {
                throw new IOException(
                        "no whole answer within " + settings.timeout().toSeconds() + " s");
            }
            return left;
        }

        void spend(Duration time) {
            left = left.minus(time);
        }
    }

    private Answer answer(Exchange.Reply reply, URI at, URI movedTo) {
        return switch (reply.status()) {
            case 200, 203 ->
                new Answer.Content(
                        reply.body(),
                        reply.headers().get("Content-Type"),
                        new Validators(
                                reply.headers().get("ETag"), reply.headers().get("Last-Modified")),
                        at,
                        movedTo);
            case 304 -> new Answer.NotModified(movedTo);
            case 410 -> new Answer.Gone();
            case 429, 503 ->
                new Answer.Busy(reply.status(), RetryAfter.read(reply.headers().get("Retry-After"), clock.instant()));
            default -> new Answer.Failed(reply.status(), at + " answers " + reply.status(), passing(reply.status()));
        };
    }

    /** RFC 9110, section 15.5: a fault of the request lasts, but for one that came too late or (RFC 8470) too early. */
    private static boolean passing(int status) {
        return status >= 500 || status == 408 || status == 425;
    }

    static String userAgent(String version, Optional<String> contact) {
        return "Wireloom/" + version
                + contact.map(address -> " (+" + address + ")").orElse("");
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
