package io.wireloom.ingest.doors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.UnusableItemException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntryListTest {

    @Test
    void keepsTheReasonOfEachEntryThatIsRefused() {
        Envelope envelope = Envelope.read(Map.of(), "coast", Instant.parse("2026-03-01T10:00:00Z"));
        EntryList entries = new EntryList(10);

        entries.refused(envelope, tooLarge("first"));
        entries.refused(envelope, tooLarge("second"));

        assertThat(entries.refusals()).extracting(Exception::getMessage).containsExactly("first", "second");
    }

    @Test
    void namesEntriesTogetherButNotWithoutEnd() {
        List<UnusableItemException> reasons =
                IntStream.range(0, 12).mapToObj(entry -> tooLarge("e" + entry)).toList();

        assertThat(EntryDesk.together(reasons.subList(0, 2))).hasMessage("e0; e1");
        assertThat(EntryDesk.together(reasons)).hasMessageEndingWith("e9; and 2 more");
    }

    private static UnusableItemException tooLarge(String words) {
        return new UnusableItemException(Reason.TOO_LARGE, words);
    }
}
