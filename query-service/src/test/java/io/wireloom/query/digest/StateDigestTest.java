package io.wireloom.query.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Drift;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.query.Copy;
import io.wireloom.query.Kinship;
import io.wireloom.query.Tale;
import io.wireloom.query.digest.StateDigest.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateDigestTest {

    private final Article article = Copy.article("a", "v", "Raid", "Nine people died.");
    private final Claim one = Copy.claim(article, "c1", Claim.Status.OCCURRED, 9, "River Watch");
    private final Claim two = Copy.claim(article, "c2", Claim.Status.OCCURRED, 11, "Council");

    @Test
    void doesNotCountRevisions() {
        assertThat(digest(Copy.incident("i", 1, "Raid", one))).isEqualTo(digest(Copy.incident("i", 9, "Raid", one)));
        assertThat(CanonicalContent.digest(Copy.copies(article, 1, "f", null, Map.of("i", 1L))))
                .isEqualTo(CanonicalContent.digest(Copy.copies(article, 2, "f", null, Map.of("i", 7L))));
    }

    @Test
    void doesNotCountWhichIncidentsTheClaimsWereInBefore() {
        Incident incident = Copy.incident("i", 1, "Raid", one);
        ObjectNode merged = MessageCodec.mapper().valueToTree(incident);
        merged.putArray("predecessors").add("j");

        assertThat(digest(MessageCodec.read(merged.toString(), Incident.class))).isEqualTo(digest(incident));
    }

    @Test
    void doesNotCountTheOrderOfWhatIsASet() {
        Incident forth = Copy.incident("i", 1, "Raid", one, two);
        Incident back = Copy.incident("i", 1, "Raid", two, one);

        Incident sameBest = new Incident(
                back.incidentId(),
                back.revision(),
                back.state(),
                back.type(),
                back.subtype(),
                back.title(),
                back.start(),
                back.end(),
                back.place(),
                back.actors(),
                back.targets(),
                back.grade(),
                back.gradeReason(),
                back.origins(),
                back.articleIds(),
                List.of(new Incident.TallySummary(
                        "killed",
                        "civilians",
                        9L,
                        11L,
                        11L,
                        back.tallies().get(0).figures())),
                back.claims(),
                back.disagreements(),
                back.history(),
                back.successors(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(digest(sameBest)).isEqualTo(digest(forth));
    }

    @Test
    void countsEveryFigureTitleAndFamily() {
        assertThat(digest(Copy.incident("i", 1, "Raid", one)))
                .isNotEqualTo(digest(Copy.incident("i", 1, "March", one)));
        assertThat(digest(Copy.incident("i", 1, "Raid", one))).isNotEqualTo(digest(Copy.incident("i", 1, "Raid", two)));
        assertThat(CanonicalContent.digest(Copy.copies(article, 1, "f", null, Map.of())))
                .isNotEqualTo(CanonicalContent.digest(Copy.copies(article, 1, "g", null, Map.of())));
    }

    @Test
    void countsAllThatCopyingShowsOnAnArticle() {
        Article other = Copy.article("b", "v", "Raid", "Nine people died.");
        Passage passage = new Passage(0, 4, 0, 4);
        Kinship plain = Kinship.of(article, "b").from(other, Relation.SAME, 0.9, Basis.TIME, passage);
        List<Kinship> others = List.of(
                Kinship.of(article, "c").from(other, Relation.SAME, 0.9, Basis.TIME, passage),
                Kinship.of(article, "b").from(other, Relation.REVISION, 0.9, Basis.TIME, passage),
                Kinship.of(article, "b").from(other, Relation.SAME, 0.8, Basis.TIME, passage),
                Kinship.of(article, "b").from(other, Relation.SAME, 0.9, Basis.CREDIT, passage),
                Kinship.of(article, "b").from(other, Relation.SAME, 0.9, Basis.TIME),
                plain.from(article, Relation.EXCERPT, 0.1, Basis.TIME),
                plain.spun(new Spin(List.of())),
                plain.spun(new Spin(List.of(new SpinSign("long-form", "Nine", 6, 10, null)))),
                plain.stale(new Stale(null, null)),
                plain.quoting(new SharedQuotation(0, 4, "b", 0, 4, List.of(), null, null)),
                plain.quoting(new SharedQuotation(0, 4, "b", 0, 4, List.of(Drift.CUT), null, null)));

        assertThat(Stream.concat(Stream.of(plain), others.stream())
                        .map(kinship -> CanonicalContent.digest(kinship.record(1))))
                .doesNotHaveDuplicates();
        assertThat(CanonicalContent.digest(plain.record(2))).isEqualTo(CanonicalContent.digest(plain.record(1)));
    }

    @Test
    void doesNotCountTheOrderOfQuotationsAndSources() {
        Article other = Copy.article("b", "v", "Raid", "Nine people died.");
        SharedQuotation one = new SharedQuotation(0, 4, "b", 0, 4, List.of(Drift.CUT, Drift.ALTERED), null, null);
        SharedQuotation two = new SharedQuotation(6, 9, "b", 6, 9, List.of(), null, null);
        SharedQuotation turned = new SharedQuotation(0, 4, "b", 0, 4, List.of(Drift.ALTERED, Drift.CUT), null, null);
        Kinship kinship = Kinship.of(article, "b").from(other, Relation.SAME, 0.9, Basis.TIME);

        assertThat(CanonicalContent.digest(kinship.quoting(two, turned).record(1)))
                .isEqualTo(CanonicalContent.digest(kinship.quoting(one, two).record(1)));
    }

    @Test
    void countsOfAStoryAllButItsPast() {
        Article other = Copy.in(article, "Ledger", "2021-03-01T08:00:00Z");
        Story story = Tale.of("st", 1, article);
        ObjectNode merged = MessageCodec.mapper().valueToTree(Tale.of("st", 4, article));
        merged.putArray("predecessors").add("st-0");

        assertThat(CanonicalContent.digest(MessageCodec.read(merged.toString(), Story.class)))
                .isEqualTo(CanonicalContent.digest(story));
        assertThat(CanonicalContent.digest(Tale.of("st", 1, other)))
                .as("another time")
                .isNotEqualTo(CanonicalContent.digest(story));
        assertThat(CanonicalContent.digest(Tale.of("st", 1, article, Copy.article("b", "v", "Raid", "Nine."))))
                .as("another article")
                .isNotEqualTo(CanonicalContent.digest(story));
    }

    @Test
    void isTheSameInWhateverOrderItsPartsCome() {
        List<Part> forth = List.of(new Part("i1", "x"), new Part("i2", "y"));
        List<Part> back = List.of(new Part("i2", "y"), new Part("i1", "x"));
        List<Part> swapped = List.of(new Part("i1", "y"), new Part("i2", "x"));

        assertThat(StateDigest.of(forth, back, forth, 2, 1)).isEqualTo(StateDigest.of(back, forth, back, 2, 1));
        assertThat(StateDigest.of(forth, forth, forth, 2, 1))
                .isNotEqualTo(StateDigest.of(swapped, forth, forth, 2, 1))
                .isNotEqualTo(StateDigest.of(forth, forth, swapped, 2, 1));
    }

    private static String digest(Incident incident) {
        return CanonicalContent.digest(incident);
    }
}
