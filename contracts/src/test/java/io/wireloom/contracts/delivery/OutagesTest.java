package io.wireloom.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.UnreadableMessageException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutagesTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new ConnectException("refused"),
                new UnknownHostException("db"),
                new ClosedChannelException(),
                new TimeoutException("no connection in time"),
                new org.apache.kafka.common.errors.TimeoutException("no leader"),
                new SQLException("terminating connection", "57P01"),
                new SQLException("password authentication failed", "28P01"),
                new SslAuthenticationException("handshake failed"),
                new TopicAuthorizationException("articles"),
                new IllegalStateException("Connection is not active now, current status: CLOSING"),
                new IllegalStateException(
                        "Failed to read any response from the server, the underlying connection may have been"
                                + " lost unexpectedly."),
                new IllegalStateException("Pool closed"),
                beside(new IllegalStateException("no transaction"), new ClosedChannelException()),
                new RuntimeException(new IllegalStateException(new ConnectException("deep down"))));
    }

    private static Throwable beside(Throwable failure, Throwable suppressed) {
        failure.addSuppressed(suppressed);
        return failure;
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new UnreadableMessageException("no JSON"),
                new IllegalStateException("a bug"),
                new SQLException("duplicate key", "23505"),
                new SQLException("no state"),
                new RecordTooLargeException("17 MB"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void waitsOutWhatPasses(Throwable failure) {
        assertThat(Outages.isOutage(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void doesNotWaitForWhatNoWaitingMends(Throwable failure) {
        assertThat(Outages.isOutage(failure)).isFalse();
    }

    @Test
    void comesToAnEndWhenCausesRunInACircle() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Outages.isOutage(first)).isFalse();
    }

    @Test
    void asksTheClientWhatItsOwnExceptionsSay() {
        Throwable failure = new IllegalStateException("deadlock detected");

        assertThat(Outages.isOutage(failure, cause -> "40P01")).isTrue();
        assertThat(Outages.isOutage(failure, cause -> "23505")).isFalse();
    }

    @Test
    void holdsNothingAgainstARecordOnceTheServiceStops() {
        UntilStopped outages = new UntilStopped(Outages::isOutage);
        Throwable failure = new IllegalStateException("the session factory is gone");

        assertThat(outages.test(failure)).isFalse();
        outages.stop();
        assertThat(outages.test(failure)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "28P01, true",
        "40001, true",
        "40P01, true",
        "53300, true",
        "57P03, true",
        "58030, true",
        "23505, false",
        "42P01, false",
        "22001, false",
        "0800, false",
        "'', false",
        ", false"
    })
    void tellsByTheClassOfTheSqlState(String state, boolean passes) {
        assertThat(Outages.passes(state)).isEqualTo(passes);
    }
}
