package io.wireloom.checks.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.checks.Checkout;
import io.wireloom.checks.Yaml;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicListsTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("deploy/images/topics.tsv", TopicLists.tabSeparated()),
                Arguments.of("deploy/kubernetes/base/topics.yaml", TopicLists.kafkaTopics()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void isWhatTopicSays(String file, String expected) {
        Path path = Checkout.path(file);
        if (Boolean.getBoolean("wireloom.regenerate")) {
            Checkout.write(path, expected);
        }

        assertThat(Files.exists(path) ? Checkout.read(path) : "")
                .as("the first line of %s says how to write it anew", file)
                .isEqualTo(expected);
    }

    @Test
    void namesEveryTopicWithItsPartitionsAndConfiguration() {
        assertThat(Yaml.documents(TopicLists.kafkaTopics()))
                .map(topic ->
                        topic.at("/metadata/name").asText() + topic.at("/spec/partitions") + topic.at("/spec/config"))
                .containsExactlyElementsOf(
                        Topic.all().stream().map(TopicListsTest::expected).toList());
    }

    private static String expected(TopicSettings topic) {
        return topic.name()
                + topic.partitions()
                + "{\"cleanup.policy\":\"%s\",\"retention.ms\":%s,\"max.message.bytes\":%s,\"min.insync.replicas\":2}"
                        .formatted(
                                topic.config().get("cleanup.policy"),
                                topic.config().get("retention.ms"),
                                topic.config().get("max.message.bytes"));
    }
}
