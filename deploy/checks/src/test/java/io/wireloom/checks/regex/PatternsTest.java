package io.wireloom.checks.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    /** Methods whose expressions come from where this test cannot look, with what bounds them. */
    private static final Set<String> MADE_ELSEWHERE = Set.of(
            // The operator's own, of 200 characters at most.
            "io.wireloom.ingest.feeds.Values.pattern",
            // Names of our own, one after another.
            "io.wireloom.ingest.html.Markup.named",
            "io.wireloom.ingest.ninjs.Wording.isFor",
            // A quoted name.
            "io.wireloom.ingest.syndication.Publication.without",
            "io.wireloom.ingest.syndication.Vocabulary.bound",
            // Seen where they are kept.
            "io.wireloom.ingest.text.Lexicon.<init>");

    @ParameterizedTest
    @CsvSource({
        "contracts, 5",
        "ingest-service, 300",
        "extract-service, 30",
        "dedupe-service, 40",
        "query-service, 25",
        "deploy/local, 10"
    })
    void takesTimeInProportionToItsText(String module, int atLeast) {
        UsedPatterns found = UsedPatterns.in(module);

        assertThat(found.uses()).hasSizeGreaterThan(atLeast);
        assertThat(found.uses().stream()
                        .map(Cost::fault)
                        .flatMap(Optional::stream)
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts",
                "ingest-service",
                "extract-service",
                "dedupe-service",
                "query-service",
                "deploy/local"
            })
    void isKnownToThisTest(String module) {
        assertThat(UsedPatterns.in(module).unseen())
                .filteredOn(where -> !MADE_ELSEWHERE.contains(where))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|a)*b",
                "(a|ab?)*c",
                "\\s+$",
                "^(\\w+\\s?)*$",
                "\\d+\\d+x",
                "by\\s+.*\\s+of",
                "<[^>]*>x",
                "(?i)(x+x+)+y",
                "[a-z]+@",
                "(?:a|b)*"
            })
    void seesAnExpressionThatDoesNot(String regex) {
        assertThat(Cost.fault(new Use("here", Pattern.compile(regex), false))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|ab)*(b|a)*c", "\\s*,?\\s*,?\\s*x", ".*a.*b.*c"})
    void seesOneThatDoesNotEvenOfAWholeText(String regex) {
        assertThat(Cost.fault(new Use("here", Pattern.compile(regex), true))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\s++",
                "(?<!\\s)\\s++$",
                "[a-z]{1,60}@",
                "\\bkilled\\b",
                "[^a-z]+",
                "^\\s*+by",
                "(?:a|b)*+",
                "<[^<>]{0,200}>x"
            })
    void letsOneThatDoesPass(String regex) {
        assertThat(Cost.fault(new Use("here", Pattern.compile(regex), false))).isEmpty();
    }

    @Test
    void countsAWholeTextApartFromASearch() {
        Pattern pattern = Pattern.compile("[a-z]+ [0-9]");

        assertThat(Cost.fault(new Use("here", pattern, true))).isEmpty();
        assertThat(Cost.fault(new Use("here", pattern, false))).isPresent();
    }

    @Test
    void seesHowAnExpressionIsUsed() {
        List<Use> uses = UsedPatterns.in("query-service").uses();

        assertThat(uses)
                .filteredOn(use -> use.where().endsWith("StreamPosition.FORM"))
                .singleElement()
                .extracting(Use::anchored)
                .isEqualTo(true);
        assertThat(uses)
                .filteredOn(use -> use.where().endsWith("Names.MARKS"))
                .singleElement()
                .extracting(Use::anchored)
                .isEqualTo(false);
    }
}
