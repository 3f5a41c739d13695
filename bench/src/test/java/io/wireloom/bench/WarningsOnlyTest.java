package io.wireloom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class WarningsOnlyTest {

    @Test
    void librariesSayWhatIsWrongAndNothingElse() {
        WarningsOnly.apply();

        Logger client = LoggerFactory.getLogger("org.apache.kafka.clients.NetworkClient");
        assertThat(client.isInfoEnabled()).isFalse();
        assertThat(client.isDebugEnabled()).isFalse();
        assertThat(client.isTraceEnabled()).isFalse();
        assertThat(client.isWarnEnabled()).isTrue();
        assertThat(org.jboss.logging.Logger.getLogger("org.hibernate.SQL").isDebugEnabled())
                .isFalse();
    }
}
