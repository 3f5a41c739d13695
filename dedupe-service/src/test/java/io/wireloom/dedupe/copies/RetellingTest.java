package io.wireloom.dedupe.copies;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.fixtures.StoryFile;
import io.wireloom.dedupe.fixtures.StoryFile.Story;
import io.wireloom.dedupe.fixtures.Texts;
import org.junit.jupiter.api.Test;

class RetellingTest {

    private static final String QUAKE_RETOLD =
            "At least 14 lives were lost when a powerful quake hit the Orvan valley early on Tuesday, before sunrise. In Casvere,"
                    + " the collapsing wall of the disused grain market came down on the bus station. According to regional governor"
                    + " Ilma Trescott, helpers from Port Lindell got to Casvere around noon, bringing two cranes as well as search"
                    + " dogs. The Halden institute gave the magnitude as 6.4; windows of the customs house broke as far away as"
                    + " Brenlow and its ferry harbour. Casvere's hospital put its patients up in tents on a football ground, as"
                    + " engineers examined cracks in the northern wing. There are no lessons before Monday, and no trains run"
                    + " between Casvere and Tolmin Bridge until eleven viaducts have been inspected.";

    private static final String QUAKE_WITNESSED =
            "Marek Odell was feeding his goats when the ground began to roll. The old man ran to the road above Casvere and saw"
                    + " dust rise over the rooftops, he says, and then it was quiet for a minute. His neighbours dug with spades and"
                    + " their hands until a lorry with soldiers came. Fourteen names are written on the door of the parish hall now,"
                    + " and the priest reads them out every hour. Aid groups ask for blankets and baby milk rather than clothes.";

    private static Story story(String name) {
        return StoryFile.stories().stream()
                .filter(story -> story.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsAStoryToldInOtherWordsAsARewrite() {
        assertThat(relation(String.join("\n", story("quake").first(0, 5)), QUAKE_RETOLD))
                .isEqualTo(Relation.REWRITE);
    }

    @Test
    void readsASpunStoryAsARewrite() {
        assertThat(relation(Texts.RAID, Texts.RAID_SPUN)).isEqualTo(Relation.REWRITE);
    }

    @Test
    void readsIndependentReportsOfOneEventAsNoCopies() {
        assertThat(relation(Texts.RAID, Texts.RAID_INDEPENDENT)).isEqualTo(Relation.NONE);
        assertThat(relation(String.join("\n", story("quake").first(0, 5)), QUAKE_WITNESSED))
                .isEqualTo(Relation.NONE);
    }

    @Test
    void pointsToWholeSentencesAndTheirCounterparts() {
        ArticleText original = ArticleText.of(
                article("a").paragraphs(story("quake").first(0, 5)).build());
        ArticleText retold =
                ArticleText.of(article("b").paragraphs(QUAKE_RETOLD).build());

        Retelling retelling = Retelling.between(original, retold);

        assertThat(retelling.lesser().retold()).isGreaterThan(0.7);
        assertThat(retelling.figures()).isGreaterThan(0.7);
        assertThat(retelling.passages()).anySatisfy(passage -> {
            assertThat(original.article().text().substring(passage.start(), passage.end()))
                    .startsWith("The tremor")
                    .contains("Halden");
            assertThat(retold.article().text().substring(passage.ofStart(), passage.ofEnd()))
                    .startsWith("The Halden institute")
                    .endsWith("harbour");
        });
    }

    private static Relation relation(String one, String other) {
        return VerdictTest.relation(
                article("a").paragraphs(one.split("\n")).build(),
                article("b").paragraphs(other).build());
    }
}
