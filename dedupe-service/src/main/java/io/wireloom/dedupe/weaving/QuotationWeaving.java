package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.dedupe.quotations.Form;
import io.wireloom.dedupe.quotations.FormEdge;
import io.wireloom.dedupe.quotations.Fullest;
import io.wireloom.dedupe.quotations.Occurrence;
import io.wireloom.dedupe.quotations.QuotedArticle;
import io.wireloom.dedupe.quotations.SharedQuotations;
import io.wireloom.dedupe.quotations.Standing;
import io.wireloom.dedupe.quotations.StoredEdges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets an article's quotations beside those of others, and anew those of others that this touches. Forms are compared, not articles:
 * a reprinted quotation is a form that is known.
 */
final class QuotationWeaving {

    private final WeavingStore store;
    private final QuotationStore quotations;

    QuotationWeaving(WeavingStore store) {
        this.store = store;
        this.quotations = store.quotations();
    }

    /** Replaces the quotations of articles; answers the articles whose shared quotations changed. */
    Uni<Set<String>> rematch(Collection<String> articleIds) {
        return store.articles().articles(articleIds).chain(articles -> store.tellings()
                .claims(articleIds)
                .chain(claims -> quotations.occurrences(articleIds).chain(stored -> {
                    Map<String, List<Occurrence>> before =
                            stored.stream().collect(Collectors.groupingBy(Occurrence::articleId));
                    List<Change> changes = articleIds.stream()
                            .distinct()
                            .map(id -> new Change(
                                    id,
                                    before.getOrDefault(id, List.of()),
                                    QuotedArticle.of(articles.get(id), claims.get(id))))
                            .filter(Change::real)
                            .toList();
                    return changes.isEmpty() ? Uni.createFrom().item(Set.of()) : replace(changes);
                })));
    }

    /** What an article quoted, and what it quotes. */
    private record Change(String articleId, List<Occurrence> before, QuotedArticle now) {

        boolean real() {
            return !Set.copyOf(before).equals(Set.copyOf(now.occurrences()));
        }

        Stream<String> formIds() {
            return Stream.concat(before.stream(), now.occurrences().stream()).map(Occurrence::formId);
        }
    }

    private Uni<Set<String>> replace(List<Change> changes) {
        Set<String> touched = changes.stream().flatMap(Change::formIds).collect(Collectors.toSet());
        Set<String> gone = new HashSet<>(touched);
        Map<String, Form> forms = new TreeMap<>();
        Map<String, List<Occurrence>> occurrences = new TreeMap<>();
        changes.forEach(change -> {
            gone.removeAll(change.now().forms().keySet());
            forms.putAll(change.now().forms());
            occurrences.put(change.articleId(), change.now().occurrences());
        });
        return quotations
                .edges(touched)
                .chain(before -> quotations
                        .standings(forms.keySet())
                        .invoke(known -> forms.keySet().removeAll(known.keySet()))
                        .chain(() -> quotations.replaceOccurrences(occurrences))
                        .chain(() -> quotations.removeOrphans(touched))
                        .chain(() -> add(forms.values()))
                        .chain(() -> quotations.edges(touched))
                        .map(after -> new QuotationReach(touched, gone, before, after)))
                .chain(this::recognise)
                .chain(this::settle)
                .chain(changed -> renew(occurrences.keySet(), changed));
    }

    private Uni<Void> add(Collection<Form> forms) {
        return forms.isEmpty()
                ? Uni.createFrom().voidItem()
                : quotations
                        .saveForms(forms)
                        .chain(() -> quotations.candidates(forms))
                        .chain(candidates -> {
                            Set<FormEdge> edges = new HashSet<>();
                            forms.forEach(form -> edges.addAll(
                                    StoredEdges.of(form, candidates.getOrDefault(form.formId(), List.of()))));
                            return quotations.saveEdges(edges);
                        });
    }

    /** Tells anew which of the forms are common phrases; answers the forms that may have to be set beside something else. */
    private Uni<Set<String>> recognise(QuotationReach reach) {
        return quotations.standings(reach.ends()).chain(around -> {
            Set<String> affected = reach.affected(around);
            Set<String> open = reach.open(around);
            return between(open, around)
                    .chain(stored -> witnessed(open, stored))
                    .chain(speakers -> {
                        List<Standing> changed = open.stream()
                                .map(speakers::marked)
                                .filter(standing -> standing.common() != speakers.wasCommon(standing))
                                .toList();
                        return quotations
                                .saveStandings(changed)
                                .replaceWith(union(
                                        affected,
                                        QuotationReach.settling(changed, speakers.byEnd(), speakers.standings())));
                    });
        });
    }

    /** With all edges of those common phrases that the stored ones no longer show to be common. */
    private Uni<BetweenSpeakers> witnessed(Set<String> open, BetweenSpeakers stored) {
        List<Form> doubtful = open.stream()
                .map(stored::marked)
                .filter(standing -> stored.wasCommon(standing) && !standing.common())
                .map(Standing::form)
                .toList();
        return doubtful.isEmpty()
                ? Uni.createFrom().item(stored)
                : add(doubtful).chain(() -> between(open, stored.standings()));
    }

