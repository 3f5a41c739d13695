package io.wireloom.query.desk;

import io.wireloom.contracts.Claim;
import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.claims.ClaimHit;
import io.wireloom.query.claims.ClaimTerms;
import io.wireloom.query.incidents.Days;
import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.stories.StoryHit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of what was found, of whatever kind.
 *
 * @param address where it is shown
 * @param title its name, with what was found in it
 * @param facts what is told above the title
 * @param at when it was said or published; null where no such time is told
 * @param chips marks such as the grade; a kind and a text each
 * @param words sentences with what was found in them
 * @param incident address of the incident of a claim; null for none
 */
public record FoundRow(
        String address,
        List<Lit> title,
        String facts,
        Instant at,
        List<Chip> chips,
        List<List<Lit>> words,
        String incident) {

    private static final String BETWEEN = " · ";

    /**
     * A mark beside a row.
     *
     * @param kind for its colour
     * @param text what it says
     */
    public record Chip(String kind, String text) {}

    /** An incident, with the sentences of its claims in which the words stand. */
    public static FoundRow of(IncidentHit hit) {
        IncidentCard card = IncidentCard.of(hit.incident());
        List<Highlight> highlights = hit.highlights() == null ? List.of() : hit.highlights();
        return new FoundRow(
                "/incidents/" + card.id(),
                Lit.of("title", card.title(), highlights),
                facts(card.days(), card.place(), card.origins(), card.articles(), card.denials()),
                null,
                List.of(new Chip("grade-" + card.grade(), card.gradeLabel()), new Chip("plain", card.kind())),
                highlights.stream()
                        .filter(highlight -> highlight.claimId() != null)
                        .map(Lit::of)
                        .toList(),
                null);
    }

    /** A claim, by its own sentence. */
    public static FoundRow of(ClaimHit hit) {
        Claim claim = hit.claim();
        String status = ClaimTerms.status(claim);
        String speaker = claim.attribution().isEmpty()
                ? Objects.requireNonNullElse(hit.source(), "The article itself")
                : claim.attribution().get(0).name();
        return new FoundRow(
                "/articles/" + claim.articleId() + "#at-" + claim.claimId(),
                Lit.of("claim", claim.evidence().text(), hit.highlights()),
                facts(
                        speaker,
                        hit.source(),
                        claim.places().stream().map(Labels::place).distinct().collect(Collectors.joining("; ")),
                        claim.time() == null
                                ? ""
                                : Labels.days(new Days(
                                        claim.time().start(), claim.time().end()))),
                claim.publishedAt(),
                List.of(
                        new Chip(status, Labels.status(status)),
                        new Chip(
                                "plain",
                                Wording.kind(claim.event().type(), claim.event().subtype()))),
                List.of(),
                hit.incidentId() == null ? null : "/incidents/" + hit.incidentId() + "#claim-" + claim.claimId());
    }

    /** An article, with how it begins and the paragraph of its body in which the words stand. */
    public static FoundRow of(ArticleHit hit) {
        ArticleSummary article = hit.article();
        List<Highlight> highlights = hit.highlights() == null ? List.of() : hit.highlights();
        Stream<List<Lit>> lead = article.lead() == null || article.lead().isEmpty()
                ? Stream.empty()
                : Stream.of(Lit.of("lead", article.lead(), highlights));
        Stream<List<Lit>> body = highlights.stream()
                .filter(found -> found.field().equals("body"))
                .map(Lit::of);
        return new FoundRow(
                "/articles/" + article.articleId(),
                Lit.of("headline", Objects.requireNonNullElse(article.headline(), "Untitled article"), highlights),
                facts(article.source()),
                article.published(),
                "usable".equals(article.status()) ? List.of() : List.of(new Chip("denied", article.status())),
                Stream.concat(lead, body).toList(),
                null);
    }

    /** A story. */
    public static FoundRow of(StoryHit hit) {
        return new FoundRow(
                "/stories/" + hit.story().storyId(),
                Lit.of("headline", StoryPage.title(hit.story().headline()), hit.highlights()),
                StoryPage.counts(
                        hit.story().articles(),
                        hit.story().families(),
                        hit.story().origins()),
                hit.story().latest(),
                List.of(),
                List.of(),
                null);
    }

    private static String facts(String... facts) {
        return Stream.of(facts)
                .filter(fact -> fact != null && !fact.isEmpty())
                .distinct()
                .collect(Collectors.joining(BETWEEN));
    }
}
