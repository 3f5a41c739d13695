package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Counterparts are the same whichever article, and whichever claim, is named first; a claim has one at the most. */
class CopiedClaimsPropertyTest {

    private static final List<String> SUBTYPES = List.of("air-strike", "shelling", "armed-clash", "arrest");
    private static final List<String> WORDS = List.of(
            "warplanes",
            "bombed",
            "shelled",
            "market",
            "bridge",
            "village",
            "killed",
            "rebels",
            "soldiers",
            "monday",
            "night",
            "two");

    @Property(tries = 500)
    void pairsClaimsOneToOneWhicheverIsNamedFirst(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        Random random = new Random(seed);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sentences.add(sentence(random, i));
        }
        Article original =
                article("a").paragraphs(sentences.toArray(String[]::new)).build();
        List<String> changed =
                sentences.stream().map(sentence -> changed(sentence, random)).toList();
        Article copy = article("b").paragraphs(changed.toArray(String[]::new)).build();
        List<Telling> ours = tellings(original, sentences, random);
        List<Telling> theirs = tellings(copy, changed, random);
        CopyLink link = new CopyLink(
                "b",
                "a",
                copy.versionId(),
                original.versionId(),
                Relation.REVISION,
                1,
                Basis.TIME,
                List.of(new Passage(0, copy.text().length(), 0, original.text().length())));

        CopiedClaims forward = CopiedClaims.between(ours, theirs, link);
        List<Telling> shuffled = new ArrayList<>(ours);
        Collections.shuffle(shuffled, random);
        CopiedClaims back = CopiedClaims.between(theirs, shuffled, link);

        for (Telling our : ours) {
            for (Telling their : theirs) {
                assertThat(forward.counterparts(our, their)).isEqualTo(back.counterparts(their, our));
            }
            assertThat(theirs)
                    .filteredOn(their -> forward.counterparts(our, their))
                    .hasSizeLessThan(2);
        }
        assertThat(theirs).allSatisfy(their -> assertThat(ours)
                .filteredOn(our -> forward.counterparts(our, their))
                .hasSizeLessThan(2));
    }

    private static List<Telling> tellings(Article article, List<String> sentences, Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (int claim = random.nextInt(3); claim > 0; claim--) {
                claims.add(claim(article.articleId() + i + "-" + claim)
                        .in(article, sentences.get(i))
                        .event("ASSAULT", SUBTYPES.get(random.nextInt(SUBTYPES.size())))
                        .word(WORDS.get(random.nextInt(WORDS.size())))
                        .tally("killed", "", random.nextInt(3))
                        .build());
            }
        }
        return Tellings.of(record(article, claims.toArray(Claim[]::new)));
    }

    private static String sentence(Random random, int number) {
        List<String> words = new ArrayList<>(List.of("Report" + number));
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words) + ".";
    }

    private static String changed(String sentence, Random random) {
        return sentence.replace(WORDS.get(random.nextInt(WORDS.size())), WORDS.get(random.nextInt(WORDS.size())));
    }
}
