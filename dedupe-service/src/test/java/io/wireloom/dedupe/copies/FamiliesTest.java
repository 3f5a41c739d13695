package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Source;
import io.wireloom.contracts.ArticleCopies.Stale;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles by letter; links by the stretch of the copy, in UTF-16 units, that stands in the original. */
class FamiliesTest {

    private final Map<String, Families.Member> members = new HashMap<>();

    @Test
    void putsAnArticleIntoTheFamilyOfItsNearestSourceOnly() {
        published("a", "2022-01-01T08:00:00Z");
        published("b", "2022-01-01T08:00:00Z");
        published("digest", "2022-01-01T12:00:00Z");

        Map<String, Kinship> kinships =
                Families.of(members, List.of(link("digest", "a", 0, 300), link("digest", "b", 300, 900)));

        Kinship digest = kinships.get("digest");
        assertThat(digest.of()).isEqualTo("b");
        assertThat(digest.origin()).isEqualTo("b");
        assertThat(digest.alsoFrom()).extracting(Source::of).containsExactly("a");
        assertThat(kinships.get("a").familyId()).isNotEqualTo(digest.familyId());
        assertThat(kinships.get("b").familyId()).isEqualTo(digest.familyId());
    }

    @Test
    void takesTheEarliestOfReprintsAndNamesNoFurtherOnes() {
        published("a", "2022-01-01T10:00:00Z");
        published("b", "2022-01-01T08:00:00Z");
        published("c", "2022-01-01T12:00:00Z");

        Map<String, Kinship> kinships =
                Families.of(members, List.of(link("c", "a", 0, 900), link("c", "b", 0, 900), link("a", "b", 0, 900)));

        assertThat(kinships.get("c").of()).isEqualTo("b");
        assertThat(kinships.get("c").alsoFrom()).isEmpty();
        assertThat(kinships.values()).extracting(Kinship::origin).containsOnly("b");
    }

    @Test
    void countsRetoldTextHalf() {
        published("a", "2022-01-01T08:00:00Z");
        published("b", "2022-01-01T08:00:00Z");
        published("c", "2022-01-01T12:00:00Z");

        CopyLink retold = link("c", "a", 0, 900, Relation.REWRITE, 0.1);

        assertThat(nearest("c", retold, link("c", "b", 0, 500))).isEqualTo("b");
        assertThat(nearest("c", retold, link("c", "b", 0, 400))).isEqualTo("a");
    }

    @Test
    void endsARingOfContradictingCreditsAtItsEarliestMember() {
        published("a", "2022-01-01T10:00:00Z");
        published("b", "2022-01-01T08:00:00Z");
        published("c", "2022-01-01T12:00:00Z");
        published("d", "2022-01-01T14:00:00Z");

        Map<String, Kinship> kinships = Families.of(
                members,
                List.of(
                        link("a", "b", 0, 900),
                        link("b", "c", 0, 900),
                        link("c", "a", 0, 900),
                        link("d", "a", 0, 900)));

        assertThat(kinships.values()).extracting(Kinship::origin).containsOnly("b");
    }

    @Test
    void makesASpunArticleTheOriginOnlyOfSpunOnes() {
        members.put("spun", new Families.Member("v", Instant.parse("2022-01-01T08:00:00Z"), true));
        members.put("reprint", new Families.Member("v", Instant.parse("2022-01-01T09:00:00Z"), true));

        assertThat(Families.of(members, List.of(link("reprint", "spun", 0, 900)))
                        .values())
                .extracting(Kinship::origin)
                .containsOnly("spun");

        published("credulous", "2022-01-01T12:00:00Z");
        assertThat(Families.of(members, List.of(link("reprint", "spun", 0, 900), link("credulous", "spun", 0, 900)))
                        .values())
                .extracting(Kinship::origin)
                .containsOnly("credulous");
    }

    @Test
    void tellsOldTextUnderANewDateByTheEarliestArticleWithMostOfIt() {
        published("first", "2021-01-01T08:00:00Z");
        published("second", "2021-06-01T08:00:00Z");
        published("now", "2022-01-01T08:00:00Z");

        Map<String, Kinship> kinships = Families.of(
                members,
                List.of(
                        link("now", "second", 0, 950),
                        link("now", "first", 0, 900, Relation.REVISION, 0.8),
                        link("second", "first", 0, 300, Relation.EXCERPT, 0.3)));

        assertThat(kinships.get("now").of()).isEqualTo("second");
        assertThat(kinships.get("now").stale()).isEqualTo(new Stale("first", Instant.parse("2021-01-01T08:00:00Z")));
        assertThat(kinships.get("second").stale()).isNull();
    }

    @Test
    void findsNothingStaleInNextDaysPaperOrWithoutADate() {
        published("first", "2022-01-01T08:00:00Z");
        published("next", "2022-01-03T08:00:00Z");
        members.put("undated", new Families.Member("v", null, false));

        Map<String, Kinship> kinships =
                Families.of(members, List.of(link("next", "first", 0, 900), link("undated", "first", 0, 900)));

        assertThat(kinships.values()).extracting(Kinship::stale).containsOnlyNulls();
    }

    private String nearest(String id, CopyLink... links) {
        return Families.of(members, List.of(links)).get(id).of();
    }

    private void published(String id, String at) {
        members.put(id, new Families.Member("v", Instant.parse(at), false));
    }

    private static CopyLink link(String copy, String original, int start, int end) {
        return link(copy, original, start, end, Relation.SAME, 0.9);
    }

    private static CopyLink link(
            String copy, String original, int start, int end, Relation relation, double containment) {
        return new CopyLink(
                copy,
                original,
                "v",
                "v",
                relation,
                containment,
                Basis.TIME,
                List.of(new Passage(start, end, 0, end - start)));
    }
}
