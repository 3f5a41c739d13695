package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Candidates;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Verdict;
import io.wireloom.dedupe.weaving.BoilerplateWeaving.Learnt;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the verdicts anew on the pairs that new versions, or what was learnt from them, can have changed. */
final class LinkWeaving {

    private final WeavingStore store;
    private final Texts texts;

    LinkWeaving(WeavingStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** Stores the links as they are now; answers those that came, went or changed. */
    Uni<Set<CopyLink>> retake(Collection<ArticleText> fresh, Learnt learnt) {
        Set<String> newcomers = new HashSet<>();
        Set<Pair> pairs = new HashSet<>();
        fresh.forEach(text -> {
            newcomers.add(text.articleId());
            Candidates.of(text, print -> learnt.holders().getOrDefault(print, List.of()))
                    .forEach(other -> pairs.add(Pair.of(text.articleId(), other)));
        });
        Set<Pair> turned = pairsAmong(learnt.turned().values(), newcomers);
        Set<String> ends = new HashSet<>(newcomers);
        ends.addAll(Pair.ends(turned));
        Set<Pair> all = new HashSet<>(pairs);
        all.addAll(turned);
        return verdicts(all).chain(now -> store.articles().links(ends).chain(stored -> {
            Set<CopyLink> gone = new HashSet<>();
            stored.forEach(link -> {
                boolean newcomer = newcomers.contains(link.first()) || newcomers.contains(link.second());
                if (newcomer || turned.contains(new Pair(link.first(), link.second()))) {
                    gone.add(link);
                }
            });
            Set<CopyLink> come = new HashSet<>(now);
            come.removeAll(gone);
            gone.removeAll(now);
            Set<CopyLink> changed = new HashSet<>(gone);
            changed.addAll(come);
            return changed.isEmpty()
                    ? Uni.createFrom().item(changed)
                    : store.articles().replaceLinks(gone, come).replaceWith(changed);
        }));
    }

    /** Pairs of articles that hold one of the fingerprints; those of newcomers are looked at anyway. */
    private static Set<Pair> pairsAmong(Collection<List<String>> holders, Set<String> newcomers) {
        Set<Pair> pairs = new HashSet<>();
        for (List<String> ids : new HashSet<>(holders)) {
            List<String> old =
                    ids.stream().filter(id -> !newcomers.contains(id)).sorted().toList();
            for (int i = 0; i < old.size(); i++) {
                for (String other : old.subList(i + 1, old.size())) {
                    pairs.add(new Pair(old.get(i), other));
                }
            }
        }
        return pairs;
    }

    private Uni<Set<CopyLink>> verdicts(Set<Pair> pairs) {
        Set<String> ends = Pair.ends(pairs);
        return pairs.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : texts.fingerprints(ends).chain(of -> marks(pairs, of)
                        .chain(marks -> verdicts(worthComparing(pairs, of, marks), marks)));
    }

    /** What recurs of the fingerprints that the articles of a pair have in common: no verdict asks for others. */
    private Uni<Set<Long>> marks(Set<Pair> pairs, Map<String, Fingerprints> of) {
        Set<Long> prints = new HashSet<>();
        pairs.forEach(pair -> prints.addAll(of.get(pair.first()).common(of.get(pair.second()))));
        return prints.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : store.fingerprints().recurring(prints);
    }

    /** The pairs of which the texts have to be looked at. */
    private static Set<Pair> worthComparing(Set<Pair> pairs, Map<String, Fingerprints> of, Set<Long> marks) {
        return pairs.stream()
                .filter(pair -> Candidates.worthComparing(of.get(pair.first()), of.get(pair.second()), marks::contains))
                .collect(Collectors.toSet());
    }

    private Uni<Set<CopyLink>> verdicts(Set<Pair> pairs, Set<Long> marks) {
        return texts.evidence(pairs).map(evidence -> evidence.values().stream()
                .flatMap(of -> Verdict.of(of, marks::contains).stream())
                .collect(Collectors.toSet()));
    }
}
