package io.wireloom.query.telling;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.IncidentChange.Kind;
import io.wireloom.query.Copy;
import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Hits;
import io.wireloom.query.stream.Side;
import io.wireloom.query.stream.Sides;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Article ARTICLE = Copy.article("a-1", "v-1", "Raid on the mill", "Eight died at the mill.");
    private static final Claim CLAIM = Copy.claim(ARTICLE, "c-1", Claim.Status.OCCURRED, 8, "Mayor");
    private static final Incident FIRST = Copy.incident("i-1", 1, "Raid", CLAIM);
    private static final Incident SECOND =
            Copy.incident("i-1", 2, "Raid", CLAIM, Copy.claim(ARTICLE, "c-2", Claim.Status.OCCURRED, 9, "Hospital"));
    private static final Change CREATED = change(1, Change.Kind.INCIDENT_CREATED, null, FIRST);
    private static final Change AMENDED = change(2, Change.Kind.INCIDENT_AMENDED, FIRST, SECOND);

    @Test
    void tellsEachStateWithTheOneBefore() {
        Telling telling = new Telling(Map.of(), Set.of());

        IncidentChange created = telling.next(CREATED).orElseThrow().told();
        IncidentChange amended = telling.next(AMENDED).orElseThrow().told();

        assertThat(created.kind()).isEqualTo(Kind.CREATED);
        assertThat(created.before()).isNull();
        assertThat(created.changeId()).isEqualTo("i-1:1");
        assertThat(amended.before()).isEqualTo(created.after());
        assertThat(amended.after().origins())
                .extracting(IncidentChange.Origin::name)
                .containsExactly("Mayor", "Hospital");
        assertThat(telling.told().get("i-1").revision()).isEqualTo(2);
    }

    @Test
    void tellsNothingTwiceWhenTheReadModelIsBuiltAgain() {
        Telling telling = new Telling(Map.of("i-1", new Told("i-1", 2, Side.of(SECOND))), Set.of());

        assertThat(telling.next(CREATED)).isEmpty();
        assertThat(telling.next(AMENDED)).isEmpty();
        assertThat(telling.told()).isEmpty();
    }

    @Test
    void tellsWhatChangedMeanwhileAsAnAmendmentOfWhatWasToldLast() {
        Telling telling = new Telling(Map.of("i-1", new Told("i-1", 1, Side.of(FIRST))), Set.of());
        Change rebuilt = change(1, Change.Kind.INCIDENT_CREATED, null, SECOND);

        News news = telling.next(rebuilt).orElseThrow();

        assertThat(news.told().kind()).isEqualTo(Kind.AMENDED);
        assertThat(news.told().before()).isEqualTo(Side.of(FIRST).outline());
        assertThat(news.change().fitted(FilterText.read("type=ASSAULT"))).isTrue();
    }

    @Test
    void tellsAWithdrawalOnce() {
        Change withdrawn = new Change(
                3,
                Change.Kind.CLAIMS_WITHDRAWN,
                "i-1",
                Instant.EPOCH,
                "{\"articleId\":\"a-1\",\"versionId\":\"v-2\",\"cause\":\"killed\",\"lostClaims\":[\"c-1\"]}",
                2,
                Sides.of(SECOND, FIRST),
                Hits.NONE);
        Telling telling = new Telling(Map.of(), Set.of());

        IncidentChange told = telling.next(withdrawn).orElseThrow().told();

        assertThat(told.changeId()).isEqualTo("i-1:2:a-1");
        assertThat(told.kind()).isEqualTo(Kind.WITHDRAWN);
        assertThat(told.withdrawal().lostClaims()).containsExactly("c-1");
        assertThat(telling.next(withdrawn)).isEmpty();
        assertThat(new Telling(Map.of(), telling.toldWithdrawals()).next(withdrawn))
                .isEmpty();
    }

    private static Change change(long id, Change.Kind kind, Incident before, Incident after) {
        return new Change(id, kind, "i-1", Instant.EPOCH, "{}", after.revision(), Sides.of(before, after), Hits.NONE);
    }
}
