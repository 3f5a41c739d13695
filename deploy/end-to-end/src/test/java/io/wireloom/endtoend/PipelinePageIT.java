package io.wireloom.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.wireloom.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The pages on how the line fares and how good its readings are. */
class PipelinePageIT extends BrowserTest {

    @Test
    void everyStageIsReadyAndWhatItReceivedIsAccountedFor() {
        page.navigate(desk + "/pipeline");

        assertThat(page.getByTestId("stage")).hasCount(4);
        for (Locator stage : page.getByTestId("stage").all()) {
            assertThat(stage.getByTestId("stage-state")).hasText("Ready");
            assertThat(stage).containsText("received");
            assertThat(stage).containsText("All it received is accounted for.");
        }
        int groups = Arrays.stream(Topic.values())
                .mapToInt(topic -> topic.consumers().size())
                .sum();
        assertThat(page.getByTestId("waiting").locator("tbody tr")).hasCount(groups);
        assertThat(page.getByTestId("no-feeds")).isVisible();
        picture("pipeline.png");
    }

    @Test
    void aDeadLetterAppearsByItselfIsReplayedAndDiscarded() throws Exception {
        page.navigate(desk + "/pipeline");
        String key = "torn-" + UUID.randomUUID();
        send(key);
        Locator letter = page.getByTestId("dead-letter").filter(words(key)).filter(words("query-service"));
        assertThat(letter).hasCount(1);
        assertThat(letter.getByTestId("dead-letter-reason")).not().isEmpty();

        letter.getByTestId("replay").click();
        assertThat(page.getByTestId("done")).containsText("1 record was sent again");
        // It is as bad as before: each of the three services that read articles refuses it once more.
        Locator all = page.getByTestId("dead-letter").filter(words(key));
        assertThat(all).hasCount(5);
        for (int left = 4; left >= 0; left--) {
            all.first().getByTestId("discard").click();
            assertThat(page.getByTestId("done")).containsText("1 record was discarded");
            assertThat(all).hasCount(left);
        }
    }

    @Test
    void theQualityPageGivesEachShareItsRange() {
        page.navigate(desk + "/quality");

        Locator claims = page.getByTestId("quality-claims").locator("tr[data-field='claims']");
        assertThat(claims).containsText("%");
        assertThat(claims).containsText("in 100 claims in the text are not found");
        assertThat(page.getByTestId("measured")).containsText("wireloom-grammar");
        picture("quality.png");
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        context.close();
        open(375, 740);
        for (String path : List.of("/pipeline", "/quality")) {
            page.navigate(desk + path);
            assertThat(page.locator("main h1")).isVisible();
            Object width = page.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).as("width of " + path).isLessThanOrEqualTo(375);
        }
    }

    /** A record that none of the services that read articles can read. */
    private void send(String key) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", shared.stack().processes().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("articles", key, "{\"articleId\": ".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
