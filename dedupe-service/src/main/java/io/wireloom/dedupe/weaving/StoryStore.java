package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Story;
import io.wireloom.dedupe.stories.Member;
import io.wireloom.dedupe.stories.Profile;
import io.wireloom.dedupe.stories.Tie;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the articles that may be used are about, which families are alike, and the stories they tell. */
public interface StoryStore {

    /** What is stored of the articles, by article id. */
    Uni<Map<String, Member>> members(Collection<String> articleIds);

    /** The members of the families of the given origins. */
    Uni<List<Member>> families(Collection<String> origins);

    /** Takes out what is stored of articles, and stores members in place of earlier ones of the same articles. */
    Uni<Void> saveMembers(Collection<String> gone, Collection<Member> members);

    /** The origins of other families that share enough of the terms that an article is found by, by the id of each that has any. */
    Uni<Map<String, List<Profile>>> candidates(Collection<Profile> profiles);

    /** The ties that have an origin at an end, by each of the origins; those without any have an empty list. */
    Uni<Map<String, List<Tie>>> ties(Collection<String> origins);

    /** Takes out all ties that have one of the origins at an end, and stores {@code ties}. */
    Uni<Void> replaceTies(Collection<String> origins, Collection<Tie> ties);

    /** The stories of the given ids, dissolved ones included, and those that one of the articles is in, by id. */
    Uni<Map<String, Story>> stories(Collection<String> storyIds, Collection<String> articleIds);

    /** The dissolved stories that one of the articles was ever in. */
    Uni<List<Story>> endedWith(Collection<String> articleIds);

    /**
     * Stores stories with their articles, and marks them for publication.
     *
     * @param before how those of them are stored that are, by id; others may be among them
     */
    Uni<Void> saveStories(Collection<Story> stories, Map<String, Story> before);
}
