package io.wireloom.query.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.assistant.Desk;
import io.wireloom.query.webhooks.Seal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock, the seal of secrets, the desk's address and the JSON form shared by the adapters. */
final class Beans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Seal seal(WebhooksConfig config) {
        return new Seal(config.keys().orElse(List.of()));
    }

    @Produces
    @Singleton
    Desk desk(@ConfigProperty(name = "wireloom.desk.url") Optional<String> address) {
        return new Desk(address.orElse("").replaceAll("(?<!/)/++$", ""));
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
