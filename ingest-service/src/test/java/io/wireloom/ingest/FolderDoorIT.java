package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.ingest.archive.ZipFixture;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GuardedSettings.class)
@WithTestResource(BackingResource.class)
class FolderDoorIT {

    private static final Path FOLDER = GuardedSettings.FOLDER;

    @Inject
    MeterRegistry meters;

    @Test
    void takesAFileThatIsWrittenSlowlyWhole() throws IOException {
        String mark = UUID.randomUUID().toString();
        Path file = FOLDER.resolve("slow.txt");
        Files.writeString(file, "Ferry halts\n\n");
        for (int part = 0; part < 4; part++) {
            Awaitility.await().pollDelay(Duration.ofMillis(400)).until(() -> true);
            Files.writeString(file, "It halted at Lomsund on Friday. ", StandardOpenOption.APPEND);
        }
        Files.writeString(file, mark, StandardOpenOption.APPEND);

        Article article = awaitArticleWith(mark);

        assertThat(article.feed()).isEqualTo("coast");
        assertThat(article.text().split("Lomsund", -1)).hasSize(5);
        awaitFile("processed", "slow.txt");
    }

    @Test
    void takesTheGoodItemsOfAFileAndRejectsItForTheBad() throws IOException {
        String mark = UUID.randomUUID().toString();
        byte[] zip = new ZipFixture()
                .with("good.txt", "Mine floods\n\nWater filled a mine at Ostra on Sunday. " + mark)
                .with("bad.txt", new byte[] {0, 1, 2, 0})
                .bytes();
        Files.write(FOLDER.resolve("day.zip"), zip);

        awaitArticleWith(mark);

        awaitFile("rejected", "day.zip");
        String reason = Files.readString(FOLDER.resolve("rejected/day.zip.reason.json"));
        assertThat(reason).contains("\"bad.txt\"", "not-text").doesNotContain("good.txt");
        assertThat(Files.readAllBytes(FOLDER.resolve("rejected/day.zip"))).isEqualTo(zip);
    }

    @Test
    void goesOnWithWhatADeadInstanceLeft() {
        assertThat(awaitArticleWith(GuardedSettings.LEFT).feed()).isEqualTo("coast");
        awaitFile("processed", "left.txt");
    }

    @Test
    void publishesAFileThatIsDeliveredTwiceOnce() throws IOException {
        String mark = UUID.randomUUID().toString();
        byte[] text = ("Kiosk burns\n\nA kiosk burnt at Tamm on Monday. " + mark).getBytes(StandardCharsets.UTF_8);
        Files.write(FOLDER.resolve("one.txt"), text);
        awaitFile("processed", "one.txt");

        Files.write(FOLDER.resolve("one.txt"), text);

        awaitFile("processed", "one-2.txt");
        String marker = UUID.randomUUID().toString();
        Files.writeString(FOLDER.resolve("marker.txt"), "Marker\n\nThis only comes after the others. " + marker);
        awaitArticleWith(marker);
        assertThat(TopicFixture.all("articles"))
                .filteredOn(record -> new String(record.value(), StandardCharsets.UTF_8).contains(mark))
                .hasSize(1);
    }

    @Test
    void countsItsItemsAndShowsItsHealth() throws IOException {
        String mark = UUID.randomUUID().toString();
        Files.writeString(FOLDER.resolve("counted.txt"), "Dam holds\n\nThe dam at Ruvik held on Monday. " + mark);
        awaitFile("processed", "counted.txt");

        assertThat(meters.get("wireloom.records.closed")
                        .tags("door", "folder", "outcome", "published")
                        .counter()
                        .count())
                .isPositive();
        given().get("/q/health/ready").then().statusCode(200).body(containsString("folder door"));
    }

    private static Article awaitArticleWith(String mark) {
        return MessageCodec.read(
                TopicFixture.await(
                                "articles", record -> new String(record.value(), StandardCharsets.UTF_8).contains(mark))
                        .value(),
                Article.class);
    }

    private static void awaitFile(String place, String name) {
        Awaitility.await(name + " in " + place).atMost(Duration.ofSeconds(60)).until(() -> {
            try (Stream<Path> files = Files.walk(FOLDER.resolve(place))) {
                return files.anyMatch(file -> file.getFileName().toString().equals(name));
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        });
    }
}
