package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.identity.ContentId;
import java.util.Comparator;
import java.util.List;

/** Which claims of an article count. */
public final class StandingClaims {

    /** Of two records for one version the same one wins whatever came first. */
    public static final Comparator<ArticleClaims> ORDER = Comparator.comparing(ArticleClaims::order)
            .thenComparing(ArticleClaims::extractor, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(record -> ContentId.digest(MessageCodec.write(record)));

    private StandingClaims() {}

    /**
     * What the claims tell; nothing for a version that is withheld or canceled, nor for one that such a version replaced.
     *
     * @param article the latest version of the article; null when none has arrived
     */
    public static List<Telling> of(ArticleClaims claims, Article article) {
        boolean withdrawn = claims.articleStatus() != Article.Status.USABLE
                || (article != null && !article.usable() && article.order().compareTo(claims.order()) >= 0);
        return withdrawn ? List.of() : Tellings.of(claims);
    }
}
