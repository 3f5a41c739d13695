package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.chronicle.AsOf;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.chronicle.Memory;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.dedupe.chronicle.Moment.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A past moment is what a line would show that had been fed only until then, whatever came later and in whatever order (law 7). */
class AsOfPropertyTest {

    private final Memory memory = new Memory(50, 50);

    @Property(tries = 125)
    void showsWhatALineFedWithWhatWasPublishedByThenWouldShow(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int size) {
        Random random = new Random(seed);
        Timeline timeline = new Timeline(random, size);
        Instant at = timeline.moment();

        assertThat(asOf(timeline.all(), new Moment(at, By.PUBLISHED))).isEqualTo(fed(timeline.publishedBy(at), random));
    }

    @Property(tries = 125)
    void showsWhatALineFedWithWhatWasReceivedByThenWouldShow(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int size) {
        Random random = new Random(seed);
        Timeline timeline = new Timeline(random, size);
        Instant at = timeline.moment();

        assertThat(asOf(timeline.all(), new Moment(at, By.RECEIVED))).isEqualTo(fed(timeline.receivedBy(at), random));
    }

    @Property(tries = 50)
    void holdsTheCopiesThatTheLineWouldPublish(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = new ArrayList<>(new Stories(random).articles(size));
        messages.addAll(QuotationWeavingTest.messages(random, size));

        assertThat(digest(FreshRun.of(World.articlesIn(messages), World.records(messages), List.of(), memory)))
                .isEqualTo(fed(messages, random));
    }

    /** Else the properties above would prove little. */
    @Example
    void meetsMomentsAtWhichMuchIsMissing() {
        int less = 0;
        int cut = 0;
        Set<Integer> incidents = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            Timeline timeline = new Timeline(new Random(seed), 6);
            List<Article> articles = World.articlesIn(timeline.all());
            AsOf.Messages there =
                    AsOf.set(articles, World.records(timeline.all()), new Moment(timeline.moment(), By.PUBLISHED));
            less += there.articles().size() < articles.size() ? 1 : 0;
            cut += there.articles().stream().anyMatch(article -> !articles.contains(article)) ? 1 : 0;
            incidents.add(
                    FreshRun.of(there.articles(), there.claims()).incidents().size());
        }
        assertThat(less).isGreaterThan(60);
        assertThat(cut).isGreaterThan(4);
        assertThat(incidents).hasSizeGreaterThan(3);
    }

    private Map<String, String> asOf(List<Object> all, Moment moment) {
        AsOf.Messages there = AsOf.set(World.articlesIn(all), World.records(all), moment);
        return digest(FreshRun.of(there.articles(), there.claims(), List.of(), memory));
    }

    private static Map<String, String> digest(FreshRun run) {
        return World.digest(run.incidents().values(), run.copies().values());
    }

    private static Map<String, String> fed(List<Object> messages, Random random) {
        List<Object> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, random);
        return new World().batches(shuffled, random).digest();
    }
}
