package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final String STORY = "Ferry runs aground off Ruvik, no one is hurt\n\nA ferry ran aground at dawn.";

    private final Contribution reading = ArticleFixture.contribution(STORY);
    private FeedProfile profile = FeedProfile.unknown("coast");
    private final ReadAhead ahead = new ReadAhead(feed -> profile);

    @Test
    void handsOverWhatWasReadOnce() {
        ahead.note(item(STORY, "1"), reading);

        assertThat(ahead.take(item(STORY, "1"))).containsSame(reading);
        assertThat(ahead.take(item(STORY, "1"))).isEmpty();
    }

    @Test
    void knowsNothingOfAnItemThatDiffersInAnything() {
        ahead.note(item(STORY, "1"), reading);

        assertThat(ahead.take(item(STORY + "!", "1"))).isEmpty();
        assertThat(ahead.take(item(STORY, "2"))).isEmpty();
        assertThat(ahead.take(item(STORY, null))).isEmpty();
    }

    @Test
    void forgetsWhatTheDeskWouldHaveReadDifferentlyNow() {
        ahead.note(item(STORY, "1"), reading);
        profile = new FeedProfile("coast", "Coast Wire", "NO", null, null, 1, List.of());

        assertThat(ahead.take(item(STORY, "1"))).isEmpty();
    }

    @Test
    void remembersNoMoreThanItHasRoomFor() {
        String longStory = STORY.repeat(2_500);
        for (int i = 0; i < 60; i++) {
            ahead.note(item(longStory, "long " + i), reading);
        }

        long kept = IntStream.range(0, 60)
                .filter(i -> ahead.take(item(longStory, "long " + i)).isPresent())
                .count();

        assertThat(kept * longStory.length()).isBetween(1L, 4L << 20);
    }

    @Test
    void passesOverWhatIsVeryLong() {
        String veryLong = STORY.repeat(5_000);
        ahead.note(item(veryLong, "1"), reading);

        assertThat(ahead.take(item(veryLong, "1"))).isEmpty();
    }

    private static WireItem item(String body, String itemId) {
        Map<String, String> fields = itemId == null ? Map.of() : Map.of(WireHeaders.ITEM_ID, itemId);
        return new WireItem(
                body.getBytes(StandardCharsets.UTF_8), Envelope.read(fields, "coast", ArticleFixture.RECEIVED));
    }
}
