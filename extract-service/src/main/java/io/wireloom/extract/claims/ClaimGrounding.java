package io.wireloom.extract.claims;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Law 2: a value whose span does not read as claimed is not emitted; a claim whose evidence or event does not is dropped. */
public final class ClaimGrounding {

    private ClaimGrounding() {}

    /** The claim with its grounded values only; empty when evidence or event are not in the text. */
    public static Optional<Claim> grounded(Claim claim, String text) {
        boolean core = claim.evidence().standsIn(text)
                && stands(
                        text,
                        claim.event().start(),
                        claim.event().end(),
                        claim.event().text());
        if (!core) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                claim.claimId(),
                claim.articleId(),
                claim.versionId(),
                claim.event(),
                claim.status(),
                span(claim.statusCue(), text),
                keep(claim.actors(), e -> stands(text, e.start(), e.end(), e.text())),
                keep(claim.targets(), e -> stands(text, e.start(), e.end(), e.text())),
                keep(claim.places(), p -> stands(text, p.start(), p.end(), p.text())),
                claim.time() != null
                                && stands(
                                        text,
                                        claim.time().textStart(),
                                        claim.time().textEnd(),
                                        claim.time().text())
                        ? claim.time()
                        : null,
                keep(claim.tallies(), t -> stands(text, t.start(), t.end(), t.text())),
                keep(claim.weapons(), w -> stands(text, w.start(), w.end(), w.text())),
                keep(claim.attribution(), s -> stands(text, s.start(), s.end(), s.text())),
                span(claim.quote(), text),
                claim.evidence(),
                claim.publishedAt(),
                claim.rule(),
                claim.extractor(),
                claim.confidence(),
                span(claim.hearsay(), text)));
    }

    private static Span span(Span span, String text) {
        return span != null && span.standsIn(text) ? span : null;
    }

    private static <T> List<T> keep(List<T> values, Predicate<T> grounded) {
        return values.stream().filter(grounded).toList();
    }

    private static boolean stands(String text, int start, int end, String value) {
        return start >= 0
                && start < end
                && end <= text.length()
                && value != null
                && value.equals(text.substring(start, end));
    }
}
