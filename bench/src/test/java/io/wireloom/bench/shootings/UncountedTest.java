package io.wireloom.bench.shootings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncountedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A man was shot and killed outside a bakery in Elmhurst .                   | false | 1",
                "The driver was pronounced dead at St Mark s hospital .                     | false | 1",
                "Nobody was hit when shots rang out near the ferry pier .                   | false | 0",
                "The clerk hurt three and then turned the gun on himself .                  | true  | 1",
            })
    void aDeathInTheLeadIsOne(String text, boolean suicide, int killed) {
        assertThat(Uncounted.killed(text, suicide)).isEqualTo(killed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Four dock workers were seriously injured on the quay .                     | 0 | 4",
                "He opened fire at the bus stop , wounding at least 3 passengers .          | 1 | 3",
                "The gunman struck five people in the arcade .                              | 0 | 5",
                "The gunman struck five people in the arcade .                              | 2 | 3",
                "Quadruple street shooting shocks the harbour quarter .                     | 1 | 3",
                "He shot three times at the lock .                                          | 0 | 0",
                "The council met on Tuesday .                                               | 0 | 0",
            })
    void theFirstNumberOfWoundedElseOfHitWithoutTheKilled(String text, int killed, int wounded) {
        assertThat(Uncounted.wounded(text, killed)).isEqualTo(wounded);
    }
}