    private Uni<BetweenSpeakers> between(Set<String> open, Map<String, Standing> known) {
        return quotations.edges(open).chain(edges -> withSpeakers(known, edges)
                .map(standings -> new BetweenSpeakers(FormEdge.byEnd(edges), standings)));
    }

    /**
     * What is said in the mouths of others.
     *
     * @param byEnd edges by the id of each form at their ends
     * @param standings of the forms at the ends of edges between two speakers, as they are stored
     */
    private record BetweenSpeakers(Map<String, List<FormEdge>> byEnd, Map<String, Standing> standings) {

        /** A form as these edges show it. */
        Standing marked(String formId) {
            return standings
                    .get(formId)
                    .withCommon(Fullest.common(byEnd.getOrDefault(formId, List.of()).stream()
                            .filter(FormEdge::otherSpeaker)
                            .map(edge -> standings.get(edge.far(formId)).form())
                            .toList()));
        }

        boolean wasCommon(Standing now) {
            return standings.get(now.form().formId()).common();
        }
    }

    /** With the standings at the ends of edges between two speakers. */
    private Uni<Map<String, Standing>> withSpeakers(Map<String, Standing> known, Collection<FormEdge> edges) {
        Set<String> ends = new HashSet<>();
        edges.stream().filter(FormEdge::otherSpeaker).forEach(edge -> {
            ends.add(edge.one());
            ends.add(edge.other());
        });
        return withStandings(known, ends);
    }

    private Uni<Map<String, Standing>> withStandings(Map<String, Standing> known, Set<String> formIds) {
        formIds.removeAll(known.keySet());
        return formIds.isEmpty()
                ? Uni.createFrom().item(known)
                : quotations.standings(formIds).map(more -> {
                    Map<String, Standing> all = new HashMap<>(known);
                    all.putAll(more);
                    return all;
                });
    }

    /** Sets forms beside the fullest anew; answers those for which that has changed. */
    private Uni<Set<String>> settle(Set<String> formIds) {
        return quotations
                .standings(formIds)
                .chain(own -> quotations.edges(own.keySet()).chain(edges -> {
                    Map<String, List<FormEdge>> byEnd = FormEdge.byEnd(edges);
                    return withStandings(own, usableEnds(own, byEnd)).chain(standings -> {
                        List<Standing> changed = own.values().stream()
                                .map(standing -> standing.withBeside(beside(standing, byEnd, standings)))
                                .filter(standing ->
                                        !standing.equals(own.get(standing.form().formId())))
                                .toList();
                        return quotations
                                .saveStandings(changed)
                                .replaceWith(changed.stream()
                                        .map(standing -> standing.form().formId())
                                        .collect(Collectors.toSet()));
                    });
                }));
    }

    /** The forms that others may be set beside: a common phrase never beside what another speaker said. */
    private static Set<String> usableEnds(Map<String, Standing> forms, Map<String, List<FormEdge>> byEnd) {
        Set<String> ends = new HashSet<>();
        forms.forEach((id, standing) -> byEnd.getOrDefault(id, List.of()).stream()
                .filter(edge -> !edge.otherSpeaker() || !standing.common())
                .forEach(edge -> ends.add(edge.far(id))));
        return ends;
    }

    private static Occurrence beside(
            Standing standing, Map<String, List<FormEdge>> byEnd, Map<String, Standing> standings) {
        String formId = standing.form().formId();
        return Fullest.beside(formId, byEnd.getOrDefault(formId, List.of()), standings);
    }

    private Uni<Set<String>> renew(Set<String> replaced, Set<String> formIds) {
        return quotations
                .holders(formIds)
                .map(holders -> union(holders, replaced))
                .chain(articleIds -> quotations.occurrences(articleIds).chain(occurrences -> besides(occurrences)
                        .chain(standings -> quotations
                                .shared(articleIds)
                                .chain(before -> save(articleIds, occurrences, standings, before)))));
    }

    /** The standings of the occurrences' forms, and of the forms that these are set beside. */
    private Uni<Map<String, Standing>> besides(List<Occurrence> occurrences) {
        Set<String> formIds = occurrences.stream().map(Occurrence::formId).collect(Collectors.toSet());
        return quotations.standings(formIds).chain(own -> {
            Set<String> fuller = own.values().stream()
                    .map(standing -> standing.beside().formId())
                    .collect(Collectors.toSet());
            return quotations.standings(fuller).map(others -> {
                Map<String, Standing> all = new HashMap<>(others);
                all.putAll(own);
                return all;
            });
        });
    }

    private Uni<Set<String>> save(
            Set<String> articleIds,
            List<Occurrence> occurrences,
            Map<String, Standing> standings,
            Map<String, List<SharedQuotation>> before) {
        Map<String, List<Occurrence>> byArticle =
                occurrences.stream().collect(Collectors.groupingBy(Occurrence::articleId));
        Map<String, List<SharedQuotation>> changed = new TreeMap<>();
        for (String id : articleIds) {
            List<SharedQuotation> now = SharedQuotations.of(byArticle.getOrDefault(id, new ArrayList<>()), standings);
            if (!now.equals(before.getOrDefault(id, List.of()))) {
                changed.put(id, now);
            }
        }
        return quotations.saveShared(changed).replaceWith(Set.copyOf(changed.keySet()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
