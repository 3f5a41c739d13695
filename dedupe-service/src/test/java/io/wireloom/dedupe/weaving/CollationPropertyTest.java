package io.wireloom.dedupe.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Collation;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.Evidence;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However articles come, the families are those of the whole set compared at once. */
class CollationPropertyTest {

    @Property(tries = 150)
    void weavesWhatTheWholeSetGives(@ForAll long seed, @ForAll @IntRange(min = 4, max = 16) int size) {
        Random random = new Random(seed);
        List<Article> versions = new Stories(random).articles(size);
        List<Article> shuffled = new ArrayList<>(versions);
        shuffled.addAll(versions.subList(0, random.nextInt(versions.size())));
        Collections.shuffle(shuffled, random);

        World world = new World().batches(shuffled, random);

        Collation whole = whole(world.articles.all.values());
        assertThat(world.articles.kinships).isEqualTo(families(whole));
        Set<Long> held = new HashSet<>();
        whole.texts().values().forEach(text -> held.addAll(text.fingerprints().all()));
        held.retainAll(world.fingerprints.recurring);
        assertThat(held).isEqualTo(whole.recurring());
    }

    @Property(tries = 75)
    void comparesTwoAlikeWhicheverIsNamedFirst(@ForAll long seed) {
        List<ArticleText> texts = new Stories(new Random(seed))
                .articles(4).stream().map(ArticleText::of).toList();
        ArticleText one = texts.get(0);
        ArticleText other = texts.get(texts.size() - 1);

        Evidence pair = Comparison.between(one, other);

        assertThat(Comparison.between(other, one)).isEqualTo(pair);
        String first =
                (pair.first().equals(one.articleId()) ? one : other).article().text();
        String second =
                (pair.first().equals(one.articleId()) ? other : one).article().text();
        pair.stretches().stream().filter(stretch -> stretch.edits() == 0).forEach(stretch -> assertThat(letters(
                        first.substring(stretch.at().start(), stretch.at().end())))
                .isEqualTo(letters(
                        second.substring(stretch.at().ofStart(), stretch.at().ofEnd()))));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Property(tries = 75)
    void leadsFromEveryMemberToTheOrigin(@ForAll long seed, @ForAll @IntRange(min = 4, max = 16) int size) {
        World world = new World();
        world.batch(new Stories(new Random(seed)).articles(size));

        Map<String, Kinship> kinships = world.articles.kinships;
        kinships.values().forEach(kinship -> {
            Set<String> path = new HashSet<>();
            Kinship at = kinship;
            while (at.of() != null && path.add(at.articleId())) {
                assertThat(kinships.get(at.of()).familyId()).isEqualTo(kinship.familyId());
                at = kinships.get(at.of());
            }
            assertThat(kinships.get(kinship.origin()).familyId()).isEqualTo(kinship.familyId());
            if (world.articles.spins.containsKey(kinship.origin())) {
                assertThat(world.articles.spins).containsKey(kinship.articleId());
            }
            boolean usable = world.articles.all.get(kinship.articleId()).usable();
            assertThat(usable || kinship.origin().equals(kinship.articleId())).isTrue();
        });
    }

    /** Else the properties above would prove little. */
    @Example
    void meetsEverythingThatCanHappen() {
        List<Kinship> kinships = new ArrayList<>();
        int recurring = 0;
        int spun = 0;
        for (int seed = 0; seed < 20; seed++) {
            World world = new World();
            world.batch(new Stories(new Random(seed)).articles(16));
            kinships.addAll(world.articles.kinships.values());
            recurring += world.fingerprints.recurring.size();
            spun += world.articles.spins.size();
        }

        assertThat(recurring).isPositive();
        assertThat(spun).isPositive();
        assertThat(kinships)
                .extracting(Kinship::relation)
                .contains(Relation.NONE, Relation.SAME, Relation.REVISION, Relation.EXCERPT);
        assertThat(kinships).anyMatch(kinship -> kinship.stale() != null);
        assertThat(kinships).anyMatch(kinship -> !kinship.alsoFrom().isEmpty());
        assertThat(kinships).extracting(Kinship::basis).contains(Basis.CREDIT, Basis.SPIN, Basis.TIME);
    }

    private static Collation whole(Collection<Article> latest) {
        return Collation.of(latest.stream().map(ArticleText::of).toList());
    }

    private static Map<String, Kinship> families(Collation whole) {
        Map<String, Families.Member> members = new HashMap<>();
        whole.texts()
                .forEach((id, text) -> members.put(
                        id,
                        new Families.Member(
                                text.article().versionId(),
                                text.article().publishedAt(),
                                text.article().usable() && text.spin().isPresent())));
        return new TreeMap<>(Families.of(members, whole.links()));
    }
}
