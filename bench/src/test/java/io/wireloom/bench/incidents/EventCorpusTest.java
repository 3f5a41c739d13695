package io.wireloom.bench.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.bench.incidents.Account.Way;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventCorpusTest {

    private final EventCorpus corpus = EventCorpus.generate(7, 60, 20);

    @Test
    void theSameSeedGivesTheSameCorpus() {
        assertThat(EventCorpus.generate(7, 60, 20)).isEqualTo(corpus);
        assertThat(EventCorpus.generate(8, 60, 20)).isNotEqualTo(corpus);
    }

    @Test
    void everyEventIsToldAndNoMoreOftenThanAsked() {
        for (RealEvent event : corpus.events()) {
            assertThat(corpus.accounts().stream()
                            .filter(account -> account.event() == event.number())
                            .count())
                    .isBetween(1L, 20L);
        }
    }

    @Test
    void everyValueStandsInItsArticle() {
        assertThat(corpus.accounts()).allSatisfy(account -> {
            String text = account.article().text();
            Claim claim = account.claim();
            assertThat(claim.evidence().standsIn(text)).isTrue();
            assertThat(claim.tallies()).allSatisfy(tally -> assertThat(text.substring(tally.start(), tally.end()))
                    .isEqualTo(tally.text()));
            assertThat(claim.places()).allSatisfy(place -> assertThat(text.substring(place.start(), place.end()))
                    .isEqualTo(place.text()));
        });
    }

    @Test
    void aReprintHasTheWordsOfItsOriginal() {
        assertThat(corpus.accounts().stream().filter(account -> account.way() == Way.COPY))
                .isNotEmpty()
                .allSatisfy(copy -> assertThat(corpus.accounts())
                        .filteredOn(account -> account.article().articleId().equals(copy.original()))
                        .singleElement()
                        .satisfies(original -> assertThat(original.article().text())
                                .isEqualTo(copy.article().text())));
    }

    @Test
    void someEventsAreNearMissesOfOthers() {
        assertThat(corpus.events()).anyMatch(event -> !event.alone()).anyMatch(RealEvent::alone);
    }

    @Test
    void theOrderOfArrivalDoesNotChangeTheDigest() {
        List<Account> shuffled = new ArrayList<>(corpus.accounts());
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Weave.digest(Weave.incidents(shuffled))).isEqualTo(Weave.digest(Weave.incidents(corpus.accounts())));
    }

    @Test
    void aSplitAMergeAndAnEchoAreCounted() {
        List<Incident> incidents = Weave.incidents(corpus.accounts());
        Incident first = incidents.get(0);
        Inflation doubled = Inflation.of(corpus.accounts(), withCopyOf(incidents, first));

        assertThat(doubled.pieces())
                .isGreaterThan(Inflation.of(corpus.accounts(), incidents).pieces());
        assertThat(doubled.perEvent()).isGreaterThan(1);
    }

    private static List<Incident> withCopyOf(List<Incident> incidents, Incident incident) {
        List<Incident> more = new ArrayList<>(incidents);
        more.add(new Incident(
                "inc-other",
                0,
                incident.state(),
                incident.type(),
                incident.subtype(),
                incident.title(),
                incident.start(),
                incident.end(),
                incident.place(),
                incident.actors(),
                incident.targets(),
                incident.grade(),
                incident.gradeReason(),
                incident.origins(),
                incident.articleIds(),
                incident.tallies(),
                incident.claims(),
                incident.disagreements(),
                incident.history(),
                incident.successors(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        return more;
    }
}
