package io.wireloom.ingest.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(3, 100, 1);

    @Test
    void letsInAsManyAsAgreedAndTheNextWhenOneHasLeft() {
        assertThat(admission.enter(1)).isTrue();
        assertThat(admission.enter(1)).isTrue();
        assertThat(admission.enter(1)).isTrue();
        assertThat(admission.enter(1)).isFalse();
        admission.leave(1);
        assertThat(admission.enter(1)).isTrue();
        assertThat(admission.inside()).isEqualTo(3);
    }

    @Test
    void letsInAsManyBytesAsAgreed() {
        assertThat(admission.enter(60)).isTrue();
        assertThat(admission.enter(41)).isFalse();
        assertThat(admission.enter(40)).isTrue();
        admission.leave(60);
        assertThat(admission.enter(41)).isTrue();
    }

    @Test
    void letsInWhatIsLargerThanAllWhenItIsAlone() {
        assertThat(admission.enter(1_000)).isTrue();
        assertThat(admission.enter(1)).isFalse();
        admission.leave(1_000);
        assertThat(admission.enter(1)).isTrue();
        assertThat(admission.enter(1_000)).isFalse();
    }

    @Test
    void countsBulkRequestsApart() {
        assertThat(admission.enterBulk()).isTrue();
        assertThat(admission.enterBulk()).isFalse();
        assertThat(admission.enter(100)).isTrue();
        admission.leaveBulk();
        assertThat(admission.enterBulk()).isTrue();
    }
}
