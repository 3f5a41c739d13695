package io.wireloom.dedupe.weaving;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Incidents that come together and part say what they were. */
class SuccessionTest {

    private final World world = new World();
    private final Article toll = told("toll", 8);
    private final Article town = told("town", 9);
    private final Article both = told("both", 10);

    @Test
    void anIncidentThatTakesInAnotherNamesItAsItsPredecessor() {
        apart();
        String first = of("toll").incidentId();
        String second = of("town").incidentId();

        together();

        assertThat(of("both").incidentId()).isEqualTo(first);
        assertThat(of("both").predecessors()).containsExactly(second);
        assertThat(world.incidents.all.get(second).state()).isEqualTo(Incident.State.DISSOLVED);
        assertThat(world.incidents.all.get(second).successors()).containsExactly(first);
    }

    @Test
    void anIncidentThatIsToldApartAgainNamesWhatItWasPartOf() {
        apart();
        String first = of("toll").incidentId();
        String second = of("town").incidentId();
        together();

        world.take(article("both")
                .published("2020-05-06T00:00:00Z")
                .paragraphs("Withdrawn.")
                .status(Article.Status.CANCELED)
                .build());

        assertThat(of("town").incidentId()).isEqualTo(second);
        assertThat(of("town").predecessors()).containsExactly(first);
        assertThat(of("toll").incidentId()).isEqualTo(first);
    }

    @Test
    void whatItWasIsNoPartOfWhatItSays() {
        apart();
        together();
        World atOnce = new World().take(List.of(both, toll, town));
        atOnce.batch(List.of(record(town, inTown()), record(both, inBoth()), record(toll, withToll())));

        assertThat(atOnce.standing()).singleElement().satisfies(incident -> assertThat(incident.predecessors())
                .isEmpty());
        assertThat(atOnce.digest()).isEqualTo(world.digest());
        int writes = world.incidents.writes;
        world.take(List.of(record(town, inTown()), record(both, inBoth()), record(toll, withToll())));
        assertThat(world.incidents.writes).isEqualTo(writes);
    }

    private void apart() {
        world.take(List.of(toll, town, record(toll, withToll()), record(town, inTown())));
        assertThat(world.standing()).hasSize(2);
    }

    private void together() {
        world.take(List.of(both, record(both, inBoth())));
        assertThat(world.standing()).hasSize(1);
    }

    private Claim withToll() {
        return strike(toll).tally("killed", "civilians", 27).build();
    }

    private Claim inTown() {
        return strike(town).place(Places.TALBISEH).build();
    }

    private Claim inBoth() {
        return strike(both)
                .place(Places.TALBISEH)
                .tally("killed", "civilians", 27)
                .build();
    }

    private static ClaimFixture strike(Article article) {
        return claim(article.articleId() + "-claim")
                .in(article, 0, 20)
                .actor("russia")
                .day("2020-05-04");
    }

    private Incident of(String articleId) {
        return world.standing().stream()
                .filter(incident -> incident.articleIds().contains(articleId))
                .findFirst()
                .orElseThrow();
    }

    private static Article told(String id, int hour) {
        return article(id)
                .outlet(id)
                .published(String.format("2020-05-05T%02d:00:00Z", hour))
                .paragraphs("What " + id + " told.")
                .build();
    }
}
