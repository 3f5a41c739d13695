package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Boilerplate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns which fingerprints recur, and unlearns it when the articles that showed it are replaced or withdrawn. Four articles show it
 * (the witnesses); as long as these stand as they are, nothing else can change it.
 */
final class BoilerplateWeaving {

    /** Holders that are looked at first when a witness is gone: nearly always, four others are among them. */
    private static final int SOME = 32;

    private final WeavingStore store;
    private final Texts texts;

    BoilerplateWeaving(WeavingStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /**
     * What stands after learning.
     *
     * @param holders of those fingerprints of the new versions that do not recur
     * @param turned the fingerprints that recur now and did not, or the other way round, with their holders
     */
    record Learnt(Map<Long, List<String>> holders, Map<Long, List<String>> turned) {}

    /**
     * Decides anew what the arrival of versions can have changed. They and their fingerprints are stored already.
     *
     * @param fresh the new versions
     * @param replaced articles of which earlier versions were stored
     */
    Uni<Learnt> learn(Collection<ArticleText> fresh, Set<String> replaced) {
        Uni<Set<Long>> open = replaced.isEmpty()
                ? Uni.createFrom().item(Set.<Long>of())
                : store.witnesses().witnessed(replaced);
        return open.chain(this::retry).chain(again -> {
            Set<Long> prints = new HashSet<>();
            fresh.forEach(text -> prints.addAll(text.fingerprints().all()));
            return marked(prints).chain(marked -> {
                prints.removeIf(
                        print -> marked.contains(print) && !again.unseen().containsKey(print));
                return holders(prints).chain(holders -> note(fresh, holders, again));
            });
        });
    }

    /**
     * Of fingerprints whose witnesses are gone.
     *
     * @param seen those that others show to recur, with the new witnesses
     * @param unseen those that no longer recur, with their holders
     */
    private record Again(Map<Long, List<String>> seen, Map<Long, List<String>> unseen) {}

    private Uni<Again> retry(Set<Long> prints) {
        return holders(prints).chain(holders -> {
            Again again = new Again(new HashMap<>(), new HashMap<>());
            Map<Long, List<String>> open = new HashMap<>();
            prints.forEach(print -> open.put(
                    print,
                    holders.getOrDefault(print, List.of()).stream().sorted().toList()));
            return retry(open, SOME, again).replaceWith(again);
        });
    }

    /** Looks at the first {@code some} holders, then at more. */
    private Uni<Void> retry(Map<Long, List<String>> open, int some, Again again) {
        if (open.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<Long, List<String>> looked = new HashMap<>();
        open.forEach((print, ids) -> looked.put(print, ids.subList(0, Math.min(some, ids.size()))));
        return boilerplate(looked.values()).chain(boilerplate -> {
            Map<List<String>, List<String>> known = new HashMap<>();
            Map<Long, List<String>> further = new HashMap<>();
            open.forEach((print, ids) -> {
                List<String> witnesses = known.computeIfAbsent(looked.get(print), boilerplate::unrelated);
                if (!witnesses.isEmpty()) {
                    again.seen().put(print, witnesses);
                } else if (ids.size() > some) {
                    further.put(print, ids);
                } else {
                    again.unseen().put(print, ids);
                }
            });
            return retry(further, some * SOME, again);
        });
    }

    private Uni<Learnt> note(Collection<ArticleText> fresh, Map<Long, List<String>> holders, Again again) {
        Set<String> newcomers = new HashSet<>();
        fresh.forEach(text -> newcomers.add(text.articleId()));
        Map<Long, List<String>> many = new HashMap<>();
        holders.forEach((print, ids) -> {
            if (ids.size() >= Boilerplate.UNRELATED && !again.unseen().containsKey(print)) {
                many.put(print, ids.stream().sorted().toList());
            }
        });
        return boilerplate(many.values()).chain(boilerplate -> {
            Map<List<String>, List<String>> known = new HashMap<>();
            Map<Long, List<String>> learnt = new HashMap<>();
            many.forEach((print, ids) -> {
                List<String> witnesses =
                        known.computeIfAbsent(ids, holding -> boilerplate.unrelated(holding, newcomers));
                if (!witnesses.isEmpty()) {
                    learnt.put(print, witnesses);
                }
            });
            Map<Long, List<String>> turned = new HashMap<>(again.unseen());
            learnt.keySet().forEach(print -> turned.put(print, many.get(print)));
            holders.keySet().removeAll(learnt.keySet());
            return save(learnt, again).replaceWith(new Learnt(holders, turned));
        });
    }

    private Uni<Void> save(Map<Long, List<String>> learnt, Again again) {
        Map<Long, List<String>> witnesses = new HashMap<>(learnt);
        witnesses.putAll(again.seen());
        again.unseen().keySet().forEach(print -> witnesses.put(print, List.of()));
        return witnesses.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.fingerprints()
                        .mark(learnt.keySet(), again.unseen().keySet())
                        .chain(() -> store.witnesses().saveWitnesses(witnesses));
    }

    private Uni<Boilerplate> boilerplate(Collection<List<String>> holders) {
        Set<String> ids = new HashSet<>();
        holders.forEach(ids::addAll);
        return texts.fingerprints(ids).map(of -> {
            Boilerplate boilerplate = new Boilerplate();
            ids.forEach(id -> boilerplate.add(id, of.get(id)));
            return boilerplate;
        });
    }

    private Uni<Set<Long>> marked(Set<Long> prints) {
        return prints.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : store.fingerprints().recurring(prints);
    }

    private Uni<Map<Long, List<String>>> holders(Set<Long> prints) {
        return prints.isEmpty()
                ? Uni.createFrom().item(new HashMap<>())
                : store.fingerprints().holders(prints).map(HashMap::new);
    }
}
