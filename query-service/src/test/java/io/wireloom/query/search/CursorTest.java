package io.wireloom.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor cursor = new Cursor(Instant.parse("2015-10-01T17:30:00.123456Z"), "i|odd|id", "abc");

    @Test
    void comesBackAsItWentOut() {
        assertThat(Cursor.decode(cursor.encode(), "abc")).isEqualTo(cursor);
    }

    @Test
    void comesBackWithItsRank() {
        Cursor.Rank bounded = new Cursor.Rank(0.1f, Instant.EPOCH, Instant.parse("2015-10-01T17:30:00.123456Z"));
        for (Cursor.Rank rank : List.of(bounded, new Cursor.Rank(3, null, null))) {
            Cursor ranked = new Cursor(Instant.EPOCH, "i|odd|id", "abc", rank);
            assertThat(Cursor.decode(ranked.encode(), "abc")).isEqualTo(ranked);
        }
    }

    @Test
    void isSafeInAnAddress() {
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void standsForTheFirstPageWhenAbsent() {
        assertThat(Cursor.decode(null, "abc")).isNull();
        assertThat(Cursor.decode(" ", "abc")).isNull();
    }

    @Test
    void isRefusedByAnotherSearch() {
        assertThatThrownBy(() -> Cursor.decode(cursor.encode(), "other"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("another search");
    }

    @Test
    void isRefusedWhenItIsNone() {
        String tampered = Base64.getUrlEncoder().encodeToString("not-a-time|abc||i".getBytes(StandardCharsets.UTF_8));
        String ranked = Base64.getUrlEncoder()
                .encodeToString("2015-10-01T17:30:00Z|abc|high;;|i".getBytes(StandardCharsets.UTF_8));
        for (String text : List.of("%%%", "abcd", tampered, ranked)) {
            assertThatThrownBy(() -> Cursor.decode(text, "abc"))
                    .isInstanceOf(BadParameterException.class)
                    .hasMessageStartingWith("cursor ");
        }
    }

    @Test
    void continuesOnlyWhereThereIsMore() {
        Page<String> more = Page.of(List.of("a", "b", "c"), 2, row -> new Cursor(Instant.EPOCH, row, "q"));
        Page<String> last = Page.of(List.of("a", "b"), 2, row -> new Cursor(Instant.EPOCH, row, "q"));

        assertThat(more.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(more.nextCursor(), "q").id()).isEqualTo("b");
        assertThat(last.nextCursor()).isNull();
    }
}
