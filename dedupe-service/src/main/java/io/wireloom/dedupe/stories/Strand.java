package io.wireloom.dedupe.stories;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A family of copies, which is always of one story.
 *
 * @param origin what its likeness to others is judged by
 * @param members the origin and its copies, by article id
 */
public record Strand(Profile origin, List<Profile> members) {

    /**
     * The strands of a set of articles, by article id of their origins.
     *
     * @param profiles of the articles that may be used
     * @param originOf the origin of the family of an article, by the article's id; an article whose origin is not among the profiles
     *     is a strand of its own
     */
    public static Map<String, Strand> of(Collection<Profile> profiles, Function<String, String> originOf) {
        Map<String, Profile> byId = profiles.stream()
                .collect(Collectors.toMap(Profile::articleId, profile -> profile, (one, other) -> one, TreeMap::new));
        Map<String, List<Profile>> families = byId.values().stream()
                .collect(Collectors.groupingBy(
                        profile -> {
                            String origin = originOf.apply(profile.articleId());
                            return byId.containsKey(origin) ? origin : profile.articleId();
                        },
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Strand> strands = new TreeMap<>();
        families.forEach((origin, members) -> strands.put(origin, new Strand(byId.get(origin), members)));
        return strands;
    }

    /** Article id of the origin. */
    public String id() {
        return origin.articleId();
    }
}
