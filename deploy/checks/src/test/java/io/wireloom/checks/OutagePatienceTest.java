package io.wireloom.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 1: a record is held in hand for as long as an outage lasts, and read on after it. */
class OutagePatienceTest {

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "extract-service", "dedupe-service", "query-service"})
    void noChannelGivesUpOnARecordThatWaits(String service) {
        assertThat(ServiceConfiguration.properties(service)
                        .getProperty("mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms"))
                .as("the connector stops a channel for good whose record waits longer; 0 is never")
                .isEqualTo("0");
    }
}
