package io.wireloom.bench.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BCubedTest {

    @Test
    void isTheMeanOverArticles() {
        BCubed score = BCubed.of(List.of("x", "x", "x", "y"), List.of("1", "1", "2", "2"));

        assertThat(score.precision()).isCloseTo((1 + 1 + 0.5 + 0.5) / 4, within(1e-9));
        assertThat(score.recall()).isCloseTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4, within(1e-9));
    }

    @Test
    void isOneForTheSameGroupsUnderOtherNames() {
        assertThat(BCubed.of(List.of("x", "x", "y"), List.of("2", "2", "1")).f1())
                .isEqualTo(1);
    }

    @Test
    void readsTheDayInAnAddress() {
        assertThat(AddressDay.of("http://news.example/2019/nov/18/dam-holds")).hasToString("2019-11-18T12:00:00Z");
        assertThat(AddressDay.of("http://news.example/2019-11-18")).hasToString("2019-11-18T12:00:00Z");
        assertThat(AddressDay.of("http://news.example/2019/99/18/dam")).isNull();
        assertThat(AddressDay.of("http://news.example/story?id=20191118")).isNull();
    }
}
