package io.wireloom.contracts.delivery;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells an outage, which passes and is waited out, from a fault of the record, which no waiting mends. What broker or database refuse to
 * the service, whoever the record is about, is an outage too: it ends when the credential or the right is mended.
 */
public final class Outages {

    /**
     * PostgreSQL's SQLSTATE classes that pass: connection exception, invalid authorization (a password that was changed), transaction
     * rollback (deadlock, serialization), insufficient resources, operator intervention, system error (PostgreSQL documentation, appendix
     * A).
     */
    private static final Set<String> PASSING_SQL_STATES = Set.of("08", "28", "40", "53", "57", "58");

    /**
     * The reactive database client has only words for a connection that was lost or a pool that is closed or has none to give
     * (Vert.x 4.5: {@code SocketConnectionBase}, {@code SqlConnectionPool}, {@code ClosedConnectionException}).
     */
    private static final List<String> LOST_CONNECTION = List.of(
            "Connection is not active",
            "onnection closed",
            "onnection was closed",
            "connection may have been lost",
            "Pool closed",
            "Timeout");

    private Outages() {}

    /** Whether the failure, or what caused it or was suppressed for it, is an outage of the network, the broker or the database. */
    public static boolean isOutage(Throwable failure) {
        return isOutage(failure, cause -> null);
    }

    /**
     * As {@link #isOutage(Throwable)}, with a database client whose exceptions are no {@link SQLException}.
     *
     * @param sqlState the SQLSTATE of an exception of that client; null for every other
     */
    public static boolean isOutage(Throwable failure, Function<Throwable, String> sqlState) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable cause = open.remove();
            if (!seen.add(cause)) {
                continue;
            }
            if (isPassing(cause) || passes(sqlState.apply(cause))) {
                return true;
            }
            open.addAll(Arrays.asList(cause.getSuppressed()));
            Optional.ofNullable(cause.getCause()).ifPresent(open::add);
        }
        return false;
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof TimeoutException
                || cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedChannelException
                || (cause instanceof SQLException sql && passes(sql.getSQLState()))
                || (cause.getMessage() != null && LOST_CONNECTION.stream().anyMatch(cause.getMessage()::contains));
    }

    /** Whether an SQLSTATE names a condition that passes. */
    public static boolean passes(String sqlState) {
        return sqlState != null && sqlState.length() == 5 && PASSING_SQL_STATES.contains(sqlState.substring(0, 2));
    }
}
