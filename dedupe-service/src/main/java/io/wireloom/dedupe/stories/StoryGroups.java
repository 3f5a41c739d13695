package io.wireloom.dedupe.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a whole set of articles, each standing for its family, falls into stories. */
public final class StoryGroups {

    /** Terms that two articles must share among those they are found by, to be compared. */
    public static final int SHARED_KEYS = 2;

    private StoryGroups() {}

    /** All ties of a whole set. */
    public static List<Tie> ties(Collection<Profile> profiles) {
        Map<String, Profile> byId = new TreeMap<>();
        profiles.forEach(profile -> byId.put(profile.articleId(), profile));
        Map<String, Likeness.Vectors> vectors = new HashMap<>();
        Map<String, List<String>> holders = new HashMap<>();
        List<Tie> ties = new ArrayList<>();
        byId.forEach((id, profile) -> {
            Map<String, Integer> shared = new TreeMap<>();
            for (String key : profile.keys()) {
                List<String> others = holders.computeIfAbsent(key, missing -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(id);
            }
            vectors.put(id, Likeness.Vectors.of(profile));
            shared.forEach((other, keys) -> {
                double likeness = keys < SHARED_KEYS ? 0 : Likeness.of(vectors.get(other), vectors.get(id));
                if (likeness >= Likeness.FLOOR) {
                    ties.add(Tie.of(other, id, likeness));
                }
            });
        });
        return ties;
    }

    /** The groups of a whole set. */
    public static List<List<Profile>> of(Collection<Profile> profiles) {
        List<Tie> ties = ties(profiles);
        Map<String, Profile> byId = new HashMap<>();
        profiles.forEach(profile -> byId.put(profile.articleId(), profile));
        List<List<Profile>> groups = new ArrayList<>();
        for (Set<String> neighbourhood : Neighbourhoods.of(byId.keySet(), ties)) {
            groups.addAll(within(neighbourhood, byId, ties));
        }
        return groups;
    }

    /** The groups of one neighbourhood. */
    public static List<List<Profile>> within(
            Set<String> neighbourhood, Map<String, Profile> profiles, Collection<Tie> ties) {
        Map<String, Profile> members = new HashMap<>(profiles);
        members.keySet().retainAll(new HashSet<>(neighbourhood));
        return Clustering.of(members, ties);
    }
}
