package io.wireloom.dedupe.weaving;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever order, repetition, cut into batches or splitting: the same families, the same incidents, the same digest (law 3). */
class OrderFreePropertyTest {

    private static final List<String> SPEAKERS = List.of("observatory", "council", "ministry", "anonymous", "reuters");
    private static final List<Claim.Place> TOWNS = List.of(
            Places.HOMS, Places.TALBISEH, Places.RASTAN, Places.HAMA, Places.HOMS_PROVINCE, Places.SYRIA, Places.RAQQA);
    private static final List<String> ACTORS = List.of("russia", "russia", "united-states");

    @Property(tries = 250)
    void endsInTheSameStateInAnyOrder(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = messages(random, size);
        List<Object> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(shuffled.subList(0, random.nextInt(shuffled.size())));

        World one = new World().take(messages);
        World other = new World().batches(shuffled, random);

        assertThat(other.digest()).isEqualTo(one.digest());
    }

    @Property(tries = 250)
    void endsAsTheWholeSetWovenAtOnce(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Random random = new Random(seed);
        List<Object> messages = messages(random, size);
        Collections.shuffle(messages, random);

        World world = new World().batches(messages, random);
        FreshRun whole = FreshRun.of(only(messages, Article.class), only(messages, ArticleClaims.class));

        assertThat(World.digest(world.standing(), List.of()))
                .isEqualTo(World.digest(whole.incidents().values(), List.of()));
    }

    /** A claim comes that says the same as one that showed a near miss, and shows it from now on. */
    @Example
    void aNearMissIsShownByTheLeastClaimOfItsFormAlone() {
        endsInTheSameStateInAnyOrder(806471, 8);
    }

    private static <T> List<T> only(List<?> messages, Class<T> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Property(tries = 50)
    void publishesNothingNewWhenEverythingComesAgain(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        List<Object> messages = messages(new Random(seed), size);
        World world = new World().take(messages);
        int writes = world.incidents.writes;

        world.take(messages);

        assertThat(world.incidents.writes).isEqualTo(writes);
    }

    @Property(tries = 50)
    void holdsEveryStandingClaimInSomeIncident(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        World world = new World().take(messages(new Random(seed), size));

        List<String> held = world.standing().stream()
                .flatMap(incident -> incident.claims().stream())
                .map(member -> member.claim().claimId())
                .toList();
        List<String> standing = world.tellings.tellingIds(world.articles.all.keySet()).await().indefinitely().stream()
                .toList();
        assertThat(held).containsAll(standing);
    }

    /** Articles over a stock of sentences, so that copies come about, some in two versions, some canceled. */
    static List<Object> messages(Random random, int size) {
        List<Object> messages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int versions = random.nextInt(4) == 0 ? 2 : 1;
            for (int version = 0; version < versions; version++) {
                Article article = article(random, "article-" + i, version);
                messages.add(article);
                if (random.nextInt(6) > 0) {
                    messages.add(ClaimFixture.record(article, claims(random, article)));
                }
            }
        }
        return messages;
    }

    private static Article article(Random random, String id, int version) {
        String[] paragraphs = new String[1 + random.nextInt(3)];
        for (int i = 0; i < paragraphs.length; i++) {
            paragraphs[i] = paragraph(random.nextInt(6));
        }
        boolean canceled = version > 0 && random.nextInt(3) == 0;
        String day = "2015-10-0" + (1 + random.nextInt(3)) + "T0" + random.nextInt(5);
        return ArticleFixture.article(id)
                .published(day + ":0" + version + ":00Z")
                .paragraphs(paragraphs)
                .status(canceled ? Article.Status.CANCELED : Article.Status.USABLE)
                .build();
    }

    private static String paragraph(int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            words.append("word").append(number).append('x').append(i).append(' ');
        }
        return words.append('.').toString();
    }

    private static Claim[] claims(Random random, Article article) {
        if (!article.usable()) {
            return new Claim[0];
        }
        Claim[] claims = new Claim[random.nextInt(4)];
        for (int i = 0; i < claims.length; i++) {
            int start = random.nextInt(Math.max(1, article.text().length() - 50));
            int end = Math.min(article.text().length(), start + 20 + random.nextInt(300));
            ClaimFixture claim =
                    claim(article.versionId() + i + article.articleId()).in(article, start, end);
            if (random.nextInt(4) == 0) {
                claim.status(Claim.Status.DENIED);
            }
            if (random.nextInt(3) > 0) {
                claim.place(TOWNS.get(random.nextInt(TOWNS.size())));
            }
            if (random.nextInt(3) > 0) {
                claim.day("2015-09-" + (29 + random.nextInt(2)));
            }
            if (random.nextInt(2) == 0) {
                claim.actor(ACTORS.get(random.nextInt(ACTORS.size())));
            }
            if (random.nextInt(2) == 0) {
                claim.tally("killed", "civilians", List.of(3L, 27L, 36L).get(random.nextInt(3)));
            }
            if (random.nextInt(2) == 0) {
                String speaker = SPEAKERS.get(random.nextInt(SPEAKERS.size()));
                claim.by(speaker, speaker.equals("anonymous") ? "anonymous" : "official");
            }
            claims[i] = claim.build();
        }
        return claims;
    }
}
