package io.wireloom.bench.copies.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.report.Rate;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.copies.CopyLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final StressSet set = new StressSet(
            List.of(
                    piece("a", "a", Kind.TRIM),
                    piece("a2", "a", Kind.TRIM),
                    piece("a3", "a", Kind.UPDATE),
                    piece("b", "b", Kind.QUOTATION),
                    piece("c", "c", Kind.QUOTATION)),
            List.of(
                    new Planted(Kind.TRIM, "a2", "a", List.of()),
                    new Planted(Kind.UPDATE, "a3", "a", List.of()),
                    new Planted(Kind.QUOTATION, "c", "b", List.of())));

    private static Piece piece(String id, String story, Kind kind) {
        return new Piece(Document.of(id, id), Set.of(kind), story);
    }

    @Test
    void aCopyThatIsNotLinkedIsMissing() {
        Tally tally = Tally.of(set, List.of(Set.of("a", "a2")));

        assertThat(tally.of(Kind.TRIM)).isEqualTo(new Rate(1, 1, 1));
        assertThat(tally.of(Kind.UPDATE)).isEqualTo(new Rate(0, 1, 0));
        assertThat(tally.of(Kind.QUOTATION).recall()).isEqualTo(1);
        assertThat(tally.wrong()).isEmpty();
    }

    @Test
    void twoCopiesOfOneStoryMayBeLinkedOrNot() {
        assertThat(Tally.of(set, List.of(Set.of("a2", "a3"))).wrong()).isEmpty();
        assertThat(Tally.of(set, List.of(Set.of("a2", "a3"))).of(Kind.TRIM).system())
                .isZero();
    }

    @Test
    void aLinkBetweenUnrelatedArticlesCountsAgainstTheKindsOfBoth() {
        Tally tally = Tally.of(set, List.of(Set.of("a", "a2"), Set.of("a2", "b")));

        assertThat(tally.of(Kind.TRIM)).isEqualTo(new Rate(1, 1, 2));
        assertThat(tally.wrong()).containsExactly(Set.of("a2", "b"));
    }

    @Test
    void whatIsNoCopyIsToBeKeptApart() {
        Tally tally = Tally.of(set, List.of(Set.of("b", "c")));

        assertThat(tally.of(Kind.QUOTATION).recall()).isZero();
        assertThat(tally.wrong()).containsExactly(Set.of("b", "c"));
    }

    @Test
    void passagesAreHeldAgainstWhatWasTaken() {
        Article copy = new Line().article(Document.of("x", "Ten men were hurt in Balduro. Rain fell all day long."));
        String taken = "Ten men were hurt in Balduro.";
        int at = copy.text().indexOf(taken);
        CopyLink link = new CopyLink(
                copy.articleId(),
                "other",
                "1",
                "1",
                Relation.EXCERPT,
                0.5,
                Basis.TIME,
                List.of(new Passage(at, at + 20, 0, 20), new Passage(at + 30, at + 40, 30, 40)));

        Extent extent = Extent.of(new Planted(Kind.EXCERPT_INSIDE, "x", "y", List.of(taken)), copy, link);

        assertThat(extent).isEqualTo(new Extent(taken.length(), 30, 20));
        assertThat(extent.spurious()).isEqualTo(1.0 / 3, offset(1e-9));
    }

    @Test
    void signaturesFindNearDuplicatesOnly() {
        String text = StressSet.generate(2, 1).documents().get(0).body();
        List<Document> documents = List.of(
                Document.of("one", text),
                Document.of("two", text + " Amen."),
                Document.of("three", "Rain fell all day."));

        assertThat(Signatures.minHash().pairs(documents)).containsExactly(Set.of("one", "two"));
        assertThat(Signatures.simHash().pairs(documents)).containsExactly(Set.of("one", "two"));
    }
}
