package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.copies.CopyLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tellings that may belong together with those of several articles, sorted out for each article. */
public final class Neighbours {

    private final Map<String, List<Telling>> byKey = new HashMap<>();
    private final Map<String, List<Telling>> byArticle = new HashMap<>();
    private final Map<String, Map<String, CopyLink>> links = new HashMap<>();

    /**
     * @param tellings all that share a key or a copy link with one of the articles
     * @param links the copy links of the articles
     */
    public Neighbours(Collection<Telling> tellings, Collection<CopyLink> links) {
        for (Telling telling : tellings) {
            byArticle
                    .computeIfAbsent(telling.articleId(), key -> new ArrayList<>())
                    .add(telling);
            BlockingKeys.index(telling).forEach(key -> byKey.computeIfAbsent(key, missing -> new ArrayList<>())
                    .add(telling));
        }
        for (CopyLink link : links) {
            this.links.computeIfAbsent(link.copy(), key -> new HashMap<>()).put(link.original(), link);
            this.links.computeIfAbsent(link.original(), key -> new HashMap<>()).put(link.copy(), link);
        }
    }

    /** The edges of the articles' tellings, each once. */
    public List<Edge> edges(Map<String, List<Telling>> own) {
        Set<Edge> edges = new LinkedHashSet<>();
        own.forEach((id, tellings) -> {
            Map<String, CopyLink> ofArticle = links.getOrDefault(id, Map.of());
            Map<String, Telling> near = new TreeMap<>();
            tellings.forEach(telling -> BlockingKeys.probes(telling)
                    .forEach(key -> byKey.getOrDefault(key, List.of()).forEach(other -> near.put(other.id(), other))));
            ofArticle.keySet().forEach(linked -> byArticle
                    .getOrDefault(linked, List.of())
                    .forEach(other -> near.put(other.id(), other)));
            near.values().removeIf(other -> other.articleId().equals(id));
            edges.addAll(Pairs.edges(tellings, near.values(), ofArticle));
        });
        return List.copyOf(edges);
    }
}
