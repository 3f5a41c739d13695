package io.wireloom.query.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Handling;
import io.wireloom.contracts.Article.Status;
import io.wireloom.query.diff.Change.Kind;
import io.wireloom.query.diff.Change.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VersionDiffTest {

    @Test
    void tellsTheWordsThatChangedInAParagraph() {
        VersionDiff diff = VersionDiff.of(
                version("Dam holds", "The dam above Ruvik held on Tuesday, engineers said.", "Villagers came home."),
                version("Dam holds", "The dam above Ruvik leaked on Tuesday, engineers said.", "Villagers came home."));

        assertThat(diff.text()).extracting(Change::kind).containsExactly(Kind.SAME, Kind.CHANGED, Kind.SAME);
        assertThat(diff.text().get(1).words())
                .extracting(change -> change.kind() + " " + shown(change))
                .containsExactly(
                        "SAME The dam above Ruvik ",
                        "REMOVED held ",
                        "ADDED leaked ",
                        "SAME on Tuesday, engineers said.");
    }

    @Test
    void tellsParagraphsThatCameAndWent() {
        VersionDiff diff = VersionDiff.of(
                version("Dam holds", "Nobody was hurt at the dam.", "The lake is full, its owner said."),
                version("Dam holds", "The lake is full, its owner said.", "Buses stood ready in the valley."));

        assertThat(diff.text())
                .extracting(Change::kind)
                .containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME, Kind.ADDED);
    }

    @Test
    void doesNotTakeANewParagraphForAnOldOneReworded() {
        VersionDiff diff = VersionDiff.of(
                version("Dam holds", "Nobody was hurt at the dam."),
                version("Dam holds", "Buses stood ready along every road of that valley."));

        assertThat(diff.text()).extracting(Change::kind).containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void listsWhatIsSaidBesideTheText() {
        Article before = version("Dam holds", "The dam held.");
        Article after = with(version("Dam leaks", "The dam held."), Status.WITHHELD, "Corrects headline", "1st Ld");

        assertThat(VersionDiff.of(before, after).facts())
                .extracting(fact -> fact.field() + ": " + fact.from() + " > " + fact.to())
                .containsExactly(
                        "headline: Dam holds > Dam leaks",
                        "status: usable > withheld",
                        "editNote: null > Corrects headline",
                        "takeKey: null > 1st Ld");
        assertThat(VersionDiff.of(before, before).facts()).isEmpty();
    }

    /** Law 2: whatever the two texts are, each stretch stands where it says, and together they are both texts' paragraphs. */
    @RepeatedTest(60)
    void pointsAtTheCharactersItTells(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Article from = version("Title", paragraphs(random));
        Article to = version("Title two", paragraphs(random));

        VersionDiff diff = VersionDiff.of(from, to);

        List<Change> all = new ArrayList<>(diff.text());
        diff.text().stream().filter(change -> change.words() != null).forEach(change -> {
            all.addAll(change.words());
            assertThat(join(change.words(), true)).isEqualTo(change.from().text());
            assertThat(join(change.words(), false)).isEqualTo(change.to().text());
        });
        for (Change change : all) {
            assertStandsIn(from, change.from());
            assertStandsIn(to, change.to());
        }
        assertThat(diff.text().stream().map(Change::from).filter(java.util.Objects::nonNull))
                .hasSize(from.blocks().size());
        assertThat(diff.text().stream().map(Change::to).filter(java.util.Objects::nonNull))
                .hasSize(to.blocks().size());
    }

    /** A table of all pairs would take minutes here, or all memory. */
    @Test
    @Timeout(60)
    void comparesHugeTextsInBoundedTime() {
        assertThat(VersionDiff.of(version("T", numbered("w", 200_000)), version("T", numbered("x", 200_000)))
                        .text())
                .hasSize(3);
        assertThat(VersionDiff.of(version("T", lines("Line", 3_000)), version("T", lines("Row", 3_000)))
                        .text())
                .hasSize(6_001);
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static String[] lines(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + " " + i).toArray(String[]::new);
    }

    private static void assertStandsIn(Article version, Stretch stretch) {
        if (stretch != null) {
            assertThat(version.text().substring(stretch.start(), stretch.end())).isEqualTo(stretch.text());
        }
    }

    private static String join(List<Change> words, boolean from) {
        return words.stream()
                .map(from ? Change::from : Change::to)
                .filter(java.util.Objects::nonNull)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static String shown(Change change) {
        return change.to() == null ? change.from().text() : change.to().text();
    }

    private static String[] paragraphs(Random random) {
        String[] words = {"dam", "held", "leaked", "on", "Tuesday,", "“Ruvik”", "said.", "23", "😀", "Ærø", "-", "  "};
        String[] paragraphs = new String[1 + random.nextInt(6)];
        for (int i = 0; i < paragraphs.length; i++) {
            StringBuilder text = new StringBuilder("The");
            for (int j = random.nextInt(9); j > 0; j--) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            paragraphs[i] = text.toString();
        }
        return paragraphs;
    }

    private static Article version(String headline, String... paragraphs) {
        StringBuilder text = new StringBuilder(headline);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(BlockKind.HEADLINE, 0, headline.length(), null, null));
        for (String paragraph : paragraphs) {
            int start = text.append("\n\n").length();
            text.append(paragraph);
            blocks.add(new Block(BlockKind.PARAGRAPH, start, text.length(), null, null));
        }
        return article(headline, Status.USABLE, null, null, text.toString(), blocks);
    }

    private static Article with(Article version, Status status, String editNote, String takeKey) {
        Handling handling = new Handling(null, takeKey, null, null, null, null);
        return article(version.headline(), status, editNote, handling, version.text(), version.blocks());
    }

    private static Article article(
            String headline, Status status, String editNote, Handling handling, String text, List<Block> blocks) {
        return new Article(
                "a", "v", "feed", "item", null, headline, null, null, null, null, null, null, null, null, "en", null,
                null, status, editNote, null, text, blocks, handling, null);
    }
}
