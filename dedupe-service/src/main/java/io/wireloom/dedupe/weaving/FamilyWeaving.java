package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.copies.NearestSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what articles are copies of, and computes the families anew that this touches. */
final class FamilyWeaving {

    private final WeavingStore store;
    private final Recollection recollection;

    FamilyWeaving(WeavingStore store, Recollection recollection) {
        this.store = store;
        this.recollection = recollection;
    }

    /**
     * What the arrival of versions changed.
     *
     * @param links the copy links that came, went or changed
     * @param kin the articles whose kinship changed
     */
    record Woven(Set<CopyLink> links, Set<String> kin) {}

    /**
     * Stores versions, one of each article, and what follows from them. They are written before anything is looked up.
     *
     * @param replaced those of the articles of which earlier versions are stored
     */
    Uni<Woven> take(Collection<ArticleText> fresh, Set<String> replaced) {
        Texts texts = new Texts(store.articles(), recollection);
        Map<String, Fingerprints> prints = new HashMap<>();
        fresh.forEach(text -> {
            texts.put(text);
            prints.put(text.articleId(), text.fingerprints());
        });
        return store.articles()
                .saveArticles(fresh.stream().map(ArticleStore.Filed::of).toList())
                .chain(() -> store.fingerprints().save(prints))
                .chain(() -> new BoilerplateWeaving(store, texts).learn(fresh, replaced))
                .chain(learnt -> new LinkWeaving(store, texts).retake(fresh, learnt))
                .chain(links -> renew(touched(prints.keySet(), links)).map(kin -> new Woven(links, kin)));
    }

    private static Set<String> touched(Set<String> fresh, Set<CopyLink> links) {
        Set<String> touched = new HashSet<>(fresh);
        links.forEach(link -> {
            touched.add(link.copy());
            touched.add(link.original());
        });
        return touched;
    }

    /**
     * Of the articles whose links changed, the nearest sources are found anew. All others keep theirs, and change their family only
     * together with one that they were in a family with.
     */
    private Uni<Set<String>> renew(Set<String> touched) {
        return store.articles().links(touched).chain(links -> {
            Map<String, List<CopyLink>> byCopy = links.stream()
                    .filter(link -> touched.contains(link.copy()))
                    .collect(Collectors.groupingBy(CopyLink::copy));
            Set<String> near = new HashSet<>(touched);
            byCopy.values().forEach(of -> of.forEach(link -> near.add(link.original())));
            return store.articles().relatives(near).chain(members -> store.articles()
                    .kinships(members.keySet())
                    .chain(before -> {
                        Map<String, Kinship> nearest = new HashMap<>(before);
                        touched.forEach(id -> nearest.put(
                                id, NearestSource.kinship(id, members, byCopy.getOrDefault(id, List.of()))));
                        return save(Families.settled(members, nearest), before);
                    }));
        });
    }

    private Uni<Set<String>> save(Map<String, Kinship> now, Map<String, Kinship> before) {
        List<Kinship> changed = now.values().stream()
                .filter(kinship -> !kinship.equals(before.get(kinship.articleId())))
                .toList();
        return store.articles()
                .saveKinships(changed)
                .replaceWith(changed.stream().map(Kinship::articleId).collect(Collectors.toSet()));
    }
}
