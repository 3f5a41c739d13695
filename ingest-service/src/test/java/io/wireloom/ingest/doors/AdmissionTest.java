package io.wireloom.ingest.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.wire.Lane;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(3, 100, 1);

    @Test
    void letsInAsManyAsAgreedAndTheNextWhenOneHasLeft() {
        assertThat(admission.enter(1, Lane.LIVE)).isTrue();
        assertThat(admission.enter(1, Lane.LIVE)).isTrue();
        assertThat(admission.enter(1, Lane.LIVE)).isTrue();
        assertThat(admission.enter(1, Lane.LIVE)).isFalse();
        admission.leave(1);
        assertThat(admission.enter(1, Lane.LIVE)).isTrue();
        assertThat(admission.inside()).isEqualTo(3);
    }

    @Test
    void letsInAsManyBytesAsAgreed() {
        assertThat(admission.enter(60, Lane.LIVE)).isTrue();
        assertThat(admission.enter(41, Lane.LIVE)).isFalse();
        assertThat(admission.enter(40, Lane.LIVE)).isTrue();
        admission.leave(60);
        assertThat(admission.enter(41, Lane.LIVE)).isTrue();
    }

    @Test
    void letsInWhatIsLargerThanAllWhenItIsAlone() {
        assertThat(admission.enter(1_000, Lane.LIVE)).isTrue();
        assertThat(admission.enter(1, Lane.LIVE)).isFalse();
        admission.leave(1_000);
        assertThat(admission.enter(1, Lane.LIVE)).isTrue();
        assertThat(admission.enter(1_000, Lane.LIVE)).isFalse();
    }

    @Test
    void countsBulkRequestsApart() {
        assertThat(admission.enterBulk(Lane.LIVE)).isTrue();
        assertThat(admission.enterBulk(Lane.LIVE)).isFalse();
        assertThat(admission.enter(100, Lane.LIVE)).isTrue();
        admission.leaveBulk();
        assertThat(admission.enterBulk(Lane.LIVE)).isTrue();
    }

    @Test
    void leavesHalfOfTheRoomToLiveCopy() {
        Admission room = new Admission(4, 100, 3);

        assertThat(room.enter(30, Lane.BACKFILL)).isTrue();
        assertThat(room.enter(21, Lane.BACKFILL)).isFalse();
        assertThat(room.enter(20, Lane.BACKFILL)).isTrue();
        assertThat(room.enter(0, Lane.BACKFILL)).isFalse();
        assertThat(room.enter(50, Lane.LIVE)).isTrue();
        assertThat(room.enterBulk(Lane.BACKFILL)).isTrue();
        assertThat(room.enterBulk(Lane.BACKFILL)).isTrue();
        assertThat(room.enterBulk(Lane.BACKFILL)).isFalse();
        assertThat(room.enterBulk(Lane.LIVE)).isTrue();
    }
}
