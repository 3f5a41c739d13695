package io.wireloom.ingest.kafka;

/** This service's own name. */
public final class Service {

    /** The name on topics, metrics and dead letters. */
    public static final String NAME = "ingest-service";

    private Service() {}
}
