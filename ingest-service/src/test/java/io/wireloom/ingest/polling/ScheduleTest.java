package io.wireloom.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final URI URL = URI.create("https://coast.example/feed");
    private static final Schedule SCHEDULE = new Schedule(Duration.ofMinutes(5), Duration.ofHours(6));
    private static final FeedState FRESH = FeedState.fresh("coast", URL, NOW.minusSeconds(60));

    @Test
    void comesBackInTimeAfterSuccess() {
        Validators validators = new Validators("\"a\"", "Mon, 02 Mar 2026 07:00:00 GMT");

        FeedState next = SCHEDULE.succeeded(FRESH, 200, 3, validators, null, NOW);

        assertThat(next.nextPollAt()).isEqualTo(NOW.plusSeconds(300));
        assertThat(next.validators()).isEqualTo(validators);
        assertThat(next.lastItemAt()).isEqualTo(NOW);
        assertThat(next.items()).isEqualTo(3);
        assertThat(SCHEDULE.succeeded(next, 304, 0, validators, null, NOW.plusSeconds(300))
                        .lastItemAt())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "4, 80", "5, 160", "6, 320", "7, 360", "30, 360", "1000, 360"})
    void doublesTheWaitWithEachFailureUpToTheLongest(int failures, int minutes) {
        Duration wait = SCHEDULE.backOff("coast", failures);

        assertThat(wait).isBetween(Duration.ofSeconds(minutes * 48L), Duration.ofSeconds(minutes * 72L));
        assertThat(SCHEDULE.backOff("coast", failures)).isEqualTo(wait);
    }

    @Test
    void spreadsFeedsThatFailedTogether() {
        assertThat(SCHEDULE.backOff("coast", 3)).isNotEqualTo(SCHEDULE.backOff("inland", 3));
    }

    @Test
    void neverComesMoreOftenThanConfiguredWhenThatIsSeldom() {
        Schedule daily = new Schedule(Duration.ofDays(1), Duration.ofHours(6));

        assertThat(daily.backOff("coast", 4)).isGreaterThan(Duration.ofHours(19));
    }

    @Test
    void honoursALongerWaitThatTheServerAsksForAndKeepsTheValidators() {
        FeedState known = SCHEDULE.succeeded(FRESH, 200, 1, new Validators("\"a\"", null), null, NOW);

        FeedState longer = SCHEDULE.failed(known, 429, "busy", Duration.ofHours(2), 0, NOW);
        FeedState shorter = SCHEDULE.failed(known, 429, "busy", Duration.ofSeconds(1), 0, NOW);

        assertThat(longer.nextPollAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(shorter.nextPollAt()).isAfter(NOW.plus(Duration.ofMinutes(7)));
        assertThat(longer.validators().etag()).isEqualTo("\"a\"");
        assertThat(longer.failures()).isEqualTo(1);
    }

    @Test
    void forgetsWhereAFeedHadMovedToWhenThatFails() {
        URI moved = URI.create("https://coast.example/new");
        FeedState known = SCHEDULE.succeeded(FRESH, 200, 1, Validators.NONE, moved, NOW);

        assertThat(known.address()).isEqualTo(moved);
        assertThat(SCHEDULE.failed(known, 404, "gone astray", null, 0, NOW).address())
                .isEqualTo(URL);
        assertThat(SCHEDULE.failed(known, 503, "busy", Duration.ofMinutes(1), 0, NOW)
                        .address())
                .isEqualTo(moved);
    }

    @Test
    void tellsHealth() {
        Duration day = Duration.ofDays(1);
        FeedState ok = SCHEDULE.succeeded(FRESH, 200, 1, Validators.NONE, null, NOW);

        assertThat(FeedHealth.of(FRESH, day, NOW)).isEqualTo(FeedHealth.NEVER_POLLED);
        assertThat(FeedHealth.of(ok, day, NOW)).isEqualTo(FeedHealth.OK);
        assertThat(FeedHealth.of(ok, day, NOW.plus(day))).isEqualTo(FeedHealth.OK);
        assertThat(FeedHealth.of(ok, day, NOW.plus(day).plusMillis(1))).isEqualTo(FeedHealth.SILENT);
        assertThat(FeedHealth.of(SCHEDULE.failed(ok, 500, "x", null, 0, NOW), day, NOW))
                .isEqualTo(FeedHealth.FAILING);
        assertThat(FeedHealth.of(SCHEDULE.gone(ok, NOW), day, NOW)).isEqualTo(FeedHealth.GONE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "99999999 | P1D",
                "Mon, 02 Mar 2026 08:10:00 GMT | PT10M",
                "Mon, 02 Mar 2026 07:00:00 GMT | PT0S",
                "Sun, 01 Mar 2099 08:10:00 GMT | P1D",
                "soon | -",
                "-5 | -",
                "- | -"
            })
    void readsRetryAfter(String value, Duration expected) {
        assertThat(RetryAfter.read(value, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "301, /new, https://coast.example/new, true",
                "308, https://b.example/x?y=1#z, https://b.example/x?y=1, true",
                "302, //b.example/x, https://b.example/x, false",
                "303, ?p=2, https://coast.example/feed?p=2, false",
                "307, a b.xml, https://coast.example/a%20b.xml, false",
                "301, -, -, false",
                "301, http://[bad, -, false",
                "200, /new, -, false"
            })
    void readsRedirects(int status, String location, URI expected, boolean lasting) {
        if (expected == null) {
            assertThat(Redirect.of(URL, status, location)).isEmpty();
        } else {
            assertThat(Redirect.of(URL, status, location)).contains(new Redirect(expected, lasting));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://coast.example:443/x, true",
        "https://COAST.example/y, true",
        "http://coast.example/, false",
        "https://coast.example:8443/, false",
        "https://b.coast.example/, false"
    })
    void knowsItsOwnOrigin(URI other, boolean same) {
        assertThat(Redirect.sameOrigin(URL, other)).isEqualTo(same);
    }

    @Test
    void handsBackNoValidatorThatCannotStandInAHeader() {
        assertThat(new Validators("\"a\"\r\nX: y", "x".repeat(2_000)).conditions())
                .isEmpty();
        assertThat(new Validators("W/\"a\"", "Mon").conditions())
                .containsEntry("If-None-Match", "W/\"a\"")
                .containsEntry("If-Modified-Since", "Mon");
    }
}
