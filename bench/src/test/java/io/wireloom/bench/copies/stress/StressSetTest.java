package io.wireloom.bench.copies.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.bench.copies.Shingles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StressSetTest {

    private static final StressSet SET = StressSet.generate(7, 6);

    private final Map<String, Piece> pieces = SET.pieces().stream()
            .collect(Collectors.toMap(piece -> piece.document().id(), piece -> piece));

    private String body(String id) {
        return pieces.get(id).document().body();
    }

    private List<Planted> of(Kind kind) {
        return SET.planted().stream().filter(pair -> pair.kind() == kind).toList();
    }

    @Test
    void theSameSeedGivesTheSameSet() {
        assertThat(StressSet.generate(7, 6)).isEqualTo(SET);
        assertThat(StressSet.generate(8, 6).documents()).isNotEqualTo(SET.documents());
    }

    @Test
    void everyKindIsThereAndEveryArticleOfAPairIsInTheSet() {
        assertThat(SET.planted()).extracting(Planted::kind).contains(Kind.values());
        assertThat(pieces).hasSameSizeAs(SET.pieces());
        assertThat(SET.planted()).allSatisfy(pair -> assertThat(pieces).containsKeys(pair.copy(), pair.original()));
        Set<Set<String>> pairs = new HashSet<>();
        assertThat(SET.planted()).allSatisfy(pair -> assertThat(pairs.add(Set.of(pair.copy(), pair.original())))
                .as(pair.toString())
                .isTrue());
    }

    @Test
    void nothingOfTheGrammarIsLeftInAText() {
        assertThat(SET.documents())
                .allSatisfy(document -> assertThat(document.body()).doesNotContain("<", "{", "|", "}", ">", "=>"));
    }

    @Test
    void whatWasTakenStandsInTheCopy() {
        assertThat(SET.planted()).filteredOn(pair -> pair.kind().copy()).allSatisfy(pair -> {
            assertThat(pair.taken()).isNotEmpty();
            assertThat(pair.taken())
                    .allSatisfy(sentence -> assertThat(body(pair.copy())).contains(sentence));
        });
    }

    @Test
    void whatIsTakenUnchangedStandsInTheOriginalToo() {
        assertThat(SET.planted())
                .filteredOn(pair ->
                        Set.of(Kind.TRIM, Kind.MERGE, Kind.EXCERPT_INSIDE).contains(pair.kind()))
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.taken()).allSatisfy(sentence -> assertThat(body(pair.original()))
                        .contains(sentence)));
    }

    @Test
    void aTrimKeepsMoreThanHalfAndAnExcerptIsAPassage() {
        assertThat(of(Kind.TRIM))
                .allSatisfy(pair -> assertThat((double) words(pair.taken()) / words(List.of(body(pair.original()))))
                        .isBetween(0.45, 0.75));
        assertThat(of(Kind.EXCERPT_INSIDE)).allSatisfy(pair -> {
            assertThat(words(pair.taken())).isBetween(60, 150);
            assertThat(words(List.of(body(pair.copy()))) - words(pair.taken())).isGreaterThan(100);
        });
    }

    @Test
    void aCopyIsLaterThanItsOriginalOrNamesIt() {
        assertThat(SET.planted()).filteredOn(pair -> pair.kind().copy()).allSatisfy(pair -> {
            Piece copy = pieces.get(pair.copy());
            Piece original = pieces.get(pair.original());
            if (copy.document().published() == null) {
                assertThat(copy.document().body())
                        .contains("Source: " + original.document().source());
            } else {
                assertThat(copy.document().published())
                        .isAfter(original.document().published());
            }
        });
    }

    @Test
    void standingTextsOfThirtyLanguagesStandOnFiveStoriesEach() {
        List<List<String>> texts = Resource.rows("boilerplate.tsv");
        assertThat(texts.stream().map(row -> row.get(0)).distinct()).hasSizeGreaterThanOrEqualTo(30);
        for (List<String> row : texts) {
            for (String text : row.subList(1, 3)) {
                assertThat(SET.documents().stream()
                                .filter(document -> document.body().contains(text)))
                        .as(text)
                        .hasSize(5);
            }
        }
    }

    @Test
    void reportsOfOneEventHaveAStatementInCommonAndHardlyASentence() {
        assertThat(of(Kind.SAME_EVENT)).isNotEmpty().allSatisfy(pair -> {
            List<String> one = sentences(body(pair.original()));
            assertThat(one).doesNotContainAnyElementsOf(sentences(body(pair.copy())));
            assertThat(Resource.lines("quotations.txt"))
                    .anySatisfy(statement -> assertThat(List.of(body(pair.original()), body(pair.copy())))
                            .allSatisfy(body -> assertThat(body).contains(statement)));
        });
    }

    @Test
    void unrelatedStoriesShareFewPhrases() {
        Map<String, Set<String>> holders = new HashMap<>();
        SET.pieces().stream()
                .filter(piece -> piece.kinds().stream().anyMatch(Kind::copy))
                .filter(piece -> piece.document().id().equals(piece.story()))
                .forEach(piece -> Shingles.of(piece.document().body()).runs().forEach(run -> holders.computeIfAbsent(
                                run, key -> new HashSet<>())
                        .add(piece.story())));
        long shared = holders.values().stream().filter(of -> of.size() > 1).count();
        assertThat((double) shared / holders.size()).isLessThan(0.1);
    }

    private static int words(List<String> texts) {
        return texts.stream().mapToInt(Draft::words).sum();
    }

    private static List<String> sentences(String body) {
        return List.of(body.split("(?<=\\.)\\s+"));
    }
}
