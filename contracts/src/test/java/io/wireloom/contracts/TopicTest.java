package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicTest {

    private static final Set<String> SERVICES =
            Set.of("ingest-service", "extract-service", "dedupe-service", "query-service");

    @Test
    void givesEveryConsumerItsOwnDeadLetterTopic() {
        List<String> names = Topic.all().stream().map(TopicSettings::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        for (Topic topic : Topic.values()) {
            assertThat(names).contains(topic.topicName());
            assertThat(topic.consumers().isEmpty())
                    .as(topic.topicName())
                    .isEqualTo(topic == Topic.CLAIMS_CANDIDATE || topic == Topic.CHANGES);
            topic.consumers()
                    .forEach(service -> assertThat(names).contains(topic.topicName() + "." + service + ".dead-letter"));
        }
        assertThat(names)
                .hasSize(Topic.values().length
                        + Arrays.stream(Topic.values())
                                .mapToInt(topic -> topic.consumers().size())
                                .sum());
    }

    @Test
    void knowsOnlyTheFourServices() {
        assertThat(Topic.values()).allSatisfy(topic -> {
            assertThat(SERVICES).contains(topic.producer());
            assertThat(SERVICES).containsAll(topic.consumers());
        });
    }

    @Test
    void hasNamesThatKafkaTakes() {
        assertThat(Topic.all()).allSatisfy(topic -> assertThat(topic.name()).matches("[a-z.-]{1,249}"));
    }

    @Test
    void keepsTheLogForGoodAndTheLatestStateOfCopiesAndIncidents() {
        assertThat(Topic.ARTICLES.retention()).isEqualTo(Retention.FOREVER);
        assertThat(Topic.CLAIMS.retention()).isEqualTo(Retention.FOREVER);
        assertThat(Topic.DECISIONS.retention()).isEqualTo(Retention.FOREVER);
        assertThat(Topic.COPIES.retention()).isEqualTo(Retention.COMPACTED);
        assertThat(Topic.INCIDENTS.retention()).isEqualTo(Retention.COMPACTED);
    }

    @Test
    void letsCopyThatMayWaitDifferInItsNameOnly() {
        Topic live = Topic.WIRE_COPY;
        Topic backfill = Topic.WIRE_COPY_BACKFILL;

        assertThat(backfill.topicName()).isEqualTo("wire-copy-backfill");
        assertThat(backfill.key()).isEqualTo(live.key());
        assertThat(backfill.retention()).isEqualTo(live.retention());
        assertThat(backfill.producer()).isEqualTo(live.producer());
        assertThat(backfill.consumers()).containsExactly("ingest-service");
        assertThat(Arrays.stream(Topic.values()).filter(Topic::ofCopy)).containsExactly(live, backfill);
    }

    @Test
    void givesTheBrokerItsConfigurationInKafkasOwnKeys() {
        TopicSettings settings = Topic.all().get(0);

        assertThat(settings.name()).isEqualTo("wire-copy");
        assertThat(settings.config())
                .containsOnly(
                        Map.entry("cleanup.policy", "delete"),
                        Map.entry("retention.ms", "1209600000"),
                        Map.entry("max.message.bytes", "16777216"));
    }
}
