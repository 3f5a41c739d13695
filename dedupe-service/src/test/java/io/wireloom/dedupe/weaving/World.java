package io.wireloom.dedupe.weaving;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.incidents.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A weaver over stores in memory, and what its state says. */
final class World {

    final MemoryArticleStore articles = new MemoryArticleStore();
    final MemoryFingerprintStore fingerprints = new MemoryFingerprintStore();
    final MemoryDecisionStore decisions = new MemoryDecisionStore();
    final MemoryTellingStore tellings = new MemoryTellingStore(decisions);
    final MemoryIncidentStore incidents = new MemoryIncidentStore();
    final MemoryQuotationStore quotations = new MemoryQuotationStore();
    final MemoryStoryStore stories = new MemoryStoryStore();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private Weaver weaver = another();

    /** A weaver that remembers nothing, over the same state. */
    private Weaver another() {
        return new Weaver(stores(), new Recollection(), clock);
    }

    WeavingStore stores() {
        return new WeavingStore(
                articles, fingerprints, fingerprints, tellings, incidents, quotations, decisions, stories);
    }

    /** Takes in articles, claim records and decisions one by one in the order given. */
    World take(List<?> messages) {
        messages.forEach(this::take);
        return this;
    }

    Outcome take(Object message) {
        return batch(List.of(message)).get(0);
    }

    /** Takes in articles, claim records and decisions, each kind at once. */
    List<Outcome> batch(List<?> messages) {
        List<Outcome> outcomes =
                new ArrayList<>(weaver.takeArticles(articles(messages)).await().indefinitely());
        outcomes.addAll(weaver.takeClaims(records(messages)).await().indefinitely());
        outcomes.addAll(weaver.takeDecisions(decisions(messages)).await().indefinitely());
        outcomes.addAll(weaver.takeErasures(erasures(messages)).await().indefinitely());
        return outcomes;
    }

    /** Takes in articles, claim records and decisions in the order given, cut into batches by chance, with several weavers in turn. */
    World batches(List<?> messages, Random random) {
        int at = 0;
        while (at < messages.size()) {
            int end = Math.min(messages.size(), at + 1 + random.nextInt(6));
            if (random.nextInt(3) == 0) {
                weaver = another();
            }
            batch(messages.subList(at, end));
            at = end;
        }
        return this;
    }

    static List<ArticleText> articles(List<?> messages) {
        return articlesIn(messages).stream().map(ArticleText::of).toList();
    }

    static List<Article> articlesIn(List<?> messages) {
        return messages.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }

    static List<ArticleClaims> records(List<?> messages) {
        return messages.stream()
                .filter(ArticleClaims.class::isInstance)
                .map(ArticleClaims.class::cast)
                .toList();
    }

    static List<Erasure> erasures(List<?> messages) {
        return messages.stream()
                .filter(Erasure.class::isInstance)
                .map(Erasure.class::cast)
                .toList();
    }

    static List<DeskDecision> decisions(List<?> messages) {
        return messages.stream()
                .filter(DeskDecision.class::isInstance)
                .map(DeskDecision.class::cast)
                .toList();
    }

    List<Incident> standing() {
        return incidents.all.values().stream()
                .filter(incident -> incident.state() != Incident.State.DISSOLVED)
                .toList();
    }

    /** Everything that is published, without revisions, times of processing and what incidents were before. */
    Map<String, String> digest() {
        return digest(standing(), incidents.copies.values());
    }

    static Map<String, String> digest(Collection<Incident> incidents, Collection<ArticleCopies> copies) {
        Map<String, String> digest = new TreeMap<>();
        incidents.forEach(
                incident -> digest.put(incident.incidentId(), MessageCodec.writeText(Incidents.said(incident))));
        copies.forEach(record -> digest.put(record.articleId(), said(record)));
        return digest;
    }

    private static String said(ArticleCopies copies) {
        return MessageCodec.writeText(new ArticleCopies(
                        copies.articleId(),
                        copies.versionId(),
                        0,
                        copies.familyId(),
                        copies.relation(),
                        copies.of(),
                        copies.origin(),
                        copies.containment(),
                        copies.passages(),
                        copies.basis(),
                        copies.alsoFrom(),
                        copies.spin(),
                        copies.stale(),
                        copies.quotations(),
                        copies.claimsVersionId(),
                        Map.of(),
                        null))
                + new TreeMap<>(copies.incidents()).keySet();
    }
}
