package io.wireloom.contracts.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ErasedTest {

    private static final String ID = ArticleIds.of("coast", "urn:one");

    private final Erased erased = new Erased(Set.of(ID), Set.of("i-told"), List.of("words of it"));

    @Test
    void readsLettersWithoutAKey() {
        assertThat(erased.holds(letter(null, "about another"))).isFalse();
        assertThat(erased.holds(letter(null, "about " + ID))).isTrue();
        assertThat(erased.holds(letter(null, "with words of it"))).isTrue();
    }

    @Test
    void knowsAnArticleByItsKey() {
        assertThat(erased.holds(letter(ID, "nothing"))).isTrue();
        assertThat(erased.holds(letter(ArticleIds.of("coast", "urn:other"), "nothing")))
                .isFalse();
    }

    private static ConsumerRecord<String, byte[]> letter(String key, String value) {
        return new ConsumerRecord<>(
                "articles.query-service.dead-letter", 0, 0, key, value.getBytes(StandardCharsets.UTF_8));
    }
}
