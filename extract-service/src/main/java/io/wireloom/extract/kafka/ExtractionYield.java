package io.wireloom.extract.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Counts what the articles yield, so that a drift of the copy or of the extractor shows: {@code wireloom_extracted_articles_total{claims}},
 * {@code wireloom_extracted_claims_total{type}}, {@code wireloom_extracted_speakers_total{kind}} and
 * {@code wireloom_extracted_places_total{place}}, the last two once for each claim.
 */
@ApplicationScoped
class ExtractionYield {

    private static final Set<String> KINDS =
            Set.of("official", "armed-group", "monitor", "medium", "witness", "anonymous", "other");

    private final MeterRegistry meters;

    ExtractionYield(MeterRegistry meters) {
        this.meters = meters;
        List.of("some", "none").forEach(this::articles);
        List.of("resolved", "unresolved", "none").forEach(this::places);
        KINDS.forEach(this::speakers);
        speakers("none");
    }

    /** Counts the claims of one article version. Those of a withheld or canceled one say nothing of the extractor. */
    void count(ArticleClaims claims) {
        if (claims.articleStatus() != Article.Status.USABLE) {
            return;
        }
        articles(claims.claims().isEmpty() ? "none" : "some").increment();
        for (Claim claim : claims.claims()) {
            claims(claim.event().type()).increment();
            speakers(speaker(claim)).increment();
            places(place(claim)).increment();
        }
    }

    private static String speaker(Claim claim) {
        if (claim.attribution().isEmpty()) {
            return "none";
        }
        String kind = claim.attribution().get(0).kind();
        return kind != null && KINDS.contains(kind) ? kind : "other";
    }

    private static String place(Claim claim) {
        if (claim.places().isEmpty()) {
            return "none";
        }
        return claim.places().stream().anyMatch(place -> place.country() != null) ? "resolved" : "unresolved";
    }

    private Counter articles(String claims) {
        return counter("articles", "Article versions read, by whether they yielded claims", "claims", claims);
    }

    private Counter claims(String type) {
        return counter("claims", "Claims extracted, by PLOVER event type", "type", type);
    }

    private Counter speakers(String kind) {
        return counter("speakers", "Claims extracted, by the kind of their first speaker", "kind", kind);
    }

    private Counter places(String place) {
        return counter("places", "Claims extracted, by whether a place of theirs was found on the map", "place", place);
    }

    private Counter counter(String what, String description, String label, String value) {
        return Counter.builder("wireloom.extracted." + what)
                .description(description)
                .tag(label, value)
                .register(meters);
    }
}
