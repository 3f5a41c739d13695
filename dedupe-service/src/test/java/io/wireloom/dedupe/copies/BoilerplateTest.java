package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.fixtures.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoilerplateTest {

    private final Boilerplate boilerplate = new Boilerplate();

    @Test
    void isShownByFourArticlesOfWhichNoTwoHaveMuchInCommon() {
        strangers("a", "b", "c", "d", "e");

        assertThat(boilerplate.unrelated(List.of("a", "b", "c"))).isEmpty();
        assertThat(boilerplate.unrelated(List.of("a", "b", "c", "e"))).containsExactly("a", "b", "c", "e");
    }

    @Test
    void isNotShownByTheReprintsOfThreeStories() {
        List<String> ids = IntStream.range(0, 60).mapToObj(i -> "reprint-" + i).toList();
        ids.forEach(id -> add(id, "story" + Math.floorMod(id.hashCode(), 3)));

        assertThat(boilerplate.unrelated(ids)).isEmpty();

        strangers("stranger");
        List<String> more = new ArrayList<>(ids);
        more.add("stranger");
        assertThat(boilerplate.unrelated(more)).hasSize(4).contains("stranger");
    }

    @Test
    void looksOnlyForWhatNewcomersShow() {
        strangers("a", "b", "c", "d", "e");
        List<String> ids = List.of("a", "b", "c", "d", "e");

        assertThat(boilerplate.unrelated(ids, Set.of("e"))).hasSize(4).contains("e");
        assertThat(boilerplate.unrelated(ids, Set.of("elsewhere"))).isEmpty();
    }

    private void strangers(String... ids) {
        for (String id : ids) {
            add(id, id);
        }
    }

    private void add(String id, String seed) {
        ArticleText text = ArticleText.of(
                ArticleFixture.article(id).paragraphs(Texts.generated(seed)).build());
        boilerplate.add(text.articleId(), text.fingerprints());
    }
}
