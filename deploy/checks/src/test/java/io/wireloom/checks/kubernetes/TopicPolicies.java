package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics: those of {@link Topic}, as it has them. */
final class TopicPolicies {

    private TopicPolicies() {}

    /** Everything that is wrong with the topics. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        Map<String, TopicSettings> expected =
                Topic.all().stream().collect(Collectors.toMap(TopicSettings::name, Function.identity()));
        expected.values().forEach(topic -> Objects.find(objects, "KafkaTopic", topic.name())
                .ifPresentOrElse(
                        object -> compare(object, topic, violations),
                        () -> violations.add("KafkaTopic " + topic.name() + " is missing")));
        Objects.ofKind(objects, "KafkaTopic").stream()
                .map(Objects::name)
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> violations.add("KafkaTopic " + name + " is none of ours"));
        return violations;
    }

    private static void compare(JsonNode object, TopicSettings topic, List<String> violations) {
        int partitions = object.at("/spec/partitions").asInt();
        if (partitions != topic.partitions()) {
            violations.add(
                    "KafkaTopic %s: has %d partitions, not %d".formatted(topic.name(), partitions, topic.partitions()));
        }
        topic.config().forEach((key, value) -> {
            String there = object.path("spec").path("config").path(key).asText();
            if (!there.equals(value)) {
                violations.add("KafkaTopic %s: %s is %s, not %s".formatted(topic.name(), key, there, value));
            }
        });
    }
}
