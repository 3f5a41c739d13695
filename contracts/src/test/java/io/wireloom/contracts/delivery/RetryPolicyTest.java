package io.wireloom.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(15));

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "3, 800", "7, 12800", "8, 15000", "63, 15000", "65, 15000", "2147483647, 15000"})
    void doublesTheWaitUpToTheLongest(int attempt, long millis) {
        assertThat(policy.delayAfter(attempt)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void triesAFaultForAboutThreeSecondsByDefault() {
        Duration sum = Duration.ZERO;
        for (int attempt = 1; attempt < RetryPolicy.DEFAULT.attempts(); attempt++) {
            sum = sum.plus(RetryPolicy.DEFAULT.delayAfter(attempt));
        }

        assertThat(sum).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "1, -1, 2", "1, 3, 2"})
    void refusesWhatMakesNoSense(int attempts, long first, long longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(attempts, Duration.ofMillis(first), Duration.ofMillis(longest)))
                .withMessageContaining("attempts " + attempts);
    }
}
