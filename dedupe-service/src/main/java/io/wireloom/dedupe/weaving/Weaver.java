package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.identity.ContentId;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes in one article or one record of claims within the store's transaction. Both orders of arrival, and any repetition, end in
 * the same state.
 */
public final class Weaver {

    /** Of two records for one version the same one wins whatever came first. */
    private static final Comparator<ArticleClaims> CLAIMS_ORDER = Comparator.comparing(ArticleClaims::order)
            .thenComparing(ArticleClaims::extractor, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(record -> ContentId.digest(MessageCodec.write(record)));

    private final WeavingStore store;
    private final FamilyWeaving families;
    private final IncidentWeaving incidents;
    private final QuotationWeaving quotations;
    private final CopiesRecords copies;

    public Weaver(WeavingStore store, Clock clock) {
        this.store = store;
        Revisions revisions = new Revisions(clock);
        families = new FamilyWeaving(store);
        incidents = new IncidentWeaving(store, revisions);
        quotations = new QuotationWeaving(store);
        copies = new CopiesRecords(store, revisions, clock);
    }

    /** Takes in a version of an article; {@link Outcome#DUPLICATE} when this or a later version is known. */
    public Uni<Outcome> take(Article article) {
        String id = article.articleId();
        return store.articles().articles(List.of(id)).chain(known -> {
            Article before = known.get(id);
            if (before != null && Article.VERSION_ORDER.compare(before, article) >= 0) {
                return Uni.createFrom().item(Outcome.DUPLICATE);
            }
            return families.take(article)
                    .chain(relatives -> incidents.rematch(id).chain(claims -> store.tellings()
                            .tellingIds(relatives)
                            .chain(more -> incidents.regroup(union(claims, more)))
                            .chain(affected -> quotations.rematch(id).chain(quoting -> copies.renew(
                                    union(affected, relatives, quoting, Set.of(id)))))))
                    .replaceWith(Outcome.PUBLISHED);
        });
    }

    /** Takes in the claims of an article version; {@link Outcome#DUPLICATE} when these or later ones are known. */
    public Uni<Outcome> take(ArticleClaims claims) {
        String id = claims.articleId();
        return store.tellings().claims(List.of(id)).chain(known -> {
            ArticleClaims before = known.get(id);
            if (before != null && CLAIMS_ORDER.compare(before, claims) >= 0) {
                return Uni.createFrom().item(Outcome.DUPLICATE);
            }
            return store.tellings()
                    .saveClaims(claims)
                    .chain(() -> incidents.rematch(id))
                    .chain(incidents::regroup)
                    .chain(affected -> quotations
                            .rematch(id)
                            .chain(quoting -> copies.renew(union(affected, quoting, Set.of(id)))))
                    .replaceWith(Outcome.PUBLISHED);
        });
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> union = new HashSet<>();
        for (Set<String> set : sets) {
            union.addAll(set);
        }
        return union;
    }
}
