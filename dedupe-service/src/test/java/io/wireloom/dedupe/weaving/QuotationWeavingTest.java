package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.quotations.Concordance;
import io.wireloom.dedupe.quotations.Form;
import io.wireloom.dedupe.quotations.Occurrence;
import io.wireloom.dedupe.quotations.QuotedArticle;
import io.wireloom.dedupe.quotations.Quotes;
import io.wireloom.dedupe.quotations.Quotes.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuotationWeavingTest {

    private static final String FULL = "We shall not open the lock gates before dawn, whatever the farmers may say";
    private static final List<String> SPEAKERS =
            new ArrayList<>(List.of("Ines Calder", "Tomas Berg", "Olga Petras", "he"));
    private static final List<String> MANY_SPEAKERS = List.of(
            "Ines Calder", "Tomas Berg", "Olga Petras", "Ravi Menon", "Lucia Ferro", "Abel Kone", "Marta Lind", "he");
    private static final List<String> WORDS = List.of(
            FULL,
            "We shall not open the lock gates before dawn",
            "open the lock gates before dawn, whatever the farmers may say",
            "We shall not close the lock gates before dawn, whatever the farmers may say",
            "the lock gates",
            "We shall not open the lock gates before dawn, whatever the farmers may say. Ask the council of elders",
            "The storm flooded 40 barns along the northern canal and drowned the calves",
            "The storm flooded 14 barns along the northern canal and drowned the calves",
            "The storm flooded 14 barns along the northern canal");

    private final World world = new World();

    @Test
    void setsAQuotationBesideItsFullestFormAndNotThatOneBesideItself() {
        take("full", "2020-05-05T10:00:00Z", new Said("Ines Calder", FULL));
        take("cut", "2020-05-05T08:00:00Z", new Said("Ines Calder", "We shall not open the lock gates before dawn"));

        assertThat(shared("full")).isEmpty();
        assertThat(shared("cut")).singleElement().satisfies(shared -> {
            assertThat(shared.of()).isEqualTo("full");
            assertThat(shared.drifts()).containsExactly(Drift.CUT);
            assertThat(shared.speaker()).isEqualTo("Ines Calder");
            assertThat(textOf("full").substring(shared.ofStart(), shared.ofEnd()))
                    .isEqualTo(FULL);
        });
    }

    @Test
    void renewsEveryRecordWhenAFullerFormComesAndWhenItIsWithdrawn() {
        take("short", "2020-05-05T08:00:00Z", new Said("Ines Calder", "We shall not open the lock gates before dawn"));
        take("other", "2020-05-05T09:00:00Z", new Said("Ines Calder", "We shall not open the lock gates before dawn"));
        assertThat(shared("other")).singleElement().satisfies(shared -> {
            assertThat(shared.of()).isEqualTo("short");
            assertThat(shared.drifts()).isEmpty();
        });

        take("full", "2020-05-05T10:00:00Z", new Said("Ines Calder", FULL));
        assertThat(shared("short")).extracting(SharedQuotation::of).containsExactly("full");
        assertThat(shared("other")).extracting(SharedQuotation::of).containsExactly("full");

        world.take(ArticleFixture.article("full")
                .published("2020-05-06T00:00:00Z")
                .paragraphs("Withdrawn.")
                .status(Article.Status.CANCELED)
                .build());
        assertThat(shared("short")).isEmpty();
        assertThat(shared("other")).extracting(SharedQuotation::of).containsExactly("short");
    }

    @Test
    void takesTheTwoPiecesOfASplitQuotationForUncut() {
        take("full", "2020-05-05T10:00:00Z", new Said("Ines Calder", FULL));
        take(
                "split",
                "2020-05-05T11:00:00Z",
                new Said("Ines Calder", "We shall not open the lock gates before dawn"),
                new Said("Ines Calder", "whatever the farmers may say"));

        assertThat(shared("split"))
                .allSatisfy(shared -> assertThat(shared.drifts()).isEmpty());
    }

    @Test
    void leavesAloneWhatSeveralSpeakersSayWithoutQuotingEachOther() {
        String phrase = "The river remembers every bridge that the generals built over it";
        take("a", "2020-05-05T08:00:00Z", new Said("Ines Calder", phrase));
        take("b", "2020-05-05T09:00:00Z", new Said("Tomas Berg", phrase));
        assertThat(shared("b")).extracting(SharedQuotation::drifts).containsExactly(List.of(Drift.REATTRIBUTED));

        take("c", "2020-05-05T10:00:00Z", new Said("Olga Petras", phrase));

        assertThat(shared("b")).isEmpty();
        assertThat(shared("c")).isEmpty();
    }

    @Test
    void comparesAReprintedQuotationWithNoOther() {
        for (int i = 0; i < 60; i++) {
            take("article-" + i, "2020-05-05T08:00:00Z", new Said("Ines Calder", FULL));
        }

        assertThat(world.quotations.candidatesGiven).isZero();
        assertThat(shared("article-59")).extracting(SharedQuotation::of).containsExactly("article-0");
    }

    @Test
    void readsAndStoresAPhraseOfManySpeakersNoMoreTheMoreSayIt() {
        String phrase = "The river remembers every bridge that the generals built over it";
        int speakers = 30;
        for (int i = 0; i < speakers; i++) {
            String name = "Ines " + (char) ('A' + i % 26) + "al" + (i < 26 ? "der" : "mond");
            world.quotations.edgesGiven = 0;
            take("article-" + i, "2020-05-05T08:00:00Z", new Said(name, phrase));
        }

        assertThat(world.quotations.edgesGiven).isBetween(2, speakers / 2);
        assertThat(world.quotations.edges).hasSizeBetween(speakers, 4 * speakers);
        assertThat(shared("article-0")).isEmpty();
    }

    @Test
    void writesNothingWhenNothingChanges() {
        take("full", "2020-05-05T10:00:00Z", new Said("Ines Calder", FULL));
        take("cut", "2020-05-05T11:00:00Z", new Said("Ines Calder", "We shall not open the lock gates before dawn"));
        int writes = world.incidents.writes;

        take("cut", "2020-05-05T11:00:00Z", new Said("Ines Calder", "We shall not open the lock gates before dawn"));

        assertThat(world.incidents.writes).isEqualTo(writes);
    }

    @Property(tries = 150)
    void endsInAnyOrderAsTheWholeSetSays(@ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int size) {
        Random random = new Random(seed);
        agreesWithTheWholeSet(messages(random, size), random);
    }

    /** With more speakers than it takes to make a phrase common, so that not all edges are stored. */
    @Property(tries = 150)
    void endsSoWithMoreSpeakersThanItTakesToMakeAPhraseCommon(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 14) int size) {
        Random random = new Random(seed);
        agreesWithTheWholeSet(messages(random, size, MANY_SPEAKERS, WORDS.subList(0, 2)), random);
    }

    private static void agreesWithTheWholeSet(List<Object> messages, Random random) {
        List<Object> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(shuffled.subList(0, shuffled.size() / 2));

        World woven = new World().take(shuffled);

        Map<String, List<SharedQuotation>> shared = new TreeMap<>();
        woven.incidents.copies.forEach((id, copies) -> {
            if (!copies.quotations().isEmpty()) {
                shared.put(id, copies.quotations());
            }
        });
        assertThat(shared).isEqualTo(reference(messages));
    }

    /** What the latest versions of all messages make when they are taken together. */
    static Map<String, List<SharedQuotation>> reference(List<Object> messages) {
        Map<String, Article> articles = new HashMap<>();
        Map<String, ArticleClaims> claims = new HashMap<>();
        for (Object message : messages) {
            if (message instanceof Article article) {
                articles.merge(
                        article.articleId(),
                        article,
                        (one, other) -> Article.VERSION_ORDER.compare(one, other) >= 0 ? one : other);
            } else if (message instanceof ArticleClaims record) {
                claims.merge(
                        record.articleId(),
                        record,
                        (one, other) -> one.order().compareTo(other.order()) >= 0 ? one : other);
            }
        }
        List<QuotedArticle> quoted = articles.values().stream()
                .map(article -> QuotedArticle.of(article, claims.get(article.articleId())))
                .toList();
        List<Form> forms =
                quoted.stream().flatMap(one -> one.forms().values().stream()).toList();
        List<Occurrence> occurrences =
                quoted.stream().flatMap(one -> one.occurrences().stream()).collect(Collectors.toList());
        return Concordance.of(forms, occurrences).shared();
    }

    static List<Object> messages(Random random, int size) {
        return messages(random, size, SPEAKERS, WORDS);
    }

    private static List<Object> messages(Random random, int size, List<String> speakers, List<String> words) {
        List<Object> messages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int versions = 1 + random.nextInt(2);
            for (int version = 0; version < versions; version++) {
                List<Said> said = new ArrayList<>();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    said.add(new Said(
                            speakers.get(random.nextInt(speakers.size())), words.get(random.nextInt(words.size()))));
                }
                String published = "2020-05-0" + (1 + random.nextInt(8)) + "T0" + version + ":00:00Z";
                Article article = Quotes.article("article-" + i, published, said);
                messages.add(article);
                if (random.nextInt(6) > 0) {
                    messages.add(Quotes.claims(article, said));
                }
            }
        }
        return messages;
    }

    private void take(String id, String published, Said... said) {
        Article article = Quotes.article(id, published, List.of(said));
        world.take(article);
        world.take(Quotes.claims(article, List.of(said)));
    }

    private List<SharedQuotation> shared(String id) {
        return world.incidents.copies.get(id).quotations();
    }

    private String textOf(String id) {
        return world.articles.all.get(id).text();
    }
}
