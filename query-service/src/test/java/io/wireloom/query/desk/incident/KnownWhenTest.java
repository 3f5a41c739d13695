package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Incident;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownWhenTest {

    private static final Instant NOON = Instant.parse("2015-10-01T12:00:00Z");

    private final Incident now = Told.contested();

    @Test
    void hasAMomentForEachTimeSomethingWasSaidAndThenNow() {
        KnownWhen known = KnownWhen.of(now, now, null, Told.address("by", "speaker"));

        assertThat(known.moments())
                .extracting(KnownWhen.Moment::value)
                .containsExactly("2015-10-01T08:00:00Z", "2015-10-01T12:00:00Z", "2015-10-02T09:00:00Z", "");
        assertThat(known.steps().rows().get(0).href())
                .isEqualTo("/incidents/inc-1?asOf=2015-10-01T08%3A00%3A00Z&by=speaker");
        assertThat(known.shown()).isEqualTo(3);
        assertThat(known.moments().get(3).chosen()).isTrue();
        assertThat(known.slides()).isTrue();
    }

    @Test
    void aPastMomentKnowsWhatCameLater() {
        KnownWhen known = KnownWhen.of(now, now, NOON, Told.address("asOf", NOON.toString()));

        assertThat(known.shown()).isEqualTo(1);
        assertThat(known.steps().rows()).extracting(KnownWhen.Step::later).containsExactly(false, false, true);
    }

    @Test
    void aMomentBetweenTwoShowsTheEarlierOne() {
        KnownWhen known = KnownWhen.of(now, now, NOON.plusSeconds(60), Told.address());

        assertThat(known.shown()).isEqualTo(1);
    }

    @Test
    void linksOnlyToClaimsThatThePageShows() {
        Incident then = Told.of(0);

        KnownWhen known = KnownWhen.of(now, then, NOON, Told.address());

        assertThat(known.steps().rows())
                .flatExtracting(step -> step.lines().rows())
                .allSatisfy(
                        line -> assertThat(((KnownWhen.Line) line).claimId()).isEmpty());
    }

    @Test
    void showsTheFirstStepsOfALongHistory() {
        Incident many = Told.of(500);

        KnownWhen known = KnownWhen.of(many, many, null, Told.address());

        assertThat(known.moments()).hasSize(501);
        assertThat(known.steps().rows()).hasSize(20);
        assertThat(known.steps().more()).isEqualTo(480);
        assertThat(KnownWhen.of(many, many, null, Told.address("all", "true"))
                        .steps()
                        .more())
                .isZero();
    }

    @Test
    void doesNotSlideOverOneMoment() {
        Incident one = Told.of(1);

        assertThat(KnownWhen.of(one, one, null, Told.address()).slides()).isFalse();
    }
}
