package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Stories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever order, repetition and cut into batches, the same stories, whether or not they fit into one neighbourhood. */
class StoriesPropertyTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** Some two months, so that many articles are too far apart to be of one story. */
    private static final int HOURS = 1_600;

    private static final int TOPICS = 4;
    private static final int VOCABULARY = 26;

    @Property(tries = 50)
    void endsAsTheWholeSetAtOnce(@ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int size) {
        Random random = new Random(seed);
        List<Article> versions = articles(random, size);
        List<Article> shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size())));

        World world = new World().batches(shuffled, random);

        assertThat(said(world.stories))
                .isEqualTo(FreshRun.of(versions, List.of()).stories());
    }

    @Property(tries = 25)
    void publishesNothingNewWhenEverythingComesAgain(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        List<Article> versions = articles(new Random(seed), size);
        World world = new World().take(versions);
        int writes = world.stories.writes;

        world.take(versions);

        assertThat(world.stories.writes).isEqualTo(writes);
    }

    @Property(tries = 25)
    void aNeighbourhoodTooLargeIsToldApartAsInTheWholeSet(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int most) {
        Random random = new Random(seed);
        World world = new World();
        StoryWeaving weaving = new StoryWeaving(world.stores(), new Revisions(Clock.systemUTC()), most);
        Map<String, Integer> families = new HashMap<>();
        Map<String, ArticleText> texts = new HashMap<>();
        for (int step = 0; step < 8; step++) {
            Set<String> fresh = new HashSet<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                Article article = article(random, "article-" + random.nextInt(16), step, List.of());
                texts.put(article.articleId(), ArticleText.of(article));
                families.put(article.articleId(), random.nextInt(12));
                fresh.add(article.articleId());
            }
            Map<String, Kinship> now = kinships(texts, families);
            Set<String> kin = now.keySet().stream()
                    .filter(id -> !now.get(id).equals(world.articles.kinships.get(id)))
                    .collect(Collectors.toSet());
            world.articles.saveKinships(now.values()).await().indefinitely();

            weaving.take(fresh.stream().map(texts::get).toList(), kin).await().indefinitely();

            List<Member> members = texts.values().stream()
                    .filter(text -> text.article().usable())
                    .map(text -> Member.of(text, now.get(text.articleId())))
                    .toList();
            assertThat(said(world.stories)).isEqualTo(Stories.of(members, most));
        }
    }

    /** The least usable article of a family is its origin. */
    private static Map<String, Kinship> kinships(Map<String, ArticleText> texts, Map<String, Integer> families) {
        Map<String, Kinship> kinships = new HashMap<>();
        texts.forEach((id, text) -> {
            String origin = texts.keySet().stream()
                    .filter(other -> families.get(other).equals(families.get(id)))
                    .filter(other -> texts.get(other).article().usable())
                    .sorted()
                    .findFirst()
                    .filter(first -> text.article().usable())
                    .orElse(id);
            kinships.put(
                    id,
                    new Kinship(
                            id,
                            text.article().versionId(),
                            Kinship.familyOf(origin),
                            Relation.NONE,
                            null,
                            origin,
                            0,
                            List.of(),
                            null,
                            List.of(),
                            null));
        });
        return kinships;
    }

    static Map<String, Story> said(MemoryStoryStore stories) {
        Map<String, Story> said = new TreeMap<>();
        stories.standing().forEach((id, story) -> said.put(id, Stories.said(story)));
        return said;
    }

    static List<Article> articles(Random random, int size) {
        List<Article> versions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int version = 0; version == 0 || (version < 3 && random.nextInt(3) == 0); version++) {
                versions.add(article(random, "article-" + i, version, versions));
            }
        }
        return versions;
    }

    /** Words of one or two topics, or a copy of an earlier article; later versions may be withdrawn. */
    private static Article article(Random random, String id, int version, List<Article> copied) {
        int topic = random.nextInt(TOPICS);
        String words = words(random, topic) + " " + words(random, random.nextInt(3) > 0 ? topic : (topic + 1) % TOPICS);
        if (!copied.isEmpty() && random.nextInt(4) == 0) {
            words = copied.get(random.nextInt(copied.size())).text();
        }
        ArticleFixture article = ArticleFixture.article(id)
                .version(version)
                .paragraphs(words)
                .status(version > 0 && random.nextInt(3) == 0 ? Article.Status.CANCELED : Article.Status.USABLE);
        return random.nextInt(8) == 0
                ? article.build()
                : article.published(START.plus(Duration.ofHours(random.nextInt(HOURS)))
                                .toString())
                        .build();
    }

    private static String words(Random random, int topic) {
        return random.ints(10, 0, VOCABULARY)
                .mapToObj(word -> "topic" + topic + (char) ('a' + word))
                .collect(Collectors.joining(" "));
    }
}
