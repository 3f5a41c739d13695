package io.wireloom.query.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerTest {

    @Test
    void connectsAsTheChannelsDoButInNoGroup() {
        Map<String, Object> connection = Broker.connection(Map.of(
                "bootstrap.servers", "broker:9093",
                "security.protocol", "SSL",
                "ssl.keystore.location", "/etc/wireloom/user/user.p12",
                "ssl.truststore.location", "",
                "group.id", "query-service",
                "acks", "all"));

        assertThat(connection)
                .containsOnly(
                        Map.entry("bootstrap.servers", "broker:9093"),
                        Map.entry("security.protocol", "SSL"),
                        Map.entry("ssl.keystore.location", "/etc/wireloom/user/user.p12"));
    }
}
