package io.wireloom.dedupe.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private final Lately<Integer> lately = new Lately<>(2);

    @Test
    void forgetsWhatWasAskedForLeastLately() {
        lately.note("a", 1);
        lately.note("b", 2);
        lately.get("a");
        lately.note("c", 3);

        assertThat(lately.get("a")).isEqualTo(1);
        assertThat(lately.get("b")).isNull();
        assertThat(lately.get("c")).isEqualTo(3);
    }

    @Test
    void makesOnlyWhatItDoesNotRemember() {
        AtomicInteger made = new AtomicInteger();

        lately.get("a", made::incrementAndGet);

        assertThat(lately.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void forgetsSomeOrAll() {
        lately.note("a", 1);
        lately.note("b", 2);

        lately.forget(List.of("a", "x"));
        assertThat(lately.get("a")).isNull();
        assertThat(lately.get("b")).isEqualTo(2);

        lately.forgetAll();
        assertThat(lately.get("b")).isNull();
    }
}
