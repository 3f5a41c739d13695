package io.wireloom.dedupe.kafka;

import io.vertx.pgclient.PgException;
import io.wireloom.contracts.delivery.Outages;

/** Adds the ways in which the reactive database client says that the database cannot be reached. */
final class Outage {

    private Outage() {}

    /** Whether the failure passes when broker, database or network are back. */
    static boolean is(Throwable failure) {
        if (Outages.isOutage(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean passes = cause instanceof PgException pg && Outages.passes(pg.getSqlState());
            if (passes || connectionLost(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Vert.x has no class of its own for these, only words. */
    private static boolean connectionLost(Throwable cause) {
        String message = cause.getMessage();
        return message != null
                && (message.contains("Connection is not active")
                        || message.contains("onnection closed")
                        || message.contains("Pool closed")
                        || message.contains("Timeout"));
    }
}
