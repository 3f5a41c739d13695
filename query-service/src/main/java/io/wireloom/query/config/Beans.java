package io.wireloom.query.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.wireloom.contracts.MessageCodec;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock and the JSON form shared by the adapters. */
final class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The API speaks the same JSON as the topics. */
    @Singleton
    static final class WireForm implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            MessageCodec.configure(mapper);
        }
    }
}
