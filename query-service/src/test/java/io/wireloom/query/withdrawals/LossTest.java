package io.wireloom.query.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.changes.Difference;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private static Claim claim(int number, String id) {
        Article article = Copy.article("a-" + number, "v-1", "Raid", "Many people died, the council said.");
        return Copy.claim(article, id, Claim.Status.OCCURRED, number, "Speaker " + number);
    }

    private static Incident incident(List<Claim> claims) {
        return Copy.incident("i", 1, "Raid", claims.toArray(Claim[]::new));
    }

    @Test
    void isToldArticleByArticleWithWhatCameInItsPlace() {
        Incident before = incident(List.of(claim(1, "c-1"), claim(2, "c-2"), claim(3, "c-3")));
        Incident after = incident(List.of(claim(1, "c-1"), claim(2, "c-9"), claim(2, "c-8")));

        assertThat(Loss.between(before, after, AT))
                .extracting(loss -> loss.articleId() + " " + loss.lostClaims() + " " + loss.newClaims())
                .containsExactly("a-2 [c-2] [c-8, c-9]", "a-3 [c-3] []");
        assertThat(Loss.between(before, before, AT)).isEmpty();
    }

    @Test
    void ofALargeIncidentIsToldInFewWords() {
        List<Claim> many = IntStream.range(0, 2_000)
                .mapToObj(number -> claim(number, "c-" + number))
                .toList();

        List<Loss> losses = Loss.between(incident(many), incident(many.subList(0, 1)), AT);

        assertThat(losses).hasSize(1_999);
        assertThat(losses).allSatisfy(loss -> assertThat(loss.changes())
                .extracting(Difference::text)
                .hasSizeLessThan(40)
                .contains("and 1979 more are no longer here"));
    }
}
