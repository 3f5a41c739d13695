package io.wireloom.dedupe.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        Map<String, List<String>> holders = new HashMap<>();
        List<Tie> ties = new ArrayList<>();
        byId.forEach((id, profile) -> {
            Map<String, Integer> shared = new TreeMap<>();
            for (String key : profile.keys()) {
                List<String> others = holders.computeIfAbsent(key, missing -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(id);
            }
            shared.forEach((other, keys) -> {
                double likeness = keys < SHARED_KEYS ? 0 : Likeness.of(byId.get(other), profile);
                if (likeness >= Likeness.FLOOR) {
                    ties.add(Tie.of(other, id, likeness));
                }
            });
        });
        return ties;
    }

    /** The ties of an article with those that share enough of what it is found by. */
    public static List<Tie> ties(Profile profile, Collection<Profile> candidates) {
        List<Tie> ties = new ArrayList<>();
        for (Profile candidate : candidates) {
            double likeness = Likeness.of(profile, candidate);
            if (likeness >= Likeness.FLOOR) {
                ties.add(Tie.of(profile.articleId(), candidate.articleId(), likeness));
            }
        }
        return ties;
    }

    /**
     * The articles of each story of a whole set.
     *
     * @param strands by id
     */
    public static List<List<Profile>> of(Map<String, Strand> strands) {
        return of(strands, Neighbourhoods.MOST);
    }

    static List<List<Profile>> of(Map<String, Strand> strands, int most) {
        List<Tie> ties = ties(strands.values().stream().map(Strand::origin).toList());
        List<List<Profile>> groups = new ArrayList<>();
        for (Set<String> neighbourhood : Neighbourhoods.of(strands.keySet(), ties, most)) {
            Map<String, Strand> members = new HashMap<>(strands);
            members.keySet().retainAll(neighbourhood);
            groups.addAll(Clustering.of(members, ties));
        }
        return groups;
    }
}
