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

    @Test
    void remembersByWeight() {
        Lately<String> words = new Lately<>(5, String::length);
        words.note("a", "aa");
        words.note("b", "bb");
        words.note("a", "a");
        words.note("c", "cc");
        assertThat(words.get("b")).isEqualTo("bb");

        words.note("d", "dddd");

        assertThat(words.get("a")).isNull();
        assertThat(words.get("b")).isNull();
        assertThat(words.get("c")).isNull();
        assertThat(words.get("d")).isEqualTo("dddd");
    }

    @Test
    void doesNotRememberWhatIsTooHeavy() {
        Lately<String> words = new Lately<>(5, String::length);
        words.note("a", "aa");
        words.note("b", "bb");

        words.note("b", "bbbbbb");

        assertThat(words.get("a")).isEqualTo("aa");
        assertThat(words.get("b")).isNull();
    }

    @Test
    void hasRoomAgainAfterForgetting() {
        Lately<String> words = new Lately<>(4, String::length);
        words.note("a", "aaaa");
        words.forget(List.of("a"));
        words.note("b", "bb");
        words.note("c", "cc");
        assertThat(words.get("b")).isEqualTo("bb");

        words.forgetAll();
        words.note("d", "dd");
        words.note("e", "ee");
        assertThat(words.get("d")).isEqualTo("dd");
    }
}
