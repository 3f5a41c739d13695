package io.wireloom.query.copies;

import static io.wireloom.query.Kinship.passage;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.query.Copy;
import io.wireloom.query.Kinship;
import io.wireloom.query.copies.SideBySide.Kind;
import io.wireloom.query.copies.SideBySide.Pair;
import io.wireloom.query.diff.Change;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private static final String LEVEE =
            "The levee above Ostrava Bend gave way at dawn and forty barns stood under water.";

    private final Article agency = Copy.in(
            Copy.article("agency", "v1", "Levee breaks", LEVEE + " Nobody was hurt."),
            "Meridian",
            "2021-03-01T08:00:00Z");
    private final Article paper = Copy.in(
            Copy.article("paper", "v1", "Barns flooded", "In our valley: " + LEVEE), "Ledger", "2021-03-01T11:00:00Z");
    private final Article site = Copy.in(
            Copy.article("site", "v1", "Flood", LEVEE.replace("forty", "14") + " Share this."),
            "Feed",
            "2021-03-05T11:00:00Z");

    @Test
    void showsWhoTookWhatFromWhomAndWhatTellsIt() {
        SideBySide pair = SideBySide.of(original(), reprint(), List.of());

        assertThat(pair.tie().kind()).isEqualTo(Kind.DIRECT);
        assertThat(pair.tie().edge().copy()).isEqualTo("paper");
        assertThat(pair.tie().edge().tells()).isEqualTo("the copy was published 3 hours later");
        assertThat(pair.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.number()).isEqualTo(1);
            assertThat(passage.left().text()).isEqualTo(LEVEE);
            assertThat(passage.right().text()).isEqualTo(LEVEE);
            assertThat(passage.words()).as("nothing differs").isNull();
        });
        assertThat(pair.left().share()).isBetween(0.7, 0.9);
        assertThat(pair.right().familyId()).isEqualTo("f-agency");
    }

    @Test
    void isItsOwnMirrorImage() {
        SideBySide forth = SideBySide.of(original(), altered(), List.of());
        SideBySide back = SideBySide.of(altered(), original(), List.of());

        assertThat(back.tie()).isEqualTo(forth.tie());
        assertThat(back.passages())
                .extracting(Pair::left)
                .isEqualTo(forth.passages().stream().map(Pair::right).toList());
        assertThat(back.left()).isEqualTo(forth.right());
    }

    @Test
    void marksTheWordsThatDifferInsideAPassage() {
        SideBySide pair = SideBySide.of(original(), altered(), List.of());

        assertThat(pair.passages().get(0).words())
                .filteredOn(change -> change.kind() != Change.Kind.SAME)
                .extracting(
                        change -> change.kind() + " " + (change.from() == null ? change.to() : change.from()).text())
                .containsExactly("REMOVED forty ", "ADDED 14 ");
    }

    @Test
    void doesNotMindWhiteSpaceNorTheShapesOfQuotationMarksAndDashes() {
        String straight = "\"The wall went,\" she said - and so it was. Nobody's barn stood.";
        String curly = "“The wall went,” she said – and so it was.\n\nNobody’s barn fell.";
        Article typed = Copy.article("typed", "v1", "Wall", straight);
        Article printed = Copy.article("printed", "v1", "Wall", curly);
        Text copy = text(Kinship.of(printed, "typed")
                .from(typed, Relation.SAME, 1, Basis.TIME, passage(printed, curly, typed, straight)));

        assertThat(SideBySide.of(text(Kinship.of(typed, "typed")), copy, List.of())
                        .passages()
                        .get(0)
                        .words())
                .extracting(change -> change.kind() + " " + (change.to() == null ? change.from() : change.to()).text())
                .containsExactly(
                        "SAME “The wall went,” she said – and so it was.\n\nNobody’s barn ",
                        "REMOVED stood",
                        "ADDED fell",
                        "SAME .");
    }

    @Test
    void alignsTwoCopiesOfOneTextThroughIt() {
        SideBySide pair = SideBySide.of(reprint(), altered(), List.of(original(), reprint(), altered()));

        assertThat(pair.tie().kind()).isEqualTo(Kind.THROUGH);
        assertThat(pair.tie().through()).isEqualTo("agency");
        assertThat(pair.tie().edge()).isNull();
        assertThat(pair.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.left().text()).isEqualTo(LEVEE);
            assertThat(passage.right().text()).isEqualTo(LEVEE.replace("forty", "14"));
        });
    }

    @Test
    void carriesOnlyWhatBothTookOfTheThird() {
        Text start = text(Kinship.of(paper, "agency")
                .from(agency, Relation.EXCERPT, 0.4, Basis.TIME, passage(paper, agency, LEVEE.substring(0, 52))));
        Text end = text(Kinship.of(site, "agency")
                .from(
                        agency,
                        Relation.EXCERPT,
                        0.4,
                        Basis.TIME,
                        passage(site, LEVEE.substring(4, 40), agency, LEVEE.substring(4, 40))));

        SideBySide pair = SideBySide.of(start, end, List.of(original()));

        assertThat(pair.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.left().text()).isEqualTo(LEVEE.substring(4, 40));
            assertThat(passage.right().text()).isEqualTo(LEVEE.substring(4, 40));
        });
    }

    @Test
    void saysSoWhenNothingTiesThem() {
        SideBySide pair = SideBySide.of(original(), text(Kinship.of(paper, "paper")), List.of(altered()));

        assertThat(pair.tie()).isEqualTo(new SideBySide.Tie(Kind.NONE, null, null));
        assertThat(pair.passages()).isEmpty();
        assertThat(pair.left().share()).isZero();
    }

    @Test
    void leavesOutPassagesThatLieOutsideAText() {
        Text late = text(Kinship.of(paper, "agency")
                .from(
                        agency,
                        Relation.SAME,
                        0.9,
                        Basis.TIME,
                        new Passage(0, 9_000, 0, 10),
                        passage(paper, agency, LEVEE)));

        assertThat(SideBySide.of(late, original(), List.of()).passages()).hasSize(1);
    }

    @Test
    void comparesLongPassagesParagraphByParagraph() {
        String told = IntStream.range(0, 200)
                .mapToObj(i -> "Boat number " + i + " left the harbour of Lindholm with its nets and a crew of nine.")
                .collect(Collectors.joining("\n\n"));
        String retold = told.replace("number 77 left", "number 77 reached");
        Article one = Copy.article("one", "v1", "Boats", told);
        Article two = Copy.article("two", "v1", "Boats", retold);
        Text copy = text(
                Kinship.of(two, "one").from(one, Relation.SAME, 0.99, Basis.TIME, passage(two, retold, one, told)));

        Pair passage = SideBySide.of(text(Kinship.of(one, "one")), copy, List.of())
                .passages()
                .get(0);

        assertThat(passage.words())
                .filteredOn(change -> change.kind() != Change.Kind.SAME)
                .extracting(change -> (change.from() == null ? change.to() : change.from())
                        .text()
                        .strip())
                .containsExactly("left", "reached");
    }

    private Text original() {
        return text(Kinship.of(agency, "agency"));
    }

    private Text reprint() {
        return text(Kinship.of(paper, "agency")
                .from(agency, Relation.SAME, 0.83, Basis.TIME, passage(paper, agency, LEVEE)));
    }

    private Text altered() {
        return text(Kinship.of(site, "agency")
                .from(
                        agency,
                        Relation.REVISION,
                        0.8,
                        Basis.TIME,
                        passage(site, LEVEE.replace("forty", "14"), agency, LEVEE)));
    }

    private static Text text(Kinship kinship) {
        return new Text(kinship.article(), kinship.record(1), true);
    }
}
