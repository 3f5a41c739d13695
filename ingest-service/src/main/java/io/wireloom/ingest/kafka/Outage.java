package io.wireloom.ingest.kafka;

import io.vertx.pgclient.PgException;
import io.wireloom.contracts.delivery.Outages;

/** Adds what the reactive database client says of the state of the database. */
public final class Outage {

    private Outage() {}

    /** Whether the failure passes when broker, database or network are back. */
    public static boolean is(Throwable failure) {
        return Outages.isOutage(failure, cause -> cause instanceof PgException pg ? pg.getSqlState() : null);
    }
}
