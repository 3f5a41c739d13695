package io.wireloom.query.asof;

import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads moments from requests. */
public final class Moments {

    /** The words of the parameter {@code clock}. */
    private static final List<String> CLOCKS = List.of("published", "received");

    private Moments() {}

    /**
     * The moment of {@code asOf} on the clock of {@code clock}, publication unless told otherwise; empty for now.
     *
     * @throws BadParameterException names the parameter that cannot be meant
     */
    public static Optional<Moment> asOf(Parameters parameters) {
        Moment.By clock = clock(parameters);
        return Optional.ofNullable(parameters.moment("asOf")).map(at -> new Moment(at, clock));
    }

    /**
     * The two moments of {@code from} and {@code to}.
     *
     * @param now what {@code to} is when it is left out
     * @throws BadParameterException names the parameter that cannot be meant
     */
    public static Span between(Parameters parameters, Instant now) {
        Moment.By clock = clock(parameters);
        Instant from = parameters.moment("from");
        Instant to = parameters.moment("to");
        if (from == null) {
            throw new BadParameterException(
                    "from", "is missing; a time with its offset such as 2021-05-12T19:28:00Z is expected (RFC 3339)");
        }
        Instant end = to == null ? now : to;
        if (end.isBefore(from)) {
            throw new BadParameterException("to", "is before from: nothing lies between " + from + " and " + end);
        }
        return new Span(new Moment(from, clock), new Moment(end, clock));
    }

    /**
     * Two moments on one clock.
     *
     * @param from the earlier
     * @param to the later
     */
    public record Span(Moment from, Moment to) {}

    private static Moment.By clock(Parameters parameters) {
        String word = parameters.word("clock", CLOCKS);
        return word == null ? Moment.By.PUBLISHED : Moment.By.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
