package io.wireloom.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

    private final RecentChanges recent = new RecentChanges(3, 10);

    @Test
    void servesWhatFollowsAPosition() {
        recent.add(changes(11, 12));

        assertThat(recent.after(10, 9, Set.of()).orElseThrow())
                .extracting(frame -> frame.change().id())
                .containsExactly(11L, 12L);
        assertThat(recent.after(11, 9, Set.of()).orElseThrow())
                .extracting(frame -> frame.change().id())
                .containsExactly(12L);
        assertThat(recent.after(10, 1, Set.of()).orElseThrow())
                .extracting(frame -> frame.change().id())
                .containsExactly(11L);
        assertThat(recent.after(12, 9, Set.of())).contains(List.of());
    }

    @Test
    void saysWhenItNoLongerHoldsWhatWouldFollow() {
        recent.add(changes(11, 15));

        assertThat(recent.after(11, 9, Set.of())).isEmpty();
        assertThat(recent.after(12, 9, Set.of()).orElseThrow())
                .extracting(frame -> frame.change().id())
                .containsExactly(13L, 14L, 15L);
        assertThat(recent.last()).isEqualTo(15);
    }

    @Test
    void readsBackOnlyPositionsOfItsOwnMaking() {
        StreamPosition position = new StreamPosition("0a1b2c3d", 42);

        assertThat(StreamPosition.decode(position.encode())).contains(position);
        assertThat(StreamPosition.decode("42")).isEmpty();
        assertThat(StreamPosition.decode("0a1b2c3d-99999999999999999999")).isEmpty();
    }

    @Test
    void leavesToTheDatabaseWhatWasNotLookedAtForWhatIsAsked() {
        recent.add(changes(11, 12));

        assertThat(recent.after(10, 9, Set.of(new Lookup(Lookup.Kind.WORDS, "mill"))))
                .isEmpty();
        assertThat(recent.after(12, 9, Set.of(new Lookup(Lookup.Kind.WORDS, "mill"))))
                .contains(List.of());
    }

    private static List<Frame> changes(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> new Change(id, Change.Kind.INCIDENT_AMENDED, "i", Instant.EPOCH, "{}"))
                .map(change -> Frame.of("0a1b2c3d", change))
                .toList();
    }
}
