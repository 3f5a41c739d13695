package io.wireloom.contracts.delivery;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage, which passes and is waited out, from a fault of the record, which no waiting mends. */
public final class Outages {

    /**
     * PostgreSQL's SQLSTATE classes that pass: connection exception, transaction rollback (deadlock, serialization),
     * insufficient resources, operator intervention, system error (PostgreSQL documentation, appendix A).
     */
    private static final Set<String> PASSING_SQL_STATES = Set.of("08", "40", "53", "57", "58");

    private Outages() {}

    /** Whether the failure, or what caused it, is an outage of the network, the broker or the database. */
    public static boolean isOutage(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || cause instanceof TimeoutException
                    || cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof ClosedChannelException
                    || (cause instanceof SQLException sql && passes(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an SQLSTATE names a condition that passes. */
    public static boolean passes(String sqlState) {
        return sqlState != null && sqlState.length() == 5 && PASSING_SQL_STATES.contains(sqlState.substring(0, 2));
    }
}
