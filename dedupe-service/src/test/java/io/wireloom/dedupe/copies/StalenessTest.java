package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StalenessTest {

    private static final Instant NOW = Instant.parse("2024-03-10T08:00:00Z");
    private static final Instant DAYS_AGO = Instant.parse("2024-03-07T08:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2024-03-09T08:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("2023-03-10T08:00:00Z");

    @Test
    void aNextDaysReprintIsFresh() {
        assertThat(Staleness.of(NOW, List.of(link("old", Relation.SAME, 1)), at("old", YESTERDAY)))
                .isNull();
    }

    @Test
    void aReprintDaysLaterIsStale() {
        assertThat(Staleness.of(NOW, List.of(link("old", Relation.SAME, 1)), at("old", DAYS_AGO)))
                .isEqualTo(new Stale("old", DAYS_AGO));
        assertThat(Staleness.of(NOW, List.of(link("old", Relation.SAME, 1)), at("old", DAYS_AGO.plusSeconds(1))))
                .isNull();
    }

    @Test
    void oldBackgroundUnderNewsIsNot() {
        assertThat(Staleness.of(NOW, List.of(link("old", Relation.EXCERPT, 0.5)), at("old", LAST_YEAR)))
                .isNull();
    }

    @Test
    void theEarliestThatHasTheTextIsNamed() {
        Map<String, Families.Member> members =
                Map.of("old", member(DAYS_AGO), "older", member(LAST_YEAR), "undated", member(null));
        List<CopyLink> links = List.of(
                link("old", Relation.SAME, 1),
                link("older", Relation.REVISION, 0.8),
                link("undated", Relation.SAME, 1));

        assertThat(Staleness.of(NOW, links, members)).isEqualTo(new Stale("older", LAST_YEAR));
    }

    @Test
    void withoutADateNothingIsOld() {
        assertThat(Staleness.of(null, List.of(link("old", Relation.SAME, 1)), at("old", LAST_YEAR)))
                .isNull();
    }

    private static CopyLink link(String original, Relation relation, double containment) {
        return new CopyLink("copy", original, "v", "v", relation, containment, Basis.TIME, List.of());
    }

    private static Map<String, Families.Member> at(String id, Instant published) {
        return Map.of(id, member(published));
    }

    private static Families.Member member(Instant published) {
        return new Families.Member("v", published, false);
    }
}
