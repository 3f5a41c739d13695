package io.wireloom.contracts.published;

import io.wireloom.contracts.Topic;
import io.wireloom.contracts.TopicSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The topics as a Markdown table. */
final class TopicTable {

    private TopicTable() {}

    static String markdown() {
        String head =
                "| topic | key | partitions | kept | written by | read by |\n| --- | --- | --- | --- | --- | --- |\n";
        return head
                + Topic.all().stream()
                        .map(settings -> row(settings, topicOf(settings.name())))
                        .collect(Collectors.joining());
    }

    private static String row(TopicSettings settings, Topic topic) {
        boolean deadLetters = !settings.name().equals(topic.topicName());
        String writer = deadLetters ? readerOf(settings.name(), topic) : topic.producer();
        String readers = deadLetters ? "whoever replays them" : String.join(", ", topic.consumers());
        List<String> cells = List.of(
                "`" + settings.name() + "`",
                deadLetters ? "as the topic" : topic.key(),
                Integer.toString(settings.partitions()),
                kept(settings),
                topic.ofCopy() && !deadLetters ? "anyone; " + writer + "'s door" : writer,
                readers);
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String kept(TopicSettings settings) {
        if (settings.retention().cleanupPolicy().equals("compact")) {
            return "for good, the latest of each key";
        }
        long millis = settings.retention().retentionMs();
        return millis < 0 ? "for good" : Duration.ofMillis(millis).toDays() + " days";
    }

    private static String readerOf(String name, Topic topic) {
        return topic.consumers().stream()
                .filter(service -> topic.deadLetterFor(service).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Topic topicOf(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> name.equals(topic.topicName())
                        || topic.consumers().stream().map(topic::deadLetterFor).anyMatch(name::equals))
                .findFirst()
                .orElseThrow();
    }
}
