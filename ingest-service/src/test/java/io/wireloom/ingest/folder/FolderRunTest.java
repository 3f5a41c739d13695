package io.wireloom.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.wireloom.ingest.doors.Answers;
import io.wireloom.ingest.doors.Door;
import io.wireloom.ingest.doors.Entrance;
import io.wireloom.ingest.doors.ItemAnswer;
import io.wireloom.ingest.doors.Receipt;
import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.feeds.FolderDefinition;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderRunTest {

    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Duration TAKE_OVER = Duration.ofMinutes(1);
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    Path root;

    private java.time.Instant now = java.time.Instant.parse("2026-03-01T10:00:00Z");
    private final List<String> takenTexts = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private boolean outage;
    private FolderRun run;

    @BeforeEach
    void watch() {
        run = run(new Instance("one", 1));
    }

    @Test
    void takesAFileOnceItStandsStill() throws IOException {
        Path file = drop("story.txt", "Ferry ");
        run.look();
        pass(SETTLE.minusSeconds(1));
        Files.writeString(file, "halts", StandardOpenOption.APPEND);
        touch(file);
        run.look();
        pass(SETTLE.minusSeconds(1));
        run.look();
        assertThat(takenTexts).isEmpty();

        pass(Duration.ofSeconds(1));
        run.look();

        assertThat(takenTexts).containsExactly("coast story.txt Ferry halts");
        assertThat(tree()).containsExactly("processed/2026-03-01/story.txt");
        assertThat(outcomes).containsExactly("processed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".story.xml", "story.xml.part", "story.xml.tmp", "story.xml.filepart", "story.xml~", "story.gif"
            })
    void leavesFilesThatAreUnfinishedOrNotIncluded(String name) throws IOException {
        drop(name, "Ferry halts");

        lookUntilSettled();

        assertThat(takenTexts).isEmpty();
        assertThat(tree()).containsExactly(name);
    }

    @Test
    void followsNoLinks() throws IOException {
        Path outside = Files.createTempFile("outside", ".txt");
        Files.createSymbolicLink(root.resolve("story.txt"), outside);

        lookUntilSettled();

        assertThat(takenTexts).isEmpty();
        assertThat(root.resolve("story.txt")).isSymbolicLink();
        Files.delete(outside);
    }

    @Test
    void rejectsAFileWithTheReasonBesideIt() throws IOException {
        drop("story.txt", "bad");

        lookUntilSettled();

        assertThat(tree()).containsExactly("rejected/story.txt", "rejected/story.txt.reason.json");
        JsonNode reason =
                JSON.readTree(root.resolve("rejected/story.txt.reason.json").toFile());
        assertThat(reason.path("file").asText()).isEqualTo("story.txt");
        assertThat(reason.path("feed").asText()).isEqualTo("coast");
        assertThat(reason.path("taken").asInt()).isEqualTo(1);
        assertThat(reason.path("refused").asInt()).isEqualTo(1);
        assertThat(reason.path("items").path(0).path("reason").asText()).isEqualTo("not-text");
        assertThat(reason.path("items").path(0).path("detail").asText()).isEqualTo("no words");
        assertThat(outcomes).containsExactly("rejected");
    }

    @Test
    void keepsFilesOfTheSameNameApart() throws IOException {
        drop("story.txt", "bad");
        lookUntilSettled();
        drop("story.txt", "bad too");
        lookUntilSettled();

        assertThat(tree())
                .containsExactlyInAnyOrder(
                        "rejected/story.txt",
                        "rejected/story.txt.reason.json",
                        "rejected/story-2.txt",
                        "rejected/story-2.txt.reason.json");
    }

    @Test
    void triesAgainAfterAnOutageAndLosesNothing() throws IOException {
        drop("a.txt", "Ferry halts");
        drop("b.txt", "Mine floods");
        outage = true;
        lookUntilSettled();
        assertThat(run.trouble()).hasValueSatisfying(text -> assertThat(text).contains("outage"));
        assertThat(tree()).containsExactlyInAnyOrder(".work/one-1/a.txt", "b.txt");

        outage = false;
        run.look();
        assertThat(takenTexts).isEmpty();
        pass(Duration.ofSeconds(1));
        run.look();

        assertThat(takenTexts).containsExactly("coast a.txt Ferry halts", "coast b.txt Mine floods");
        assertThat(run.trouble()).isEmpty();
        assertThat(outcomes).containsExactly("retried", "processed", "processed");
    }

    @Test
    void goesOnWithItsOwnLeftoversAtOnce() throws IOException {
        leave("one-1", "story.txt", "Ferry halts");

        run.look();

        assertThat(takenTexts).containsExactly("coast story.txt Ferry halts");
        assertThat(tree()).containsExactly("processed/2026-03-01/story.txt");
    }

    @Test
    void takesOverWhatASilentInstanceLeft() throws IOException {
        leave("two-1", "story.txt", "Ferry halts");
        Path heartbeat = Files.createFile(root.resolve(".work/two-1/.heartbeat"));
        touch(heartbeat);
        run.look();
        assertThat(takenTexts).isEmpty();

        pass(TAKE_OVER.plusSeconds(1));
        run.look();

        assertThat(takenTexts).containsExactly("coast story.txt Ferry halts");
        assertThat(root.resolve(".work/two-1")).doesNotExist();
    }

    @Test
    void takesOverAtOnceWhatADeadProcessOfItsMachineLeft() throws IOException {
        leave("one-999999999", "story.txt", "Ferry halts");
        touch(Files.createFile(root.resolve(".work/one-999999999/.heartbeat")));

        run.look();

        assertThat(takenTexts).containsExactly("coast story.txt Ferry halts");
    }

    @Test
    void sharesAFolderAmongInstances() throws IOException {
        FolderRun other = run(new Instance("two", 1));
        for (int file = 0; file < 40; file++) {
            drop(file + ".txt", "Ferry " + file);
        }
        run.look();
        other.look();
        pass(SETTLE);

        Stream.of(run, other).parallel().forEach(FolderRun::look);

        assertThat(takenTexts).hasSize(40).doesNotHaveDuplicates();
        assertThat(tree()).hasSize(40).allMatch(name -> name.startsWith("processed/2026-03-01/"));
    }

    @Test
    void deletesOldDaysOnly() throws IOException {
        for (String day : List.of("2026-01-28", "2026-01-30", "2026-02-28", "kept")) {
            Path place = Files.createDirectories(root.resolve("processed").resolve(day));
            Files.writeString(place.resolve("story.txt"), "x");
        }

        run.retain(Duration.ofDays(30));

        assertThat(tree())
                .containsExactlyInAnyOrder(
                        "processed/2026-01-30/story.txt", "processed/2026-02-28/story.txt", "processed/kept/story.txt");
    }

    @Test
    void saysThatAFolderIsNotThereAndMakesNone() throws IOException {
        FolderDefinition nowhere = new FolderDefinition(root.resolve("unmounted"), "*", SETTLE, Lane.LIVE);
        FolderRun lost = new FolderRun(
                new FeedDefinition(FeedProfile.unknown("lost"), nowhere, null, null), new Instance("one", 1), tools());

        lost.look();

        assertThat(lost.trouble()).hasValueSatisfying(text -> assertThat(text).contains("cannot use the folder"));
        assertThat(tree()).isEmpty();
        assertThat(root.resolve("unmounted")).doesNotExist();
    }

    private FolderRun run(Instance instance) {
        FolderDefinition folder = new FolderDefinition(root, "*.{txt,xml}*", SETTLE, Lane.BACKFILL);
        return new FolderRun(new FeedDefinition(FeedProfile.unknown("coast"), folder, null, null), instance, tools());
    }

    private FolderRun.Tools tools() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                return now;
            }
        };
        return new FolderRun.Tools(this::take, JSON, clock, this::outcome, () -> false, TAKE_OVER);
    }

    private synchronized void outcome(String outcome) {
        outcomes.add(outcome);
    }

    private synchronized void take(InputStream body, Envelope envelope, Entrance entrance, Answers answers)
            throws IOException {
        assertThat(entrance).isEqualTo(new Entrance(Door.FOLDER, Lane.BACKFILL));
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (outage) {
            answers.answer(new ItemAnswer.Failed(1, 1, "#1", new ConnectException("refused")));
            return;
        }
        takenTexts.add(envelope.feed() + " " + envelope.fileName() + " " + text);
        answers.answer(new ItemAnswer.Taken(1, 1, new Receipt("a", "v", Receipt.Status.ACCEPTED, "i", null)));
        if (text.startsWith("bad")) {
            answers.answer(new ItemAnswer.Refused(
                    2, 2, "#2", new UnusableItemException(UnusableItemException.Reason.NOT_TEXT, "no words")));
        }
    }

    private void lookUntilSettled() {
        run.look();
        pass(SETTLE);
        run.look();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Path drop(String name, String text) throws IOException {
        Path file = Files.writeString(root.resolve(name), text);
        touch(file);
        return file;
    }

    private void leave(String instance, String name, String text) throws IOException {
        Path work = Files.createDirectories(root.resolve(".work").resolve(instance));
        Files.writeString(work.resolve(name), text);
    }

    private void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(now));
    }

    /** All files but heartbeats. */
    private List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file) && !file.endsWith(".heartbeat"))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
