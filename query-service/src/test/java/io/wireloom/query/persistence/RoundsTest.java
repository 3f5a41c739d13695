package io.wireloom.query.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void a_round_ends_before_the_key_that_it_holds_already() {
        assertThat(Rounds.of(List.of("a1", "b1", "a2", "c1", "b2", "b3"), RoundsTest::key))
                .containsExactly(List.of("a1", "b1"), List.of("a2", "c1", "b2"), List.of("b3"));
    }

    @Test
    void no_batch_has_no_round() {
        assertThat(Rounds.of(List.of(), RoundsTest::key)).isEmpty();
    }

    @Test
    void answers_come_in_the_order_of_the_batch() {
        List<List<String>> seen = new ArrayList<>();

        List<String> answers = Rounds.in(List.of("a1", "a2", "b1"), RoundsTest::key, round -> {
                    seen.add(round);
                    return Uni.createFrom()
                            .item(round.stream().map(item -> item + "!").toList());
                })
                .await()
                .indefinitely();

        assertThat(answers).containsExactly("a1!", "a2!", "b1!");
        assertThat(seen).containsExactly(List.of("a1"), List.of("a2", "b1"));
    }

    private static String key(String item) {
        return item.substring(0, 1);
    }
}
