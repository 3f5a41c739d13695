package io.wireloom.query.desk;

import static io.wireloom.query.Kinship.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.query.Copy;
import io.wireloom.query.Kinship;
import io.wireloom.query.copies.SideBySide;
import io.wireloom.query.copies.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BesidePageTest {

    private final Article original = Copy.in(
            Copy.article(
                    "o", "v1", "Ferry turned back", "The ferry to Skarholm turned back in the storm. Nobody was hurt."),
            "Meridian",
            "2021-03-01T08:00:00Z");
    private final Article copy = Copy.in(
            Copy.article("c", "v1", "Ferry returns", "The ferry to Skarholm revolved back in the storm. Share this."),
            "Feed",
            "2021-03-02T08:00:00Z");
    private final Kinship first = Kinship.of(original, "o");

    @Test
    void saysHowTheTwoHangTogether() {
        Kinship taken = Kinship.of(copy, "o").from(original, Relation.EXCERPT, 0.64, Basis.TIME);

        assertThat(page(taken, first).summary())
                .isEqualTo("The first (Feed) is an excerpt of the second (Meridian): 64 % of its text stands there.");
        assertThat(page(first, taken).tells()).isEqualTo("the copy was published 24 hours later");
        assertThat(page(first, Kinship.of(copy, "o")).summary()).contains("in one family by way of other articles");
        assertThat(page(first, Kinship.of(copy, "c")).summary()).contains("No copying is known");
    }

    @Test
    void numbersAPassageAlikeOnBothSidesAndMarksTheWordsThatDiffer() {
        BesidePage page = page(first, taken());

        assertThat(page.passages()).isEqualTo("1 passage in common");
        for (Column column : List.of(page.left(), page.right())) {
            assertThat(strips(column).filter(strip -> strip.passage() == 1))
                    .singleElement()
                    .satisfies(strip -> {
                        assertThat(strip.first()).isTrue();
                        assertThat(strip.tone()).isEqualTo(1);
                    });
        }
        assertThat(differing(page.left())).containsExactly("turned ");
        assertThat(differing(page.right())).containsExactly("revolved ");
    }

    @Test
    void losesNoTextHoweverPassagesNotesAndBlocksOverlap() {
        Kinship tangled = Kinship.of(copy, "o")
                .from(
                        original,
                        Relation.REWRITE,
                        0.6,
                        Basis.SPIN,
                        new Passage(3, copy.text().length() - 4, 0, 30),
                        new Passage(20, 40, 20, 40),
                        new Passage(20, 50, 30, 60),
                        new Passage(45, 60, 2, 12))
                .spun(new Spin(List.of(sign("revolved back"), sign("The ferry"))))
                .quoting(new SharedQuotation(18, 55, "o", 20, 60, List.of(Drift.ALTERED), "x", "y"));

        BesidePage page = page(first, tangled);

        assertThat(read(page.left())).isEqualTo(inBlocks(original));
        assertThat(read(page.right())).isEqualTo(inBlocks(copy));
        assertThat(strips(page.right())
                        .flatMap(strip -> Stream.concat(
                                strip.first() ? Stream.of(strip.passage()) : Stream.empty(), strip.covered().stream())))
                .as("each passage has one place to jump to")
                .containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void underlinesSpinAndDriftWithWhatIsToBeKnown() {
        Kinship noted = taken().spun(new Spin(List.of(sign("revolved back"))))
                .quoting(new SharedQuotation(
                        copy.text().indexOf("Share"),
                        copy.text().indexOf("Share") + 10,
                        "o",
                        original.text().indexOf("Nobody"),
                        original.text().indexOf("Nobody") + 15,
                        List.of(Drift.CUT, Drift.REATTRIBUTED),
                        "a site",
                        "the captain"));

        Column column = page(first, noted).right();

        assertThat(column.spun())
                .isEqualTo("Machine-spun: 1 sign of words put in by a machine, such as “revolved back”.");
        assertThat(column.notes())
                .extracting(Note::says)
                .containsExactly(
                        "sign of spinning, odd synonym: a writer would put “turned”",
                        "quotation cut and reattributed; elsewhere it is said by the captain; in Meridian it reads"
                                + " “Nobody was hurt”");
        assertThat(strips(column).flatMap(strip -> strip.runs().stream()).filter(run -> run.notes()
                        .equals("spin")))
                .extracting(Column.Run::text)
                .containsExactly("revolved ", "back");
    }

    private Kinship taken() {
        return Kinship.of(copy, "o")
                .from(
                        original,
                        Relation.REWRITE,
                        0.6,
                        Basis.SPIN,
                        passage(
                                copy,
                                "The ferry to Skarholm revolved back in the storm.",
                                original,
                                "The ferry to Skarholm turned back in the storm."));
    }

    private SpinSign sign(String words) {
        int start = copy.text().indexOf(words);
        return new SpinSign("odd-synonym", words, start, start + words.length(), "turned");
    }

    private static BesidePage page(Kinship left, Kinship right) {
        Text one = new Text(left.article(), left.record(1), true);
        Text other = new Text(right.article(), right.record(1), true);
        Map<String, Text> named = Map.of(one.articleId(), one, other.articleId(), other);
        return BesidePage.of(SideBySide.of(one, other, named.values()), one, other, named);
    }

    private static Stream<Column.Strip> strips(Column column) {
        return column.paragraphs().stream().flatMap(paragraph -> paragraph.strips().stream());
    }

    private static List<String> differing(Column column) {
        return strips(column)
                .flatMap(strip -> strip.runs().stream())
                .filter(Column.Run::differs)
                .map(Column.Run::text)
                .toList();
    }

    private static String read(Column column) {
        return column.paragraphs().stream()
                .map(paragraph -> paragraph.strips().stream()
                        .flatMap(strip -> strip.runs().stream())
                        .map(Column.Run::text)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String inBlocks(Article article) {
        return Arrays.stream(article.text().split("\n\n")).collect(Collectors.joining("\n"));
    }
}
