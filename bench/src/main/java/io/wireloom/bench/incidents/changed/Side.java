package io.wireloom.bench.incidents.changed;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the two articles with what the extract-service reads in it. */
record Side(Article article, ArticleClaims record, Map<String, Claim> claims) {

    static Side of(Document document, Line line) {
        Article article = line.article(document);
        ArticleClaims record = line.claims(article);
        return new Side(
                article, record, record.claims().stream().collect(Collectors.toMap(Claim::claimId, claim -> claim)));
    }

    /** Whether a claim gives the value. */
    boolean gives(Field field, Set<String> value) {
        return claims.values().stream()
                .anyMatch(claim -> field.words(claim, null).holdsAny(value));
    }
}
