package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void isOneForAllWhoSayTheSame() {
        Telling one = telling(strike("one").by("observatory", "monitor").at(10, 90));
        Telling other = telling(strike("other")
                .by("observatory", "monitor")
                .by("agency", "medium")
                .at(500, 560));

        assertThat(one.formId()).isEqualTo(other.formId()).satisfies(id -> assertThat(Form.isForm(id))
                .isTrue());
        assertThat(Form.isForm(one.id())).isFalse();
    }

    @Test
    void isAnotherWhereASpeakerANumberOrADayDiffers() {
        String form = telling(strike("one").by("observatory", "monitor")).formId();

        assertThat(telling(strike("two")).formId()).isNotEqualTo(form);
        assertThat(telling(strike("three").by("observatory", "monitor").tally("killed", "", 41))
                        .formId())
                .isNotEqualTo(form);
        assertThat(telling(claim("four").in("four").place(Places.TALBISEH).day("2020-05-05"))
                        .formId())
                .isNotEqualTo(form);
    }

    @Test
    void tellsAsMuchAsItsClaimsToClaimsOfOtherArticles() {
        Telling one =
                telling(strike("one").actor("airforce").tally("killed", "", 40).by("council", "official"));
        Telling other = telling(strike("two").actor("rebels").tally("killed", "", 40));

        Decision ofClaims = Matching.decide(one, other, false);
        Decision ofForms =
                Matching.decide(Form.of(one).telling(), Form.of(other).telling(), false);

        assertThat(ofForms.points()).isEqualTo(ofClaims.points());
        assertThat(ofForms.matched()).isEqualTo(ofClaims.matched());
    }

    @Test
    void poolsClaimsThatSayEnoughToBeOfOneEvent() {
        assertThat(FormPairs.pools(Form.of(telling(strike("one"))))).isTrue();
        assertThat(FormPairs.pools(Form.of(telling(claim("vague").in("vague").place(Places.SYRIA)))))
                .isFalse();
    }

    @Test
    void keepsACrowdOfRivalCountsTogetherByFewTies() {
        Map<String, List<Telling>> own = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            String id = "article" + i;
            own.put(
                    id,
                    List.of(telling(
                            strike(id).tally("killed", "", i % 2 == 0 ? 27 : 43).by("witness" + i, "witness"))));
        }
        List<Telling> tellings = own.values().stream().flatMap(List::stream).toList();

        List<Edge> edges = new Neighbours(tellings, List.of()).edges(own);

        assertThat(edges).hasSizeLessThan(120 * 12);
        assertThat(Grouping.group(tellings, edges)).singleElement().satisfies(group -> assertThat(group.coreIds())
                .hasSize(120));
    }

    @Test
    void comparesEqualTellingsOnce() {
        Map<String, List<Telling>> own = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            own.put("article" + i, List.of(telling(strike("article" + i))));
        }
        List<Telling> tellings = own.values().stream().flatMap(List::stream).toList();

        List<Edge> edges = new Neighbours(tellings, List.of()).edges(own);

        assertThat(edges).hasSize(1);
        assertThat(Grouping.group(tellings, edges)).singleElement().satisfies(group -> assertThat(group.coreIds())
                .hasSize(200));
    }

    private static ClaimFixture strike(String id) {
        return claim(id).in(id).place(Places.TALBISEH).day("2020-05-04");
    }

    private static Telling telling(ClaimFixture fixture) {
        Claim claim = fixture.build();
        return Tellings.of(record(claim.articleId(), claim)).get(0);
    }
}
