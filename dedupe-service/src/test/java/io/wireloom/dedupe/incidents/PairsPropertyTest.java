package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Place;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two claims say, how they are tied does not depend on which is asked about which. */
class PairsPropertyTest {

    private static final List<Place> PLACES = List.of(
            Places.SYRIA,
            Places.HOMS_PROVINCE,
            Places.HOMS,
            Places.TALBISEH,
            Places.RASTAN,
            Places.HAMA,
            Places.MOSUL,
            Places.unresolved("Tel Sarin"));

    @Property(tries = 2000)
    void tiesAreSymmetric(@ForAll("tellings") Telling one, @ForAll("tellings") Telling other) {
        Telling second = inArticle(other);

        List<Edge> edges = Pairs.edges(List.of(one), List.of(second), Map.of());

        assertThat(Pairs.edges(List.of(second), List.of(one), Map.of())).isEqualTo(edges);
        assertThat(edges).hasSizeLessThanOrEqualTo(1).allSatisfy(edge -> {
            assertThat(edge.one()).isLessThan(edge.other());
            assertThat(edge.reason()).isNotBlank();
        });
        assertThat(Matching.decide(one, second, false)).isEqualTo(Matching.decide(second, one, false));
        assertThat(Matching.decide(one, second, true)).isEqualTo(Matching.decide(second, one, true));
    }

    @Property(tries = 2000)
    void whatOneFindsFindsIt(@ForAll("tellings") Telling one, @ForAll("tellings") Telling other) {
        assertThat(meet(BlockingKeys.probes(one), BlockingKeys.index(other)))
                .isEqualTo(meet(BlockingKeys.probes(other), BlockingKeys.index(one)));
    }

    @Property(tries = 2000)
    void whatSumsUpIsNeverOneEventWithWhatItCovers(@ForAll("tellings") Telling one, @ForAll("tellings") Telling other) {
        Telling second = inArticle(other);
        if (Umbrella.covers(one, second).isPresent()) {
            assertThat(Matching.decide(one, second, false).matched()).isFalse();
            assertThat(Umbrella.covers(second, one)).isEmpty();
        }
    }

    @Provide
    Arbitrary<Telling> tellings() {
        Arbitrary<ClaimFixture> where = Combinators.combine(
                        Arbitraries.of(PLACES).list().ofMaxSize(3),
                        Arbitraries.of("2020-05-04", "2020-05-05", "2020-05-06", ""),
                        Arbitraries.of("2020-05-06", "2020-05-20", "2020-09-01"))
                .as((places, first, last) -> {
                    ClaimFixture claim = claim("a");
                    places.forEach(claim::place);
                    return first.isEmpty() ? claim : claim.days(first, first.equals("2020-05-06") ? last : first);
                });
        Arbitrary<List<Claim.Status>> statuses = Arbitraries.of(
                List.of(Claim.Status.OCCURRED), List.of(Claim.Status.OCCURRED), List.of(Claim.Status.DENIED));
        return Combinators.combine(
                        where,
                        Arbitraries.of("air-strike", "shelling", "armed-clash", "abduction"),
                        Arbitraries.of("russia", "syria", "gunmen", ""),
                        Arbitraries.of("killed", "targets", "sorties", ""),
                        Arbitraries.of(3L, 43L, 230_000L),
                        Arbitraries.of("monitor", "ministry", ""),
                        Arbitraries.of("drone", ""),
                        statuses)
                .as(PairsPropertyTest::telling);
    }

    private static Telling telling(
            ClaimFixture claim,
            String subtype,
            String actor,
            String measure,
            long number,
            String speaker,
            String weapon,
            List<Claim.Status> status) {
        claim.event("ASSAULT", subtype).status(status.get(0));
        if (actor.equals("gunmen")) {
            claim.namelessActor(actor);
        } else if (!actor.isEmpty()) {
            claim.actor(actor);
        }
        if (!measure.isEmpty()) {
            claim.tally(measure, "", number);
        }
        if (!speaker.isEmpty()) {
            claim.by(speaker, "official");
        }
        if (!weapon.isEmpty()) {
            claim.weapon(weapon);
        }
        return Tellings.of(ClaimFixture.record("one", claim.in("one").build())).get(0);
    }

    /** The same telling as another article has it. */
    private static Telling inArticle(Telling telling) {
        Claim claim = telling.claim();
        Claim moved = new Claim(
                "b",
                "other",
                claim.versionId(),
                claim.event(),
                claim.status(),
                claim.statusCue(),
                claim.actors(),
                claim.targets(),
                claim.places(),
                claim.time(),
                claim.tallies(),
                claim.weapons(),
                claim.attribution(),
                claim.quote(),
                claim.evidence(),
                claim.publishedAt(),
                claim.rule(),
                claim.extractor(),
                claim.confidence(),
                claim.hearsay());
        return Tellings.of(ClaimFixture.record("other", moved)).get(0);
    }

    private static boolean meet(Set<String> probes, Set<String> index) {
        Set<String> shared = new HashSet<>(probes);
        shared.retainAll(index);
        return !shared.isEmpty();
    }
}
