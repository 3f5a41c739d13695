package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An erased article among others: whenever the order comes, it ends as if the article had never been (law 3). */
class ErasurePropertyTest {

    private static final String ERASED = "article-1";

    @Property(tries = 75)
    void endsAsIfTheArticleHadNeverBeen(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = DecisionsPropertyTest.messages(random, size);
        List<Object> others =
                messages.stream().filter(message -> !ofTheErased(message)).toList();
        List<Object> shuffled = new ArrayList<>(messages);
        shuffled.add(erasure("first"));
        Collections.shuffle(shuffled, random);
        shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size())));

        World world = new World().batches(shuffled, random);

        World without = new World().take(others);
        assertThat(world.digest()).isEqualTo(without.digest());
        assertThat(stories(world)).isEqualTo(stories(without));
        assertThat(world.articles.all.get(ERASED).text()).isEmpty();
    }

    @Property(tries = 75)
    void leavesNothingThatNamesIt(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        World world = new World().batches(OrderFreePropertyTest.messages(random, size), random);
        List<Incident> before = world.standing().stream()
                .filter(incident -> incident.articleIds().contains(ERASED))
                .toList();

        world.take(erasure("first"));

        assertThat(texts(world.incidents.all.values())).noneMatch(text -> text.contains(ERASED + "\""));
        assertThat(texts(world.incidents.copies.values())).noneMatch(text -> text.contains(ERASED + "\""));
        assertThat(texts(world.stories.stories.values())).noneMatch(text -> text.contains(ERASED + "\""));
        assertThat(before).allSatisfy(incident -> {
            Incident now = world.incidents.all.get(incident.incidentId());
            assertThat(now.state() == Incident.State.DISSOLVED && now.title() != null)
                    .as("ended, and still says of what: %s", now)
                    .isFalse();
        });
    }

    @Property(tries = 25)
    void writesNothingWhenTheOrderOrTheArticleComesAgain(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        List<Object> messages = OrderFreePropertyTest.messages(new Random(seed), size);
        World world = new World().take(messages).take(List.of(erasure("first")));
        int writes = world.incidents.writes + world.stories.writes;

        world.take(messages).take(List.of(erasure("again")));

        assertThat(world.incidents.writes + world.stories.writes).isEqualTo(writes);
    }

    private static Erasure erasure(String reference) {
        return new Erasure(ERASED, reference, "by order", "Awa Diarra", Instant.parse("2015-10-06T12:00:00Z"));
    }

    private static boolean ofTheErased(Object message) {
        return (message instanceof Article article && article.articleId().equals(ERASED))
                || (message instanceof ArticleClaims claims
                        && claims.articleId().equals(ERASED));
    }

    private static Map<String, String> stories(World world) {
        Map<String, String> said = new TreeMap<>();
        world.stories
                .standing()
                .forEach((id, story) ->
                        said.put(id, MessageCodec.writeText(io.wireloom.dedupe.stories.Stories.said(story))));
        return said;
    }

    private static Stream<String> texts(Collection<?> records) {
        return records.stream().map(MessageCodec::writeText);
    }
}
