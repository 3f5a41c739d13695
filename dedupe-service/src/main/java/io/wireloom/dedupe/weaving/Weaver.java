package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.StandingDecisions;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.incidents.StandingClaims;
import io.wireloom.dedupe.stories.Neighbourhoods;
import io.wireloom.dedupe.weaving.FamilyWeaving.Woven;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Takes in articles, records of claims, decisions of the desk or orders to erase, a batch at a time, within the store's transaction. Any order of arrival, any repetition and
 * any cut into batches ends in the same state.
 */
public final class Weaver {

    private static final Comparator<ArticleText> TEXT_ORDER =
            Comparator.comparing(ArticleText::article, Article.VERSION_ORDER);

    private final WeavingStore store;
    private final FamilyWeaving families;
    private final ClaimWeaving claims;
    private final IncidentWeaving incidents;
    private final QuotationWeaving quotations;
    private final DecisionWeaving decisions;
    private final StoryWeaving stories;
    private final CopiesRecords copies;
    private final ErasureWeaving erasures;

    /**
     * @param store the state
     * @param recollection what this instance remembers from one transaction to the next
     */
    public Weaver(WeavingStore store, Recollection recollection, Clock clock) {
        this.store = store;
        Revisions revisions = new Revisions(clock);
        families = new FamilyWeaving(store, recollection);
        claims = new ClaimWeaving(store);
        incidents = new IncidentWeaving(store, revisions, recollection);
        quotations = new QuotationWeaving(store);
        decisions = new DecisionWeaving(store.decisions());
        stories = new StoryWeaving(store, revisions, Neighbourhoods.MOST);
        copies = new CopiesRecords(store, revisions, clock);
        erasures = new ErasureWeaving(store, revisions);
    }

    /**
     * Takes in versions of articles; answers for each in turn {@link Outcome#DUPLICATE} when this or a later version is known or
     * comes in the same batch.
     */
    public Uni<List<Outcome>> takeArticles(List<ArticleText> texts) {
        Map<String, ArticleText> latest = texts.stream()
                .collect(Collectors.toMap(ArticleText::articleId, text -> text, greater(TEXT_ORDER), HashMap::new));
        return store.articles().articles(latest.keySet()).chain(known -> {
            latest.values().removeIf(text -> {
                Article before = known.get(text.articleId());
                return before != null && Article.VERSION_ORDER.compare(before, text.article()) >= 0;
            });
            Set<String> replaced = new HashSet<>(known.keySet());
            replaced.retainAll(latest.keySet());
            Uni<Void> taken = latest.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : families.take(latest.values(), replaced).chain(woven -> follow(latest.keySet(), woven)
                            .chain(() -> stories.take(latest.values(), woven.kin())));
            return taken.replaceWith(outcomes(texts, latest.values()));
        });
    }

    /** The claims of articles whose links changed are matched anew, and incidents count anew where families changed. */
    private Uni<Void> follow(Set<String> fresh, Woven woven) {
        Set<String> relinked = new HashSet<>(fresh);
        woven.links().stream()
                .filter(link -> !fresh.contains(link.first()) && !fresh.contains(link.second()))
                .forEach(link -> relinked.add(link.first()));
        return claims.rematch(relinked).chain(touched -> store.tellings()
                .tellingIds(woven.kin())
                .chain(more -> incidents.regroup(union(touched, more)))
                .chain(affected -> quotations
                        .rematch(fresh)
                        .chain(quoting -> copies.renew(union(affected, woven.kin(), quoting, fresh)))));
    }

    /**
     * Takes in the claims of article versions; answers for each in turn {@link Outcome#DUPLICATE} when these or later ones are known
     * or come in the same batch.
     */
    public Uni<List<Outcome>> takeClaims(List<ArticleClaims> records) {
        Map<String, ArticleClaims> latest = records.stream()
                .collect(Collectors.toMap(
                        ArticleClaims::articleId, record -> record, greater(StandingClaims.ORDER), HashMap::new));
        return store.tellings().claims(latest.keySet()).chain(known -> {
            latest.values().removeIf(record -> {
                ArticleClaims before = known.get(record.articleId());
                return before != null && StandingClaims.ORDER.compare(before, record) >= 0;
            });
            Set<String> fresh = latest.keySet();
            Uni<Void> taken = fresh.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : store.tellings()
                            .saveClaims(latest.values())
                            .chain(() -> claims.rematch(fresh, latest))
                            .chain(incidents::regroup)
                            .chain(affected -> quotations
                                    .rematch(fresh)
                                    .chain(quoting -> copies.renew(union(affected, quoting, fresh))));
            return taken.replaceWith(outcomes(records, latest.values()));
        });
    }

    /** Takes in what the desk decided; answers for each in turn {@link Outcome#DUPLICATE} when it is known or comes in the same batch. */
    public Uni<List<Outcome>> takeDecisions(List<DeskDecision> taken) {
        Map<String, DeskDecision> first = taken.stream()
                .collect(Collectors.toMap(
                        DeskDecision::decisionId,
                        decision -> decision,
                        greater(StandingDecisions.FIRST.reversed()),
                        HashMap::new));
        return decisions.fresh(first).chain(fresh -> {
            Uni<Void> woven = fresh.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : decisions.take(fresh).chain(incidents::regroup).chain(copies::renew);
            return woven.replaceWith(outcomes(taken, fresh));
        });
    }

    /**
     * Takes articles out for good: each ends in its {@link Erasure#lastVersion() last version}, in whose place no other comes. Answers
     * for each in turn {@link Outcome#DUPLICATE} when it is out or comes in the same batch.
     */
    public Uni<List<Outcome>> takeErasures(List<Erasure> orders) {
        Set<String> ids = orders.stream().map(Erasure::articleId).collect(Collectors.toSet());
        return takeClaims(orders.stream().map(Erasure::lastClaims).toList())
                .chain(() -> takeArticles(orders.stream()
                        .map(Erasure::lastVersion)
                        .map(ArticleText::of)
                        .toList()))
                .call(() -> erasures.takeOut(ids));
    }

    private static <T> BinaryOperator<T> greater(Comparator<T> order) {
        return (one, other) -> order.compare(one, other) >= 0 ? one : other;
    }

    /** Told apart by identity: the same record may come twice in a batch. */
    private static <T> List<Outcome> outcomes(List<T> all, Collection<T> fresh) {
        List<Outcome> outcomes = new ArrayList<>();
        for (T one : all) {
            boolean published = fresh.stream().anyMatch(taken -> taken == one);
            outcomes.add(published ? Outcome.PUBLISHED : Outcome.DUPLICATE);
        }
        return outcomes;
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
