package io.wireloom.bench.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedValueTest {

    @Test
    void readsComparisonsWithTexts() {
        assertThat(FeedValue.read(
                        "not bozo and feed['title'] == 'Caf\\xe9' and entries[0]['tags'][1]['term'] == u'two'"))
                .containsExactly(new FeedValue("feed.title", "Café"), new FeedValue("entries.0.tags.1.term", "two"));
    }

    @Test
    void readsChainsAndBrackets() {
        assertThat(FeedValue.read("not bozo and (entries[0]['id'] == entries[1]['id'] == 'a and b')"))
                .containsExactly(new FeedValue("entries.0.id", "a and b"), new FeedValue("entries.1.id", "a and b"));
    }

    @Test
    void readsTimes() {
        assertThat(FeedValue.read("feed['updated_parsed'] == (2002, 9, 7, 0, 0, 1, 5, 250, 0)"))
                .containsExactly(new FeedValue("feed.updated_parsed", "2002 9 7 0 0 1"));
    }

    @Test
    void passesOverOtherTerms() {
        assertThat(FeedValue.read("bozo and len(entries[0]['links']) == 1 and not feed.has_key('language')"))
                .isEmpty();
    }
}
