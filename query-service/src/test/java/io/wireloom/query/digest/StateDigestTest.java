package io.wireloom.query.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.digest.StateDigest.Part;
import java.util.List;
import java.util.Map;
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
                back.successors());
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
    void isTheSameInWhateverOrderItsPartsCome() {
        List<Part> forth = List.of(new Part("i1", "x"), new Part("i2", "y"));
        List<Part> back = List.of(new Part("i2", "y"), new Part("i1", "x"));
        List<Part> swapped = List.of(new Part("i1", "y"), new Part("i2", "x"));

        assertThat(StateDigest.of(forth, back, 2, 1)).isEqualTo(StateDigest.of(back, forth, 2, 1));
        assertThat(StateDigest.of(forth, forth, 2, 1)).isNotEqualTo(StateDigest.of(swapped, forth, 2, 1));
    }

    private static String digest(Incident incident) {
        return CanonicalContent.digest(incident);
    }
}
