package io.wireloom.checks.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.checks.ServiceChannels;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import io.wireloom.contracts.status.Lag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What each service may do on the broker: all that it does, and nothing else. */
final class AccessPolicies {

    private static final String READ = "Read";
    private static final String WRITE = "Write";
    private static final String DESCRIBE = "Describe";

    private AccessPolicies() {}

    /** Everything that is wrong with the users of the broker. */
    static List<String> violations(List<? extends JsonNode> objects) {
        List<String> violations = new ArrayList<>();
        Map<String, Set<String>> expected = Map.of(
                "ingest-service", ofGovernor(ofService("ingest-service")),
                "extract-service", ofService("extract-service"),
                "dedupe-service", ofService("dedupe-service"),
                "query-service", ofPipelinePage(ofService("query-service")),
                "extract-candidate", ofCandidate(),
                "scaler", ofScaler(objects));
        expected.forEach((user, rights) -> Objects.find(objects, "KafkaUser", user)
                .ifPresentOrElse(
                        object -> compare(object, rights, violations),
                        () -> violations.add("KafkaUser " + user + " is missing")));
        Objects.ofKind(objects, "KafkaUser").stream()
                .map(Objects::name)
                .filter(user -> !expected.containsKey(user))
                .forEach(user -> violations.add("KafkaUser " + user + " is nobody's"));
        return violations;
    }

    private static void compare(JsonNode user, Set<String> needed, List<String> violations) {
        String name = Objects.name(user);
        if (!user.at("/spec/authentication/type").asText().equals("tls")) {
            violations.add("KafkaUser " + name + ": shows no certificate");
        }
        if (!user.at("/spec/authorization/type").asText().equals("simple")) {
            violations.add("KafkaUser " + name + ": may do anything");
        }
        Set<String> granted = granted(user);
        needed.stream()
                .filter(right -> !granted.contains(right))
                .forEach(right -> violations.add("KafkaUser " + name + ": lacks " + right));
        granted.stream()
                .filter(right -> !needed.contains(right))
                .forEach(right -> violations.add("KafkaUser " + name + ": does not need " + right));
    }

    private static Set<String> granted(JsonNode user) {
        Set<String> rights = new TreeSet<>();
        user.at("/spec/authorization/acls").forEach(acl -> {
            JsonNode resource = acl.path("resource");
            String name = resource.path("name").asText() + (isPrefix(resource) ? "*" : "");
            acl.path("operations")
                    .forEach(operation -> rights.add(
                            right(operation.asText(), resource.path("type").asText(), name)));
        });
        return rights;
    }

    private static boolean isPrefix(JsonNode resource) {
        return resource.path("patternType").asText().equals("prefix");
    }

    private static Set<String> ofService(String service) {
        ServiceChannels channels = ServiceChannels.of(service);
        Set<String> rights = new TreeSet<>();
        channels.groups().forEach((topic, group) -> {
            rights.add(right(READ, "topic", topic));
            rights.add(right(READ, "group", group));
        });
        channels.written().forEach(topic -> rights.add(right(WRITE, "topic", topic)));
        Arrays.stream(Topic.values())
                .filter(topic -> topic.consumers().contains(service))
                .forEach(topic -> rights.add(right(WRITE, "topic", topic.deadLetterFor(service))));
        return rights;
    }

    /** Lag of every group, disks of every broker; dead letters of every service, read, noted and sent again. */
    private static Set<String> ofPipelinePage(Set<String> rights) {
        rights.add(right(DESCRIBE, "cluster", ""));
        for (Topic topic : Topic.values()) {
            for (String service : topic.consumers()) {
                rights.add(right(WRITE, "topic", topic.topicName()));
                rights.add(right(READ, "topic", topic.deadLetterFor(service)));
                rights.add(right(WRITE, "topic", topic.deadLetterFor(service)));
                rights.add(right(DESCRIBE, "group", service + "." + topic.topicName()));
            }
        }
        Topic.all().stream().map(TopicSettings::name).forEach(topic -> rights.add(right(DESCRIBE, "topic", topic)));
        return withoutImplied(rights);
    }

    /** What waits on the line that live copy takes, so that a backfill can be held back. */
    private static Set<String> ofGovernor(Set<String> rights) {
        for (Topic topic : Lag.LINE) {
            rights.add(right(DESCRIBE, "topic", topic.topicName()));
            topic.consumers().forEach(service -> rights.add(right(DESCRIBE, "group", Lag.group(service, topic))));
        }
        return withoutImplied(rights);
    }

    /** Whoever may read or write may also describe. */
    private static Set<String> withoutImplied(Set<String> rights) {
        rights.removeIf(right -> right.startsWith(DESCRIBE)
                && (rights.contains(right.replaceFirst(DESCRIBE, READ))
                        || rights.contains(right.replaceFirst(DESCRIBE, WRITE))));
        return rights;
    }

    private static Set<String> ofCandidate() {
        return Set.of(
                right(READ, "topic", Topic.ARTICLES.topicName()),
                right(READ, "group", "extract-candidate.*"),
                right(WRITE, "topic", Topic.CLAIMS_CANDIDATE.topicName()),
                right(WRITE, "topic", Topic.ARTICLES.deadLetterFor("extract-service")));
    }

    private static Set<String> ofScaler(List<? extends JsonNode> objects) {
        Set<String> rights = new TreeSet<>();
        Objects.ofKind(objects, "ScaledObject").stream()
                .flatMap(scaled -> Objects.each(scaled.at("/spec/triggers")))
                .map(trigger -> trigger.path("metadata"))
                .forEach(trigger -> {
                    rights.add(right(DESCRIBE, "topic", trigger.path("topic").asText()));
                    rights.add(right(
                            DESCRIBE, "group", trigger.path("consumerGroup").asText()));
                });
        return rights;
    }

    private static String right(String operation, String kind, String name) {
        return (operation + " " + kind + " " + name).trim();
    }
}
