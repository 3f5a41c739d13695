package io.wireloom.ingest.feeds;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a feed's copy shows that an agency is behind it.
 *
 * @param pattern found in a byline, a dateline, a stated credit or a signature line
 * @param agency the agency's name
 */
public record CreditRule(Pattern pattern, String agency) {

    /** The agency of the first rule that one of {@code lines} meets; lines may be null. */
    public static Optional<String> apply(List<CreditRule> rules, List<String> lines) {
        return rules.stream()
                .filter(rule ->
                        lines.stream().filter(Objects::nonNull).anyMatch(line -> FrugalText.finds(rule.pattern, line)))
                .map(CreditRule::agency)
                .findFirst();
    }
}
