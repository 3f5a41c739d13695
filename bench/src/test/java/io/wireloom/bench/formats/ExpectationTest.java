package io.wireloom.bench.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectationTest {

    @Test
    void readsComparisonsWithTexts() {
        assertThat(Expectation.read(
                        "not bozo and feed['title'] == 'Caf\\xe9' and entries[0]['tags'][1]['term'] == u'two'"))
                .containsExactly(
                        new Expectation("feed.title", "Café"), new Expectation("entries.0.tags.1.term", "two"));
    }

    @Test
    void readsChainsAndBrackets() {
        assertThat(Expectation.read("not bozo and (entries[0]['id'] == entries[1]['id'] == 'a and b')"))
                .containsExactly(
                        new Expectation("entries.0.id", "a and b"), new Expectation("entries.1.id", "a and b"));
    }

    @Test
    void readsTimes() {
        assertThat(Expectation.read("feed['updated_parsed'] == (2002, 9, 7, 0, 0, 1, 5, 250, 0)"))
                .containsExactly(new Expectation("feed.updated_parsed", "2002 9 7 0 0 1"));
    }

    @Test
    void passesOverOtherTerms() {
        assertThat(Expectation.read("bozo and len(entries[0]['links']) == 1 and not feed.has_key('language')"))
                .isEmpty();
    }
}
