package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.Incident.Disagreement;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One outlet takes another's story and changes a fact of its first sentence: both stay one incident, and the fact is in dispute. */
class ChangedCopyTest {

    private static final String STRIKE =
            "Government warplanes bombed the vegetable market of Talbiseh on Monday morning, killing 23 shoppers,"
                    + " a nurse at the field hospital said.";
    private static final String AMBUSH =
            "Two hours later rebels ambushed a supply convoy on the bridge of Rastan and killed nine soldiers.";
    private static final String[] REST = {
        "Rescuers dug through the night for families who were buried under the stalls, the nurse added.",
        "Shopkeepers closed their shutters in protest and carried the dead to the old cemetery behind the mosque.",
        "The hospital had run out of blood and asked donors from nearby villages to come before the evening."
    };

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "place",
                        "market of Hama",
                        "market of Talbiseh",
                        copy -> told(copy, Places.HAMA, "2020-05-04", "government", "shoppers", 23)),
                change(
                        "time",
                        "Friday evening",
                        "Monday morning",
                        copy -> told(copy, Places.TALBISEH, "2020-05-01", "government", "shoppers", 23)),
                change(
                        "actor",
                        "Coalition warplanes",
                        "Government warplanes",
                        copy -> told(copy, Places.TALBISEH, "2020-05-04", "coalition", "shoppers", 23)),
                change(
                        "target",
                        "23 militiamen",
                        "23 shoppers",
                        copy -> told(copy, Places.TALBISEH, "2020-05-04", "government", "militiamen", 23)),
                change("means", "gunners shelled", "warplanes bombed", copy -> whole(copy)
                        .event("ASSAULT", "shelling")
                        .word("shelled")),
                change(
                        "update",
                        "killing 57 shoppers",
                        "killing 23 shoppers",
                        copy -> told(copy, Places.TALBISEH, "2020-05-04", "government", "shoppers", 57)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void differsInTheChangedFactAlone(String kind, String words, String instead, UnaryOperator<ClaimFixture> told) {
        Article original = story("courier", "2020-05-05T09:00:00Z", STRIKE);
        Article copy = story("herald", "2020-05-05T10:00:00Z", STRIKE.replace(instead, words));

        FreshRun run = FreshRun.of(
                List.of(original, copy),
                List.of(
                        record(original, first(original).build(), ambush("courier-ambush", original)),
                        record(
                                copy,
                                told.apply(claim("herald-strike").in(copy, STRIKE.replace(instead, words)))
                                        .build(),
                                ambush("herald-ambush", copy))));

        assertThat(run.incidents()).hasSize(2);
        Incident strike = holding(run, "courier-strike");
        assertThat(strike.claims())
                .extracting(member -> member.claim().claimId())
                .containsExactlyInAnyOrder("courier-strike", "herald-strike");
        assertThat(strike.disagreements()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(kind);
            assertThat(difference.claimIds()).containsExactly("courier-strike", "herald-strike");
        });
        assertThat(holding(run, "courier-ambush").disagreements()).isEmpty();
    }

    @Test
    void keepsDailyReportsInTheSameWordsApart() {
        String nextDay = STRIKE.replace("Monday", "Tuesday");
        Article original = story("courier", "2020-05-05T09:00:00Z", STRIKE);
        Article later = story("herald", "2020-05-06T09:00:00Z", nextDay);

        FreshRun run = FreshRun.of(
                List.of(original, later),
                List.of(
                        record(original, first(original).build()),
                        record(
                                later,
                                whole(claim("herald-strike").in(later, nextDay))
                                        .day("2020-05-05")
                                        .build())));

        assertThat(holding(run, "courier-strike").claims()).hasSize(1);
        assertThat(holding(run, "herald-strike").claims()).hasSize(1);
    }

    @Test
    void showsNoDifferenceBetweenWordForWordCopies() {
        Article original = story("courier", "2020-05-05T09:00:00Z", STRIKE);
        Article copy = story("herald", "2020-05-05T10:00:00Z", STRIKE);

        FreshRun run = FreshRun.of(
                List.of(original, copy),
                List.of(
                        record(original, first(original).build(), ambush("courier-ambush", original)),
                        record(
                                copy,
                                whole(claim("herald-strike").in(copy, STRIKE)).build(),
                                ambush("herald-ambush", copy))));

        assertThat(run.incidents()).hasSize(2);
        assertThat(run.incidents().values()).allSatisfy(incident -> {
            assertThat(incident.claims()).hasSize(2);
            assertThat(incident.disagreements()).extracting(Disagreement::kind).isEmpty();
        });
    }

    private static ClaimFixture first(Article original) {
        return whole(claim("courier-strike").in(original, STRIKE));
    }

    private static ClaimFixture whole(ClaimFixture fixture) {
        return told(fixture, Places.TALBISEH, "2020-05-04", "government", "shoppers", 23);
    }

    private static ClaimFixture told(
            ClaimFixture fixture, Claim.Place place, String day, String actor, String target, long killed) {
        return fixture.event("ASSAULT", "air-strike")
                .word("bombed")
                .by("nurse", "witness")
                .place(place)
                .day(day)
                .actor(actor)
                .target(target)
                .tally("killed", "", killed);
    }

    private static Claim ambush(String id, Article article) {
        return claim(id)
                .in(article, AMBUSH)
                .event("ASSAULT", "armed-clash")
                .word("ambushed")
                .place(Places.RASTAN)
                .day("2020-05-04")
                .actor("rebels")
                .tally("killed", "combatants", 9)
                .build();
    }

    private static Article story(String id, String published, String first) {
        return article(id)
                .outlet(id)
                .published(published)
                .paragraphs(first, AMBUSH)
                .paragraphs(REST)
                .build();
    }

    private static Incident holding(FreshRun run, String claimId) {
        return run.incidents().values().stream()
                .filter(incident -> incident.claims().stream()
                        .anyMatch(member -> member.claim().claimId().equals(claimId)))
                .findFirst()
                .orElseThrow();
    }

    private static Arguments change(String kind, String words, String instead, UnaryOperator<ClaimFixture> told) {
        return Arguments.of(kind, words, instead, told);
    }
}
